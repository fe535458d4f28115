/** Work placements: where, when in the week, who supervises, what the supervisor says; and what meets what. */
import { useState } from 'react';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ChevronDown } from 'lucide-react';
import { placements, supervisorFeedback, type PlacementRow } from '#contracts';
import type { WeekTime } from '#domain';
import { Card } from '../../parts/Card';
import { useRows } from '../../parts/rows';
import { RowTable } from '../../parts/RowTable';
import { Status } from '../../parts/Status';
import { useWords } from '../../parts/useWords';
import { useMay } from '../../providers/session';
import type { Act } from '../actions/act';
import { Meets } from '../Meets';
import type { TabProps } from './participant-tabs';
import { TabCard, useCan } from './TabCard';

const ACTS = [
  'report-placement-month',
  'change-placement',
  'extend-placement',
  'ask-supervisor',
  'end-placement',
] as const;

function RowMenu({ row, onAct }: { row: PlacementRow; onAct: (act: Act) => void }) {
  const { t, language, today } = useWords();
  const can = useCan();
  const may = useMay();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isPossible = (name: (typeof ACTS)[number]): boolean =>
    name === 'report-placement-month' ? row.startsOn <= today : !row.endsOn || name === 'ask-supervisor';
  const acts = ACTS.filter((name) => can(name) && isPossible(name));
  const close = (): void => setAnchor(null);
  if (acts.length === 0 && !may('plan:print')) return null;
  return (
    <>
      <button
        type="button"
        className="btn plain s"
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        aria-label={`${t('menu.more')}: ${row.employerName ?? t('tab.placements')}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('menu.more')} <ChevronDown className="i s" aria-hidden />
      </button>
      <Menu open={Boolean(anchor)} anchorEl={anchor} onClose={close}>
        {acts.map((name) => (
          <MenuItem
            key={name}
            onClick={() => {
              close();
              onAct({ name, placement: row });
            }}
          >
            {t(`act.${name}`)}
          </MenuItem>
        ))}
        {may('plan:print') && (
          <MenuItem
            component="a"
            href={`/api/placements/${row.id}/agreement-file?language=${language}`}
            download
            onClick={close}
          >
            {t('placement.agreement')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}

function Feedback({ participationId }: { participationId: string }) {
  const { t, f } = useWords();
  const list = useRows(supervisorFeedback, { filter: { participationId }, perPage: 20 });
  if (!list.data?.length) return null;
  return (
    <Card title={t('feedback.heard')} count={list.total}>
      <RowTable
        label={t('feedback.heard')}
        rows={list.data}
        rowKey={(row) => row.id}
        columns={[
          { id: 'on', head: t('survey.onDate'), phone: 'first', cell: (row) => f.day(row.onDate) },
          {
            id: 'attends',
            head: t('feedback.attends'),
            phone: 'second',
            cell: (row) => t(`feedback.mark.${row.attends as 1}`),
          },
          { id: 'learns', head: t('feedback.learns'), cell: (row) => t(`feedback.mark.${row.learns as 1}`) },
          {
            id: 'understands',
            head: t('feedback.understands'),
            cell: (row) => t(`feedback.mark.${row.understands as 1}`),
          },
          {
            id: 'call',
            head: t('feedback.wants'),
            phone: 'aside',
            cell: (row) => (row.wantsContact ? <Status tone="watch">{t('feedback.callBack')}</Status> : '–'),
          },
        ]}
      />
    </Card>
  );
}

export function PlacementsTab({ person, onAct }: TabProps) {
  const { t, f, code } = useWords();
  const week = (row: PlacementRow): string =>
    ((row.schedule ?? []) as WeekTime[])
      .map(({ weekday, from, to }) => `${t(`week.${weekday as 1}`).slice(0, 3)} ${from}–${to}`)
      .join(', ');
  const until = (row: PlacementRow): string =>
    row.endsOn ? f.day(row.endsOn) : row.plannedEndOn ? f.day(row.plannedEndOn) : '';
  return (
    <div className="stack">
      <Meets participationId={person.row.id} />
      <TabCard
        of={placements}
        participationId={person.row.id}
        title={t('tab.placements')}
        empty={t('placement.empty')}
        add={{ name: 'placement' }}
        onAct={onAct}
        columns={[
          {
            id: 'employer',
            head: t('placement.employer'),
            phone: 'first',
            cell: (row) => <b className="strong">{row.employerName ?? '–'}</b>,
          },
          { id: 'kind', head: t('placement.kind'), phone: 'second', cell: (row) => code('activityKind', row.kind) },
          {
            id: 'dates',
            head: t('placement.time'),
            phone: 'aside',
            cell: (row) => (
              <>
                {f.day(row.startsOn)} – {until(row)}
                {row.firstPlannedEndOn && (
                  <div className="muted small">{t('placement.wasTo', { date: f.day(row.firstPlannedEndOn) })}</div>
                )}
              </>
            ),
          },
          {
            id: 'hours',
            head: t('outcome.hours'),
            cell: (row) => (
              <>
                <div>{row.hoursPerWeek === null ? '–' : f.number(row.hoursPerWeek)}</div>
                {week(row) && <div className="muted small wraps">{week(row)}</div>}
              </>
            ),
          },
          {
            id: 'supervisor',
            head: t('placement.supervisor'),
            cell: (row) => (
              <>
                {row.supervisor ?? '–'}
                {row.supervisorPhone && <div className="muted small">{row.supervisorPhone}</div>}
              </>
            ),
          },
          { id: 'job', head: t('placement.offeredJob'), cell: (row) => code('tristate', row.offeredJob) },
          { id: 'act', head: '', isEnd: true, phone: 'below', cell: (row) => <RowMenu row={row} onAct={onAct} /> },
        ]}
      />
      <Feedback participationId={person.row.id} />
    </div>
  );
}
