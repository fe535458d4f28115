/** The report itself, 72 characters wide; sections in the order of the printed one. */
import { fill, messages } from '#i18n';
import type { ReportView } from '#contracts';
import { useEffect } from 'react';
import { useWords } from '../parts/useWords';
import { GoalBars } from './GoalBars';
import { GoalSentences } from './GoalSentences';
import { AnonymousTable, BreakdownTable, ExitsTable, FigureTables, FlowTable } from './ReportTables';
import { ReportDefinitions } from './ReportDefinitions';
import { ActivitiesTable, MonthsTable, PartnersTable } from './ReportMonths';
import { ReportQuotes, ReportTexts } from './ReportTexts';

export function ReportDocument({ report }: { report: ReportView }) {
  const { t, f, language } = useWords();
  const { snapshot } = report;
  const words = messages(language).report;
  useEffect(() => {
    document.title = `${snapshot.title} · Framsteg`;
  }, [snapshot.title]);
  return (
    <article className="doc">
      <p className="lead small">
        {snapshot.project.name} · {t('reports.owner', { name: snapshot.project.owner })}
      </p>
      <h1>{snapshot.title}</h1>
      <p className="lead">
        {t('reports.lead', {
          asOf: f.date(snapshot.asOf),
          from: f.date(snapshot.period.from),
          to: f.date(snapshot.period.to),
        })}
      </p>
      <ReportTexts snapshot={snapshot} only="first" />
      <h2 id="goals">{t('reports.goals')}</h2>
      <GoalSentences goals={snapshot.goals} />
      <GoalBars goals={snapshot.goals} asOf={snapshot.asOf} />
      <h2 id="people">{t('reports.people')}</h2>
      <FlowTable flow={snapshot.flow} />
      <AnonymousTable snapshot={snapshot} />
      <MonthsTable snapshot={snapshot} />
      {snapshot.breakdowns.map((breakdown) => (
        <BreakdownTable
          key={`${breakdown.code}-${breakdown.dimensions.join()}`}
          breakdown={breakdown}
          threshold={snapshot.threshold}
        />
      ))}
      <ExitsTable snapshot={snapshot} />
      <ActivitiesTable snapshot={snapshot} />
      <FigureTables groups={snapshot.indicators} threshold={snapshot.threshold} />
      <ReportTexts snapshot={snapshot} only="rest" />
      <ReportQuotes quotes={snapshot.quotes ?? []} />
      <PartnersTable snapshot={snapshot} />
      <h2 id="definitions">{words.definitions}</h2>
      <ReportDefinitions snapshot={snapshot} />
      <p className="note">
        {fill(words.hiddenNote, { threshold: snapshot.threshold }, language)} {words.roundingNote}
      </p>
    </article>
  );
}
