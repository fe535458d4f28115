// Numbers, percentages and dates as each language writes them (DOMAIN.md 2.6). Swedish: decimal comma, no-break space (U+00A0) for
// thousands and before %, true minus U+2212, "21 nov 2026". Nothing known is "–", which is not 0.
export type Language = 'sv' | 'en';
export const LANGUAGES = ['sv', 'en'] as const;

export const NOTHING = '–';
const NBSP = '\u00a0';
const MONTHS: Record<Language, readonly string[]> = {
  sv: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** A number with its thousands apart; `..` and other text pass through. */
export function formatNumber(value: number | string | null | undefined, language: Language, decimals?: number): string {
  if (value === null || value === undefined) return NOTHING;
  if (typeof value === 'string') return value;
  const [whole, fraction] = Math.abs(value)
    .toFixed(decimals ?? (Number.isInteger(value) ? 0 : 1))
    .split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? NBSP : ',');
  const sign = value < 0 ? '\u2212' : '';
  return `${sign}${grouped}${fraction ? (language === 'sv' ? ',' : '.') + fraction : ''}`;
}

/** A percentage with one decimal (or the number given); "–" when there is none. */
export function formatPercent(value: number | string | null | undefined, language: Language, decimals = 1): string {
  if (value === null || value === undefined) return NOTHING;
  if (typeof value === 'string') return value;
  return `${formatNumber(value, language, decimals)}${language === 'sv' ? NBSP : ''}%`;
}

/** Money in whole kronor: 9 450 572 kr. */
export function formatKronor(value: number | string | null | undefined, language: Language): string {
  const number = formatNumber(value, language, 0);
  return typeof value === 'number' ? (language === 'sv' ? `${number}${NBSP}kr` : `SEK${NBSP}${number}`) : number;
}

/** 21 nov 2026, or without the year. */
export function formatDate(date: string | null | undefined, language: Language, withYear = true): string {
  if (!date) return NOTHING;
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[language][month - 1]}${withYear ? ` ${year}` : ''}`;
}

/** A month in words: oktober 2026. @param month YYYY-MM */
export function formatMonth(month: string, language: Language): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}

/** Minutes as hours and minutes: 13 h 20 min. */
export function formatMinutes(minutes: number | null | undefined, language: Language): string {
  if (minutes === null || minutes === undefined) return NOTHING;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const h = language === 'sv' ? 'tim' : 'h';
  if (hours === 0) return `${rest}${NBSP}min`;
  return rest === 0
    ? `${formatNumber(hours, language)}${NBSP}${h}`
    : `${formatNumber(hours, language)}${NBSP}${h} ${rest}${NBSP}min`;
}

/** Puts values into {name} places; a date is written the language's way. Unknown places stay as they are. */
export function fill(
  text: string,
  params: Readonly<Record<string, string | number>>,
  language: Language = 'sv',
): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined) return place;
    if (typeof value === 'number') return formatNumber(value, language);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language) : value;
  });
}

/** Orders words the language's way (å, ä, ö last in Swedish). */
export function collator(language: Language): Intl.Collator {
  return new Intl.Collator(language, { sensitivity: 'base', numeric: true });
}
