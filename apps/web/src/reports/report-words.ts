/** How a report's numbers are written: `..` stays `..`, nothing is a dash, shares have one decimal. */
import { formatMinutes, formatNumber, formatPercent, NOTHING, type Language } from '#i18n';
import { BREAKDOWNS } from '#domain';
import type { Shown, SnapshotFigure } from '#contracts';
import { codeWord, type CodeList } from '../parts/code-words';

export const count = (value: Shown | null, language: Language): string => formatNumber(value, language, 0);

/** What a figure says in one cell. */
export function figureText(
  figure: Pick<SnapshotFigure, 'percent' | 'value' | 'n' | 'N'> & { unit?: string },
  language: Language,
): string {
  if (figure.percent !== null) return formatPercent(figure.percent, language);
  if (figure.value !== null)
    return figure.unit === 'minutes' && typeof figure.value === 'number'
      ? formatMinutes(figure.value, language)
      : formatNumber(figure.value, language);
  return count(figure.n, language);
}

export const nOfN = (figure: Pick<SnapshotFigure, 'n' | 'N'>, language: Language): string =>
  figure.N === null ? '' : `${count(figure.n, language)} / ${count(figure.N, language)}`;

const LISTS: Record<string, CodeList> = {
  gender: 'gender',
  age_group: 'ageGroup',
  education: 'isced',
  labour_status: 'labourStatus',
  referral: 'referral',
  origin: 'origin',
  time_in_sweden: 'timeInSweden',
  exposure: 'exposure',
};

/** A group of a breakdown in words; crossed groups are joined by a comma. */
export function groupText(group: string, dimensions: readonly string[], language: Language): string {
  if (group === '' || group === 'TOTAL') return NOTHING;
  return group
    .split(/[|×]/)
    .map((part, at) => {
      const dimension = dimensions[at] ?? dimensions[0];
      const list = LISTS[dimension];
      return list && (BREAKDOWNS as readonly string[]).includes(dimension) ? codeWord(language, list, part) : part;
    })
    .join(', ');
}
