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
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import { timeline, type TimelineRow } from '#contracts';
import { Card } from '../parts/Card';
import { Chip } from '../parts/Chip';
import type { CodeList } from '../parts/code-words';
import { useRows } from '../parts/rows';
import { Failure, LoadingRows } from '../parts/states';
import { useWords, type Words } from '../parts/useWords';

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
  return kind && kind !== '–' && !['plan_step', 'period_entry', 'survey'].includes(row.source)
    ? `${code('source', row.source)}: ${kind}`
    : code('source', row.source);
}

function detailOf(row: TimelineRow, { t, f, code }: Words): string {
  const list = STATES[row.source];
  const state = row.state && list ? code(list, row.state).toLowerCase() : '';
  if (row.source !== 'attendance') return state;
  if (row.minutes !== null && row.plannedMinutes && row.plannedMinutes !== row.minutes)
    return t('timeline.partOf', { state, minutes: row.minutes, planned: row.plannedMinutes });
  return row.state === 'PRESENT' ? (row.minutes ? f.minutes(row.minutes) : state) : state;
}

function Row({ row }: { row: TimelineRow }) {
  const words = useWords();
  const Icon =
    ICONS[
      row.source === 'attendance' && row.plannedMinutes !== null && (row.plannedMinutes ?? 0) >= 120
        ? 'group'
        : row.source
    ] ?? FileText;
  const detail = detailOf(row, words);
  return (
    <li className="tl">
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

export function TimelineCard({ participationId, isShort = false }: { participationId: string; isShort?: boolean }) {
  const { t, code } = useWords();
  const [source, setSource] = useState<string | null>(null);
  const [shown, setShown] = useState(isShort ? 8 : 25);
  const list = useRows(timeline, { filter: { participationId, source: source ?? undefined }, perPage: shown });
  return (
    <Card title={t('timeline.title')} count={list.total}>
      {!isShort && (
        <div className="chips filters" role="group" aria-label={t('timeline.filter')}>
          <Chip isSmall isOn={source === null} onPress={() => setSource(null)}>
            {t('timeline.all')}
          </Chip>
          {SOURCES.map((one) => (
            <Chip key={one} isSmall isOn={source === one} onPress={() => setSource(source === one ? null : one)}>
              {code('source', one)}
            </Chip>
          ))}
        </div>
      )}
      {list.isPending && <LoadingRows count={5} />}
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="b muted">{t('timeline.none')}</p>}
      <ol>
        {list.data?.map((row) => (
          <Row key={`${row.source}-${row.id}`} row={row} />
        ))}
      </ol>
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
