/** A report's own text with its figures written in, from the same snapshot as the tables. */
import type { ReportSnapshot, SnapshotFigure } from '#contracts';
import { textParts } from '#domain';
import { formatPercent } from '#i18n';
import { indicatorWord } from '../parts/code-words';
import type { Words } from '../parts/useWords';
import { count, figureText } from './report-words';

export const figuresOf = (snapshot: ReportSnapshot): SnapshotFigure[] => [
  ...snapshot.indicators.flatMap(({ figures }) => figures),
  ...snapshot.goals.map(({ figure }) => figure),
];

export function boundText(text: string, snapshot: ReportSnapshot, { t, language }: Words): string {
  return textParts(text)
    .map((part) => {
      if ('text' in part) return part.text;
      const figure = figuresOf(snapshot).find((one) => one.code === part.code);
      if (!figure) return indicatorWord(language, part.code).short;
      if (part.part === 'percent') return formatPercent(figure.percent, language);
      if (part.part !== null) return count(figure[part.part], language);
      if (figure.percent === null) return figureText(figure, language);
      return `${t('goals.nOfN', { n: count(figure.n, language), N: count(figure.N, language) })} (${figureText(figure, language)})`;
    })
    .join('');
}
