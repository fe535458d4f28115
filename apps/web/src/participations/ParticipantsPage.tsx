/** Participants: tabs with counts, chips for the phase, the next thing and its status in one column, two-line rows on a phone. */
import { Plus } from 'lucide-react';
import { Link } from 'react-router-dom';
import { caseload, type CaseloadRow } from '#contracts';
import { Chip } from '../parts/Chip';
import { PageHead } from '../parts/PageHead';
import { PersonName } from '../parts/PersonName';
import { RowList } from '../parts/RowList';
import { useRows } from '../parts/rows';
import type { Column } from '../parts/RowTable';
import { Empty } from '../parts/states';
import { Tabs, useTab, type Tab } from '../parts/Tabs';
import { useListState } from '../parts/useListState';
import { useWords, type Words } from '../parts/useWords';
import { useMay, useProject } from '../providers/session';
import { NextCell } from './NextCell';

export const STAGES = ['mapping', 'plan', 'sfi', 'practice', 'exited', 'followed_up'] as const;
const FILTERS: Record<string, Record<string, unknown>> = {
  all: {},
  mine: { isMine: true },
  active: { state: 'active' },
  exited: { state: 'exited' },
  unassigned: { coachId: null, state: 'active,waiting' },
};

function useTabs(): Tab[] {
  const { t } = useWords();
  const isCoach = useMay()('day:read');
  const projectId = useProject()?.id;
  const count = (id: string) => ({ filter: { projectId, ...FILTERS[id] }, perPage: 1 });
  const totals: Record<string, number | undefined> = {
    mine: useRows(caseload, { ...count('mine'), isOff: !isCoach }).total,
    all: useRows(caseload, count('all')).total,
    active: useRows(caseload, count('active')).total,
    exited: useRows(caseload, count('exited')).total,
    unassigned: useRows(caseload, count('unassigned')).total,
  };
  const ids = isCoach ? (['mine', 'all', 'active', 'exited'] as const) : (['active', 'all', 'exited'] as const);
  // Shown only while somebody waits for a coach: a leader hands out, a coach takes.
  const shown = totals['unassigned'] ? [...ids, 'unassigned' as const] : ids;
  return shown.map((id) => ({ id, label: t(`people.tab.${id}`), count: totals[id] }));
}

function exitOf(row: CaseloadRow, { t, f }: Words): string {
  if (row.exitOn) return t('people.exited', { date: f.day(row.exitOn) });
  return row.plannedExitOn ? t('people.planned', { date: f.day(row.plannedExitOn) }) : '–';
}

function columnsOf(words: Words): Column<CaseloadRow>[] {
  const { t, f, code } = words;
  return [
    {
      id: 'name',
      head: t('people.name'),
      sort: 'sortName',
      phone: 'first',
      cell: (row) => (
        <PersonName
          participationId={row.id}
          displayName={row.displayName}
          reference={row.reference}
          isProtected={row.isProtected}
        />
      ),
    },
    { id: 'stage', head: t('people.stage'), cell: (row) => code('stage', row.stage) },
    { id: 'next', head: t('people.next'), sort: 'nextOn', phone: 'second', cell: (row) => <NextCell row={row} /> },
    {
      id: 'contact',
      head: t('people.contact'),
      sort: 'lastContactOn',
      phone: 'aside',
      cell: (row) => (row.lastContactOn ? f.ago(row.lastContactOn) : '–'),
    },
    { id: 'coach', head: t('people.coach'), sort: 'coachName', cell: (row) => row.coachName ?? '–' },
    { id: 'entry', head: t('people.entry'), sort: 'entryOn', cell: (row) => (row.entryOn ? f.day(row.entryOn) : '–') },
    { id: 'exit', head: t('people.exit'), sort: 'plannedExitOn', cell: (row) => exitOf(row, words) },
  ];
}

export default function ParticipantsPage() {
  const words = useWords();
  const { t, code } = words;
  const may = useMay();
  const projectId = useProject()?.id;
  const tabs = useTabs();
  const [tab] = useTab(tabs);
  const state = useListState(caseload.defaultSort);
  const stage = state.param('stage');
  const total = tabs.find(({ id }) => id === tab)?.count;
  const enrol = may('participation:enrol') && (
    <Link className="btn fill" to="/participants/new">
      <Plus className="i s" aria-hidden /> {t('people.enrol')}
    </Link>
  );
  return (
    <div className="people-page">
      <PageHead
        title={t('menu.participants')}
        context={
          total === undefined
            ? ' '
            : t(tab === 'mine' ? 'people.context.mine' : 'people.context', { smart_count: total })
        }
      >
        {enrol}
      </PageHead>
      <Tabs label={t('people.tabs')} tabs={tabs} />
      <div className="tools chips" role="group" aria-label={t('people.stage')}>
        {STAGES.map((one) => (
          <Chip key={one} isOn={stage === one} onPress={() => state.setParam('stage', stage === one ? undefined : one)}>
            {code('stage', one)}
          </Chip>
        ))}
      </div>
      <RowList
        of={caseload}
        label={t('menu.participants')}
        filter={{ projectId, ...FILTERS[tab], stage }}
        columns={columnsOf(words)}
        empty={<Empty title={t('people.empty')} text={t('people.empty.text')} />}
      />
    </div>
  );
}
