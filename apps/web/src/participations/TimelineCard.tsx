/** Everything that happened, newest first, in one list with chips that filter by what it was. */
import {
  BookOpen,
  Briefcase,
  ClipboardList,
  FileText,
  Flag,
  LogIn,
  LogOut,
  MessageCircle,
  PhoneCall,
  Search,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { Fragment, useDeferredValue, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { timeline, timelineCounts, type TimelineRow } from '#contracts';
import { byClock } from '../parts/by-clock';
import { Card } from '../parts/Card';
import { Chip } from '../parts/Chip';
import type { CodeList } from '../parts/code-words';
import { focusAtOnce } from '../parts/focus';
import { useRows } from '../parts/rows';
import { Failure, LoadingRows } from '../parts/states';
import { useWords, type Words } from '../parts/useWords';
import { write } from '../providers/api';

const SOURCES = ['attendance', 'note', 'plan_step', 'placement', 'sfi', 'outcome', 'follow_up', 'survey'] as const;
const ICONS: Record<string, LucideIcon> = {
  attendance: MessageCircle,
  group: Users,
  note: FileText,
  period_entry: LogIn,
  period_exit: LogOut,
  outcome: Flag,
  follow_up: PhoneCall,
  placement: Briefcase,
  sfi: BookOpen,
  plan_step: ClipboardList,
  survey: ClipboardList,
  feedback: MessageCircle,
  plan_version: ClipboardList,
};
const KINDS: Record<string, CodeList> = {
  attendance: 'activityKind',
  period_exit: 'exitReason',
  outcome: 'outcomeType',
  follow_up: 'milestone',
  placement: 'activityKind',
  sfi: 'sfiCourse',
};
const STATES: Record<string, CodeList> = {
  attendance: 'attendance',
  follow_up: 'followUp',
  plan_step: 'planStepStatus',
  sfi: 'sfiResult',
  period_exit: 'exitDestination',
  survey: 'surveyOccasion',
};

export function titleOf(row: TimelineRow, { t, code }: Words): string {
  if (row.source === 'attendance' || row.source === 'placement') return code('activityKind', row.kind);
  if (row.source === 'note') return t('source.note');
  const list = KINDS[row.source];
  const kind = list ? code(list, row.kind) : row.kind;
  return kind && kind !== '–' && !['plan_step', 'period_entry', 'survey', 'feedback'].includes(row.source)
    ? `${code('source', row.source)}: ${kind}`
    : code('source', row.source);
}

function detailOf(row: TimelineRow, { t, f, code, today }: Words): string {
  // What is booked for today is not missing yet.
  if (row.source === 'attendance' && row.state === 'NOT_REPORTED' && row.onDate >= today)
    return row.startsAt ? t('timeline.plannedAt', { at: row.startsAt }) : t('timeline.planned');
  const list = STATES[row.source];
  const state = row.state && list ? code(list, row.state).toLowerCase() : '';
  if (row.source !== 'attendance') return state;
  if (row.minutes !== null && row.plannedMinutes && row.plannedMinutes !== row.minutes)
    return t('timeline.partOf', { state, minutes: row.minutes, planned: row.plannedMinutes });
  return row.state === 'PRESENT' ? (row.minutes ? f.minutes(row.minutes) : state) : state;
}

function Row({ row, isNew }: { row: TimelineRow; isNew: boolean }) {
  const words = useWords();
  const Icon =
    ICONS[
      row.source === 'attendance' && row.plannedMinutes !== null && (row.plannedMinutes ?? 0) >= 120
        ? 'group'
        : row.source
    ] ?? FileText;
  const detail = detailOf(row, words);
  return (
    <li className={isNew ? 'tl new' : 'tl'}>
      <span className="d">{words.f.near(row.onDate)}</span>
      <Icon className="i" aria-hidden />
      <div>
        <b>{titleOf(row, words)}</b>
        {detail && ` · ${detail}`}
        {row.text && <div className="say">{row.text}</div>}
      </div>
      <span className="by">{[row.byName, row.place].filter(Boolean).join(', ')}</span>
    </li>
  );
}

/** Asked once a visit: when this account was here before. The panel beside a list only shows, it does not count as a visit. */
function useBeforeAt(participationId: string, isOff: boolean): string | null {
  const look = useQuery({
    queryKey: ['look', participationId],
    queryFn: () => write<{ beforeAt: string | null }>(`/participations/${participationId}/look`, { isPatient: false }),
    enabled: !isOff,
    staleTime: Infinity,
    meta: { isVisit: true },
  });
  return look.data?.beforeAt ?? null;
}

/** Entries of each source; undefined until they are known. */
function useCounts(participationId: string, isOff: boolean): Map<string, number> | undefined {
  const rows = useRows(timelineCounts, { filter: { participationId }, perPage: 50, isOff });
  return rows.data && new Map(rows.data.map((row) => [row.source, row.entries]));
}

function Searching({ onType }: { onType: (text: string) => void }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <button type="button" className="btn plain s" onClick={() => setOpen(true)}>
        <Search className="i s" aria-hidden /> {t('timeline.search')}
      </button>
    );
  }
  return (
    <span className="in find-name">
      <Search className="i s" aria-hidden />
      <input
        type="search"
        ref={focusAtOnce}
        aria-label={t('timeline.search')}
        autoComplete="off"
        onChange={(event) => onType(event.target.value)}
      />
    </span>
  );
}

