/** The tables of a report, each with what `..` means right under it where a number is hidden. */
import { fill, messages } from '#i18n';
import type { ReportSnapshot, SnapshotBreakdown } from '#contracts';
import type { ReactNode } from 'react';
import { indicatorWord } from '../parts/code-words';
import { useWords } from '../parts/useWords';
import { count, figureText, groupText, nOfN } from './report-words';

function Table({
  caption,
  heads,
  rows,
  foot,
  note,
  isHeadingAbove = false,
}: {
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly ReactNode[])[];
  foot?: readonly ReactNode[];
  note?: string;
  /** The heading right above says the same; the caption is then for those who do not see it. */
  isHeadingAbove?: boolean;
}) {
  const hidden = rows.some((row) => row.includes('..'));
  const cells = (row: readonly ReactNode[]) =>
    row.map((cell, at) =>
      at === 0 ? (
        <th scope="row" key={heads[at]}>
          {cell}
        </th>
      ) : (
        <td key={heads[at]} className={cell === '..' ? 'x' : ''}>
          {cell}
        </td>
      ),
    );
  return (
    <div className="tb">
      <table>
        <caption className={isHeadingAbove ? 'sr' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at ? 'r' : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // Rows of a frozen report never move.
            <tr key={at}>{cells(row)}</tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>{cells(foot)}</tr>
          </tfoot>
        )}
      </table>
      {hidden && note && <p className="note">{note}</p>}
    </div>
  );
}

export function FlowTable({ flow }: { flow: ReportSnapshot['flow'] }) {
  const { t, language } = useWords();
  const states = ['active', 'completed', 'early', 'deceased'] as const;
  return (
    <Table
      caption={t('reports.flow')}
      heads={[t('reports.flow.state'), t('reports.count')]}
      rows={states.map((state) => [t(`reports.flow.${state}`), count(flow[state], language)])}
      foot={[t('reports.flow.enrolled'), count(flow.enrolled, language)]}
    />
  );
}

export function BreakdownTable({ breakdown, threshold }: { breakdown: SnapshotBreakdown; threshold: number }) {
  const { t, code, language } = useWords();
  const words = messages(language).report;
  const name = indicatorWord(language, breakdown.code).short;
  const by = breakdown.dimensions.map((dimension) => code('breakdown', dimension).toLowerCase()).join(', ');
  if (breakdown.withheld) return <p className="note">{`${name} (${by}): ${words.withheldNote}`}</p>;
  const isShare = breakdown.groups.some(({ percent }) => percent !== null);
  const heads = isShare ? [words.group, words.n, words.N, words.percent] : [words.group, words.n];
  const rows = breakdown.groups.map((group) => {
    const title = groupText(group.group, breakdown.dimensions, language);
    return isShare
      ? [title, count(group.n, language), count(group.N, language), figureText(group, language)]
      : [title, figureText({ ...group, percent: null }, language)];
  });
  return (
    <Table
      caption={t('reports.by.caption', { name, by })}
      heads={heads}
      rows={rows}
      note={fill(words.hiddenNote, { threshold }, language)}
    />
  );
}

export function ExitsTable({
  exits,
  isWithheld,
  threshold,
}: {
  exits: ReportSnapshot['exits'];
  isWithheld: boolean;
  threshold: number;
}) {
  const { t, code, language } = useWords();
  const words = messages(language).report;
  if (isWithheld) return <p className="note">{`${words.exits}: ${words.withheldNote}`}</p>;
  if (!exits.length) return null;
  return (
    <Table
      caption={t('reports.exits')}
      heads={[t('exit.reason'), t('reports.count')]}
      rows={exits.map(({ reason, n }) => [code('exitReason', reason), count(n, language)])}
      note={fill(words.hiddenNote, { threshold }, language)}
    />
  );
}

export function FigureTables({ groups, threshold }: { groups: ReportSnapshot['indicators']; threshold: number }) {
  const { t, language } = useWords();
  const words = messages(language).report;
  return (
    <>
      {groups.map(({ heading, figures }) => (
        <section key={heading}>
          <h2 id={heading}>{words[heading]}</h2>
          <Table
            caption={words[heading]}
            isHeadingAbove
            heads={[t('reports.measure'), t('reports.ofWhich'), words.value]}
            rows={figures.map((figure) => [
              `${indicatorWord(language, figure.code).short}${figure.estimated ? ` (${words.estimated.toLowerCase()})` : ''}`,
              nOfN(figure, language),
              figureText(figure, language),
            ])}
            note={fill(words.hiddenNote, { threshold }, language)}
          />
        </section>
      ))}
    </>
  );
}
