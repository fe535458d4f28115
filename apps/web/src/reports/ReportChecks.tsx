/** The check list before a report is made: all green, or what is wrong, with whom, and where it is mended; and what is shown as in an earlier report. */
import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { Link } from 'react-router-dom';
import type { ReportCheckView } from '#contracts';
import { indicatorWord } from '../parts/code-words';
import { LoadingRows } from '../parts/states';
import { Status } from '../parts/Status';
import { useWords, type Words } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';

/** "Fullföljt, efter kön" of `completion_rate|gender`. */
export function tableText(table: string, { t, code, language }: Words): string {
  if (table === 'exits') return t('reports.exits');
  const [indicator, ...dimensions] = table.split('|');
  const by = dimensions.map((one) => code('breakdown', one).toLowerCase()).join(', ');
  const name = indicatorWord(language, indicator).short;
  return by ? t('reports.by.caption', { name, by }) : name;
}

function Lines({ view }: { view: ReportCheckView }) {
  const words = useWords();
  const { t, f, code } = words;
  if (view.checks.length === 0 && view.ledger.length === 0 && view.totals.length === 0)
    return <Status tone="good">{t('check.allGreen')}</Status>;
  return (
    <ul className="checks">
      {view.checks.map((one) => (
        <li key={one.check}>
          <Status tone={one.isBlocking ? 'bad' : 'watch'}>
            {code('reportCheck', one.check)}: {t('check.people', { smart_count: one.n })}
          </Status>{' '}
          {one.participationIds.length === 1 ? (
            <Link to={`/participants/${one.participationIds[0]}`}>{t('check.mendOne')}</Link>
          ) : (
            <Link to="/to-mend">{t('check.mend')}</Link>
          )}
        </li>
      ))}
      {view.ledger.map((one) => (
        <li key={one.table}>
          <Status tone="info">
            {t(one.why === 'quarter' ? 'check.quarter' : 'check.ledger', {
              table: tableText(one.table, words),
              date: f.date(one.earlierAsOf),
            })}
          </Status>
        </li>
      ))}
      {view.totals.length > 0 && (
        <li>
          <Status tone="muted">
            {t('check.totals', {
              smart_count: view.totals.length,
              list: view.totals.map((one) => tableText(one.code, words)).join(', '),
            })}
          </Status>
        </li>
      )}
    </ul>
  );
}

/** Asks anew whenever the form asks about something else. */
export function ReportChecks() {
  const { t, problem } = useWords();
  const form = useFormContext<Record<string, string>>();
  const [periodFrom, periodTo, asOf, template] = form.watch(['periodFrom', 'periodTo', 'asOf', 'template']);
  const asked = { ...form.getValues(), periodFrom, periodTo, asOf, template };
  const check = useQuery({
    queryKey: ['report-check', periodFrom, periodTo, asOf, template],
    enabled: Boolean(periodFrom && periodTo && asOf),
    retry: false,
    queryFn: () => write<ReportCheckView>('/reports/check', { body: asked, isPatient: false }),
  });
  return (
    <div className="field" role="status" aria-label={t('check.title')}>
      <span className="lbl">{t('check.title')}</span>
      {check.isPending && <LoadingRows count={2} />}
      {check.error && (
        <p className="bad">
          {check.error instanceof ApiProblem ? problem(check.error.code, check.error.params) : t('state.offline')}
        </p>
      )}
      {check.data && <Lines view={check.data} />}
      {check.data && !check.data.isReady && <p className="help">{t('check.blocking')}</p>}
    </div>
  );
}
