/** One person's month of attendance: every session with its minutes, who has attested it, and what one can do about it. */
import { useState } from 'react';
import { attendanceVersions, type EvidenceRow, type PersonMonthView } from '#contracts';
import { Card } from '../parts/Card';
import { RowTable, type Column } from '../parts/RowTable';
import { useRefreshAll, useRows } from '../parts/rows';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { Status } from '../parts/Status';
import { toast } from '../parts/toasts';
import { useWords } from '../parts/useWords';
import { write } from '../providers/api';
import { ApiProblem } from '../providers/api-problem';
import { newId } from '../providers/ids';
import { useMay } from '../providers/session';
import { CorrectDialog } from './CorrectDialog';
import { MonthPicker } from './MonthPicker';
import { MonthSums } from './MonthSums';
import { SignDialog } from './SignDialog';
import { useMonth } from './useMonth';
import { usePersonMonth } from './useMonthView';

function useColumns(view: PersonMonthView, onCorrect: (row: EvidenceRow) => void): Column<EvidenceRow>[] {
  const { t, f, code, today } = useWords();
  const may = useMay();
  const canCorrect = may(view.isLocked ? 'attendance:correct_locked' : 'activity:log');
  return [
    { id: 'day', head: t('att.day'), phone: 'aside', cell: (row) => f.weekday(row.onDate) },
    {
      id: 'what',
      head: t('att.what'),
      phone: 'first',
      cell: (row) => (
        <>
          <span className="strong">{code('activityKind', row.kind)}</span>
          {row.startsAt && (
            <span className="small muted">
              {' '}
              {row.startsAt}
              {row.endsAt ? `–${row.endsAt}` : ''}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'status',
      head: t('att.correct.status'),
      phone: 'second',
      cell: (row) =>
        row.attendance === 'NOT_REPORTED' && row.onDate > today ? (
          <span className="muted">{t('att.toCome')}</span>
        ) : row.attendance === 'NOT_REPORTED' ? (
          <Status tone="bad">{t('att.notReported')}</Status>
        ) : (
          <>
            {code('attendance', row.attendance)}
            {row.arrivedAt && <span className="small muted"> {row.arrivedAt}</span>}
            {row.versions > 0 && (
              <span className="small muted"> · {t('att.versions', { smart_count: row.versions })}</span>
            )}
          </>
        ),
    },
    { id: 'planned', head: t('att.planned'), isEnd: true, cell: (row) => <span className="num">{row.planned}</span> },
    {
      id: 'attended',
      head: t('att.attended'),
      isEnd: true,
      cell: (row) => <span className="num">{row.attended}</span>,
    },
    {
      id: 'certified',
      head: t('att.certified'),
      isEnd: true,
      cell: (row) => <span className="num">{row.certified}</span>,
    },
    {
      id: 'act',
      head: '',
      isEnd: true,
      phone: 'below',
      cell: (row) =>
        canCorrect &&
        row.onDate <= today && (
          <button
            type="button"
            className="btn plain s"
            aria-label={`${t('att.correct')}: ${f.weekday(row.onDate)}, ${code('activityKind', row.kind)}`}
            onClick={() => onCorrect(row)}
          >
            {t(row.attendance === 'NOT_REPORTED' ? 'att.report' : 'att.correct')}
          </button>
        ),
    },
  ];
}

/** What stood before corrections under the lock. */
function History({ view }: { view: PersonMonthView }) {
  const { t, f, code } = useWords();
  const old = useRows(attendanceVersions, {
    filter: { participationId: view.participationId, month: view.month },
    perPage: 50,
    isOff: view.rows.every((row) => row.versions === 0),
  });
  if (!old.data?.length) return null;
  return (
    <Card title={t('att.history')} count={old.total}>
      <ul className="b bare-list">
        {old.data.map((row) => (
          <li key={row.id}>
            <b className="strong">{f.weekday(row.onDate)}</b> {code('activityKind', row.kind)}:{' '}
            {code('attendance', row.attendance)},{' '}
            {t('att.history.row', {
              minutes: f.minutes(row.attendedMinutes ?? 0),
              at: f.moment(row.replacedAt),
              name: row.replacedByName,
            })}
            . <span className="muted">{row.reason}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Words({ view, projectId }: { view: PersonMonthView; projectId: string }) {
  const { t, f, problem } = useWords();
  const may = useMay();
  const refresh = useRefreshAll();
  const [isSigning, sign] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const canAct = may('attendance:attest') && !view.isLocked && view.totals.attended > 0;
  const attest = async (): Promise<void> => {
    setRefusal(null);
    try {
      await write(`/participations/${view.participationId}/attendance-months/${view.month}/attest`, {
        body: { id: newId() },
      });
      refresh();
      toast(t('att.staff.done'));
    } catch (error) {
      setRefusal(error instanceof ApiProblem ? problem(error.code, error.params) : t('state.offline'));
    }
  };
  const { staff, participant } = view;
  return (
    <div className="words">
      <div>
        <h3>{t('att.participant')}</h3>
        {participant ? (
          <Status tone={view.totals.unsigned ? 'watch' : 'good'}>
            {f.moment(participant.at)}, {t(`att.method.${participant.method}` as 'att.method.on_paper')}
          </Status>
        ) : (
          <Status tone="muted">{t('att.participant.none')}</Status>
        )}
        {canAct && view.totals.unsigned > 0 && (
          <button type="button" className="btn line s" onClick={() => sign(true)}>
            {t('att.participant.ask')}
          </button>
        )}
      </div>
      <div>
        <h3>{t('att.staff')}</h3>
        {staff ? (
          <Status tone={staff.isCurrent ? 'good' : 'watch'}>
            {t('att.staff.by', { name: staff.by ?? '–', at: f.moment(staff.at) })}
          </Status>
        ) : (
          <Status tone="muted">{t('att.staff.none')}</Status>
        )}
        {staff && !staff.isCurrent && <p className="small">{t('att.staff.stale')}</p>}
        {canAct && !staff?.isCurrent && (
          <button type="button" className="btn line s" onClick={() => void attest()}>
            {t('att.staff.do')}
          </button>
        )}
      </div>
      {refusal && (
        <div className="banner bad" role="alert">
          <p>{refusal}</p>
        </div>
      )}
      {isSigning && <SignDialog view={view} projectId={projectId} onClose={() => sign(false)} />}
    </div>
  );
}

export function PersonMonth({ participationId, projectId }: { participationId: string; projectId: string }) {
  const { t, f, language } = useWords();
  const [month, choose] = useMonth();
  const view = usePersonMonth(participationId, month);
  const [correcting, correct] = useState<EvidenceRow | null>(null);
  return (
    <div className="stack">
      <Card
        title={t('menu.attendance')}
        end={
          <>
            {view.data && view.data.totals.attended > 0 && (
              <a
                className="btn plain s"
                href={`/api/participations/${participationId}/attendance-months/${month}/certificate?language=${language}`}
                download
              >
                {t('att.certificate')}
              </a>
            )}
            <MonthPicker month={month} onChoose={choose} />
          </>
        }
        className="evidence"
      >
        {view.isPending && <LoadingRows count={5} />}
        {view.error && <Failure error={view.error} retry={() => void view.refetch()} />}
        {view.data && (
          <>
            {view.data.isLocked && (
              <div className="b">
                <Status tone="info">{t('att.locked')}</Status>
              </div>
            )}
            <MonthSums totals={view.data.totals} />
            <Words view={view.data} projectId={projectId} />
            {view.data.rows.length === 0 ? (
              <Empty title={t('att.none')} />
            ) : (
              <Rows view={view.data} onCorrect={correct} label={`${t('menu.attendance')} ${f.month(month)}`} />
            )}
          </>
        )}
      </Card>
      {view.data && <History view={view.data} />}
      {correcting && (
        <CorrectDialog row={correcting} isLocked={view.data?.isLocked ?? false} onClose={() => correct(null)} />
      )}
    </div>
  );
}

function Rows({
  view,
  onCorrect,
  label,
}: {
  view: PersonMonthView;
  onCorrect: (row: EvidenceRow) => void;
  label: string;
}) {
  const columns = useColumns(view, onCorrect);
  return <RowTable label={label} rows={view.rows} columns={columns} rowKey={(row) => row.id} isDense />;
}
