/** The quarter's own tables: who came and left month by month, what was done, and partners over time. */
import { fill, messages } from '#i18n';
import type { ReportSnapshot } from '#contracts';
import { formatMinutes } from '#i18n';
import { useWords } from '../parts/useWords';
import { count } from './report-words';
import { ReportTable } from './ReportTables';

export function MonthsTable({ snapshot }: { snapshot: ReportSnapshot }) {
  const { f, language } = useWords();
  if (!snapshot.months?.length) return null;
  const { document, report } = messages(language);
  return (
    <ReportTable
      caption={document.monthsTable}
      heads={[document.month, document.cameIn, document.leftIn, document.meanTaken]}
      rows={snapshot.months.map((one) => [
        f.month(one.month),
        count(one.entered, language),
        count(one.left, language),
        f.number(one.mean, 1),
      ])}
      note={fill(report.hiddenNote, { threshold: snapshot.threshold }, language)}
    />
  );
}

export function ActivitiesTable({ snapshot }: { snapshot: ReportSnapshot }) {
  const { code, language } = useWords();
  if (!snapshot.activities?.length) return null;
  const { document, report } = messages(language);
  if (snapshot.activitiesWithheld) return <p className="note">{`${document.activities}: ${report.withheldNote}`}</p>;
  const time = (minutes: number | '..' | undefined): string =>
    minutes === '..' ? '..' : formatMinutes(minutes ?? 0, language);
  return (
    <ReportTable
      caption={document.activitiesTable}
      heads={[document.activityKind, document.people, document.time, code('gender', 'W'), code('gender', 'M')]}
      rows={snapshot.activities.map((one) => [
        code('activityKind', one.kind),
        count(one.people, language),
        time(one.minutes),
        time(one.byGender.find(({ gender }) => gender === 'W')?.minutes),
        time(one.byGender.find(({ gender }) => gender === 'M')?.minutes),
      ])}
      note={fill(report.hiddenNote, { threshold: snapshot.threshold }, language)}
    />
  );
}

export function PartnersTable({ snapshot }: { snapshot: ReportSnapshot }) {
  const { f, code, language } = useWords();
  if (!snapshot.partners?.length) return null;
  const { document } = messages(language);
  const day = (on: string | null): string => (on === null ? '' : f.date(on));
  return (
    <ReportTable
      caption={document.partnersTable}
      heads={[document.partner, document.role, document.from, document.to]}
      rows={snapshot.partners.map((one) => [one.name, code('partnerRole', one.role), day(one.from), day(one.to)])}
    />
  );
}
