/** Follow-ups in the order they fall due; each is answered in place. */
import { useState } from 'react';
import { followUps, type FollowUpRow } from '#contracts';
import { daysBetween } from '#domain';
import { PageHead } from '../parts/PageHead';
import { PersonName } from '../parts/PersonName';
import { RowList } from '../parts/RowList';
import { useRows } from '../parts/rows';
import type { Column } from '../parts/RowTable';
import { Empty } from '../parts/states';
import { Status } from '../parts/Status';
import { Tabs, useTab, type Tab } from '../parts/Tabs';
import { useWords } from '../parts/useWords';
import { PersonPanel } from '../participations/PersonPanel';
import { useMay, useProject } from '../providers/session';
import AnswerFollowUpDialog from './AnswerFollowUpDialog';

const FILTERS: Record<string, Record<string, unknown>> = {
  due: { state: ['open', 'overdue'] },
  upcoming: { state: ['upcoming'] },
  answered: { state: ['answered', 'closed'] },
  /** Past the window and nobody has tried: nothing runs out in silence. */
  escalated: { isEscalated: true },
};

export function FollowUpStatus({ row }: { row: FollowUpRow }) {
  const { t, f, code, today } = useWords();
  const late = daysBetween(row.dueOn, today);
  if (row.isEscalated) return <Status tone="bad">{t('followUps.escalated', { date: f.day(row.closesOn) })}</Status>;
  if (row.state === 'overdue') return <Status tone="bad">{t('todo.late', { days: f.days(late) })}</Status>;
  if (row.state === 'open') return <Status tone="watch">{t('todo.until', { date: f.day(row.closesOn) })}</Status>;
  if (row.state === 'answered')
    return (
      <Status tone="good">
        {row.labourStatus ? code('labourStatus', row.labourStatus) : code('followUp', 'answered')}
        {row.isLate && ` · ${t('followUps.isLate')}`}
      </Status>
    );
  return <span className="muted">{row.result ? code('followUpResult', row.result) : code('followUp', row.state)}</span>;
}

function useTabs(mine: Record<string, unknown>): Tab[] {
  const { t } = useWords();
  const count = (id: string) => ({ filter: { ...mine, ...FILTERS[id] }, perPage: 1 });
  const totals: Record<string, number | undefined> = {
    due: useRows(followUps, count('due')).total,
    upcoming: useRows(followUps, count('upcoming')).total,
    answered: useRows(followUps, count('answered')).total,
    escalated: useRows(followUps, count('escalated')).total,
  };
  const shown = totals.escalated ? ['escalated', 'due', 'upcoming', 'answered'] : ['due', 'upcoming', 'answered'];
  return shown.map((id) => ({
    id,
    label: t(`followUps.tab.${id as 'due'}`),
    count: totals[id],
  }));
}

export default function FollowUpsPage() {
  const { t, f, code } = useWords();
  const may = useMay();
  const projectId = useProject()?.id;
  const mine = { projectId, ...(may('day:read') ? { isMine: true } : {}) };
  const tabs = useTabs(mine);
  const [tab] = useTab(tabs);
  const [answering, setAnswering] = useState<string | null>(null);
  const columns: Column<FollowUpRow>[] = [
    {
      id: 'name',
      head: t('people.name'),
      phone: 'first',
      cell: (row) => (
        <PersonName participationId={row.participationId} displayName={row.displayName} reference={row.reference} />
      ),
    },
    { id: 'milestone', head: t('followUps.milestone'), isShort: true, cell: (row) => code('milestone', row.milestone) },
    {
      id: 'status',
      head: t('followUps.status'),
      phone: 'second',
      cell: (row) => (
        <>
          <div className="only-s small muted">{code('milestone', row.milestone)}</div>
          <FollowUpStatus row={row} />
        </>
      ),
    },
    { id: 'due', head: t('followUps.due'), sort: 'dueOn', isShort: true, cell: (row) => f.day(row.dueOn) },
    {
      id: 'attempts',
      head: t('followUps.attempts'),
      cell: (row) =>
        row.attempts
          ? t('followUps.attemptsBy', {
              attempts: row.attempts,
              channels: row.channelsTried.map((channel) => code('contactChannel', channel).toLowerCase()).join(', '),
            })
          : '–',
    },
    { id: 'exit', head: t('people.exit'), isShort: true, cell: (row) => (row.exitOn ? f.day(row.exitOn) : '–') },
    { id: 'coach', head: t('people.coach'), cell: (row) => row.coachName ?? '–' },
    {
      id: t('todo.verb.answer'),
      head: '',
      isEnd: true,
      phone: 'aside',
      cell: (row) =>
        may('follow_up:answer') && (row.state === 'open' || row.state === 'overdue') ? (
          <button
            type="button"
            className="btn line s"
            aria-label={`${t('todo.verb.answer')}: ${row.displayName ?? row.reference}`}
            onClick={() => setAnswering(row.id)}
          >
            {t('todo.verb.answer')}
          </button>
        ) : null,
    },
  ];
  return (
    <div className="list-page">
      <PageHead title={t('menu.followUps')} context={t('followUps.context')} />
      <Tabs label={t('menu.followUps')} tabs={tabs} />
      <RowList
        of={followUps}
        label={t('menu.followUps')}
        filter={{ ...mine, ...FILTERS[tab] }}
        columns={columns}
        empty={<Empty title={t('followUps.empty')} text={t('followUps.empty.text')} />}
        personOf={(row) => row.participationId}
        panel={(id, panel) => <PersonPanel key={id} participationId={id} panel={panel} />}
      />
      {answering && <AnswerFollowUpDialog id={answering} onClose={() => setAnswering(null)} />}
    </div>
  );
}
