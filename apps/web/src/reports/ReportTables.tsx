/** The tables of a report, each with what `..` means right under it where a number is hidden. */
import { fill, messages, type Language } from '#i18n';
import type { ReportSnapshot, SnapshotBreakdown } from '#contracts';
import { GENDERS, readExits } from '#domain';
import type { ReactNode } from 'react';
import { indicatorWord } from '../parts/code-words';
import { useWords } from '../parts/useWords';
import { count, figureText, groupText, nOfN } from './report-words';

export function ReportTable({
  caption,
  heads,
  rows,
  foot,
  note,
  said = '',
  isHeadingAbove = false,
}: {
  caption: string;
  heads: readonly string[];
  rows: readonly (readonly ReactNode[])[];
  foot?: readonly ReactNode[];
  note?: string;
  /** A note that stands whether anything is hidden or not. */
  said?: string;
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
    // A table wider than a phone is scrolled; the keyboard must reach it.
    <div className="tb" role="region" aria-label={caption} tabIndex={0}>
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
      {(said || (hidden && note)) && (
        <p className="note">
          {said}
          {hidden && note}
        </p>
      )}
    </div>
  );
}

/** Said under a table that stands as it stood in an earlier report. */
function carried(from: { asOf: string } | undefined, language: Language): string {
  return from ? `${fill(messages(language).document.carriedNote, { on: from.asOf }, language)} ` : '';
}

export function FlowTable({ flow }: { flow: ReportSnapshot['flow'] }) {
  const { t, language } = useWords();
  const states = ['active', 'completed', 'early', 'deceased'] as const;
  return (
    <ReportTable
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
    <ReportTable
      caption={t('reports.by.caption', { name, by })}
      heads={heads}
      rows={rows}
      said={carried(breakdown.carriedFrom, language)}
      note={fill(words.hiddenNote, { threshold }, language)}
    />
  );
}

/** People counted without being registered, year by year. */
export function AnonymousTable({ snapshot }: { snapshot: ReportSnapshot }) {
  const { code, language } = useWords();
  const { report, document } = messages(language);
  const { anonymous = [] } = snapshot;
  if (anonymous.length === 0) return null;
  const genders = GENDERS.filter((gender) =>
    anonymous.some(({ byGender }) => byGender.some((one) => one.gender === gender)),
  );
  return (
    <ReportTable
      caption={document.anonymous}
      heads={[document.year, ...genders.map((gender) => code('gender', gender)), report.total]}
      rows={anonymous.map(({ year, people, byGender }) => [
        String(year),
        ...genders.map((gender) => count(byGender.find((one) => one.gender === gender)?.people ?? 0, language)),
        count(people, language),
      ])}
      said={`${document.anonymousText} `}
      note={fill(report.hiddenNote, { threshold: snapshot.threshold }, language)}
    />
  );
}

export function ExitsTable({ snapshot }: { snapshot: ReportSnapshot }) {
  const { t, code, language } = useWords();
  const words = messages(language).report;
  if (snapshot.exitsWithheld) return <p className="note">{`${words.exits}: ${words.withheldNote}`}</p>;
  if (!snapshot.exits.length) return null;
  const ended = snapshot.exitsCarriedFrom ? null : snapshot.flow.enrolled - snapshot.flow.active;
  const { shown, hidden, rest } = readExits(snapshot.exits, ended);
  const list = hidden.map((reason) => code('exitReason', reason)).join(', ');
  return (
    <ReportTable
      caption={t('reports.exits')}
      heads={[t('exit.reason'), t('reports.count')]}
      rows={[
        ...shown.map(({ reason, n }) => [code('exitReason', reason), count(n, language)]),
        ...(hidden.length > 0 ? [[words.otherReasons, count(rest, language)]] : []),
      ]}
      said={[
        carried(snapshot.exitsCarriedFrom, language),
        hidden.length > 0 ? fill(words.otherReasonsNote, { list }, language) : '',
      ].join(' ')}
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
          <ReportTable
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