interface EntriesProps {
  rows: readonly TimelineRow[];
  beforeAt: string | null;
}

/** What was written since the last visit is marked; the line stands after the newest run of it. */
function Entries({ rows, beforeAt }: EntriesProps) {
  const { t, f } = useWords();
  const isNew = (row: TimelineRow): boolean => beforeAt !== null && row.recordedAt > beforeAt;
  const newest = rows.findIndex(isNew);
  const lineAt = newest < 0 ? -1 : rows.findIndex((row, at) => at > newest && !isNew(row));
  return (
    <ol>
      {rows.map((row, at) => (
        <Fragment key={`${row.source}-${row.id}`}>
          {at === lineAt && beforeAt && <li className="here">{t('timeline.here', { when: f.moment(beforeAt) })}</li>}
          <Row row={row} isNew={isNew(row)} />
        </Fragment>
      ))}
    </ol>
  );
}

export function TimelineCard({ participationId, isShort = false }: { participationId: string; isShort?: boolean }) {
  const { t, code } = useWords();
  const [source, setSource] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const [shown, setShown] = useState(isShort ? 8 : 25);
  const beforeAt = useBeforeAt(participationId, isShort);
  const filter = { participationId, source: source ?? undefined, q: q || undefined };
  const list = useRows(timeline, { filter, perPage: shown });
  const counts = useCounts(participationId, isShort);
  const fresh = list.data?.filter((row) => beforeAt !== null && row.recordedAt > beforeAt).length ?? 0;
  return (
    <Card
      title={t(fresh > 0 ? 'timeline.since' : 'timeline.title')}
      count={fresh > 0 ? t('timeline.fresh', { smart_count: fresh }) : list.total}
      end={!isShort && <Searching onType={setTyped} />}
    >
      {!isShort && (
        <div className="chips filters" role="group" aria-label={t('timeline.filter')}>
          <Chip isSmall isOn={source === null} onPress={() => setSource(null)}>
            {t('timeline.all')}
          </Chip>
          {SOURCES.filter((one) => !counts || counts.has(one) || source === one).map((one) => (
            <Chip
              key={one}
              isSmall
              isOn={source === one}
              count={counts?.get(one)}
              onPress={() => setSource(source === one ? null : one)}
            >
              {code('source', one)}
            </Chip>
          ))}
        </div>
      )}
      {list.isPending && <LoadingRows count={5} />}
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="b muted">{t(q ? 'timeline.notFound' : 'timeline.none')}</p>}
      {list.data && <Entries rows={byClock(list.data, timeline.defaultSort)} beforeAt={beforeAt} />}
      {!isShort && list.pageInfo?.hasNextPage && shown < 100 && (
        <p className="b">
          <button type="button" className="btn line s" onClick={() => setShown(100)}>
            {t('timeline.more')}
          </button>
        </p>
      )}
    </Card>
  );
}
