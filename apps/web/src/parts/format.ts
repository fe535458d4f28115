/** Dates, numbers and stretches of time as people write them, in Swedish and English. Civil dates only; no clock in here. */
import { addMonths, daysBetween, isoWeek } from '#domain';

export type Language = 'sv' | 'en';
const LOCALE: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
/** No-break space: before the percent sign, between a number and its unit. */
export const NBSP = '\u00a0';

const noon = (date: string): Date => new Date(`${date.slice(0, 10)}T12:00:00Z`);

export interface Format {
  /** 21 nov 2026 */
  date(date: string): string;
  /** 21 nov within twelve months of today, else with its year */
  day(date: string): string;
  /** i dag, i går, i morgon, else `day` */
  near(date: string): string;
  /** lör 21 nov */
  weekday(date: string): string;
  /** torsdag 19 november */
  longDay(date: string): string;
  week(date: string): number;
  /** november 2026 */
  month(month: string): string;
  shortMonth(month: string): string;
  /** i dag, i går, för 12 dagar sedan */
  ago(date: string): string;
  days(count: number): string;
  /** 14 okt 2026 kl. 10:12 */
  moment(iso: string): string;
  clock(iso: string): string;
  number(value: number, digits?: number): string;
  percent(value: number): string;
  /** What stands after a number that is a percentage: Swedish sets it apart, English does not. */
  percentMark: string;
  minutes(count: number): string;
  list(items: readonly string[]): string;
  /** The name of a language from its code; a name stays as it is. */
  languageName(code: string): string;
}

const WORDS = {
  sv: {
    today: 'i dag',
    yesterday: 'i går',
    tomorrow: 'i morgon',
    ago: (n: number) => `för ${n} dagar sedan`,
    days: (n: number) => (n === 1 ? '1 dag' : `${n} dagar`),
    at: ' kl. ',
    percentMark: `${NBSP}%`,
  },
  en: {
    today: 'today',
    yesterday: 'yesterday',
    tomorrow: 'tomorrow',
    ago: (n: number) => `${n} days ago`,
    days: (n: number) => (n === 1 ? '1 day' : `${n} days`),
    at: ', ',
    percentMark: '%',
  },
};

/** Swedish short months carry a full stop in the machine's tables; in our lists they do not. */
const bare = (text: string): string => text.replace(/\./g, '');

const names = new Map<Language, Intl.DisplayNames>();
function languageName(language: Language, code: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(code)) return code;
  if (!names.has(language)) names.set(language, new Intl.DisplayNames(LOCALE[language], { type: 'language' }));
  return names.get(language)?.of(code) ?? code;
}

export function formatFor(language: Language, today: string): Format {
  const locale = LOCALE[language];
  const words = WORDS[language];
  const show = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (date: string) => bare(format.format(noon(date)));
  };
  const stockholm = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Stockholm', ...options });
  const short = show({ day: 'numeric', month: 'short' });
  const full = show({ day: 'numeric', month: 'short', year: 'numeric' });
  const clock = stockholm({ hour: '2-digit', minute: '2-digit' });
  const momentDay = stockholm({ day: 'numeric', month: 'short', year: 'numeric' });
  const numbers = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits = 0): string => {
    if (!numbers.has(digits))
      numbers.set(
        digits,
        new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
      );
    return numbers.get(digits)?.format(value) ?? String(value);
  };
  const day = (date: string): string =>
    date > addMonths(today, -12) && date < addMonths(today, 12) ? short(date) : full(date);
  const near = (date: string): string => {
    const away = daysBetween(today, date.slice(0, 10));
    return away === 0 ? words.today : away === -1 ? words.yesterday : away === 1 ? words.tomorrow : day(date);
  };
  const weekdayName = show({ weekday: 'short' });
  return {
    date: full,
    day,
    near,
    weekday: (date) => `${weekdayName(date)} ${short(date)}`,
    longDay: show({ weekday: 'long', day: 'numeric', month: 'long' }),
    week: (date) => isoWeek(date).week,
    month: (month) => show({ month: 'long', year: 'numeric' })(`${month.slice(0, 7)}-01`),
    shortMonth: (month) => show({ month: 'short' })(`${month.slice(0, 7)}-01`),
    ago: (date) => {
      const past = daysBetween(date.slice(0, 10), today);
      return past === 0 ? words.today : past === 1 ? words.yesterday : past < 0 ? near(date) : words.ago(past);
    },
    days: words.days,
    moment: (iso) => `${bare(momentDay.format(new Date(iso)))}${words.at}${clock.format(new Date(iso))}`,
    clock: (iso) => clock.format(new Date(iso)),
    number,
    percent: (value) => `${number(value, Number.isInteger(value) ? 0 : 1)}${words.percentMark}`,
    percentMark: words.percentMark,
    minutes: (count) =>
      count < 120
        ? `${count}${NBSP}min`
        : `${Math.floor(count / 60)}${NBSP}h${count % 60 ? ` ${count % 60}${NBSP}min` : ''}`,
    languageName: (code) => languageName(language, code),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}
