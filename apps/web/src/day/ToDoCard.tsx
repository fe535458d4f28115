/** To do now, by urgency. One filled button: the first row's. ↑ ↓ Enter K work; a done row can be taken back. */
import { Calendar, CircleAlert, Clock, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { toDo, type ToDoRow } from '#contracts';
import { Card } from '../parts/Card';
import { useRows } from '../parts/rows';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { useProject } from '../providers/session';
import RulesDialog from './RulesDialog';
import { ToDoItem } from './ToDoItem';
import { URGENCIES } from './to-do-words';
import { useToDoActs } from './useToDoActs';

const GROUPS: Record<string, { tone: string; icon: LucideIcon }> = {
  overdue: { tone: 'bad', icon: CircleAlert },
  today: { tone: 'watch', icon: Clock },
  week: { tone: 'muted', icon: Calendar },
};

function Keys() {
  const { t } = useWords();
  return (
    <div className="foot" aria-hidden>
      <span>
        <span className="kbd">↑</span> <span className="kbd">↓</span> {t('day.keys.choose')}
      </span>
      <span>
        <span className="kbd">Enter</span> {t('day.keys.open')}
      </span>
      <span>
        <span className="kbd">K</span> {t('day.keys.done')}
      </span>
    </div>
  );
}

export function ToDoCard() {
  const { t } = useWords();
  const projectId = useProject()?.id;
  const list = useRows(toDo, { filter: { projectId }, perPage: 100 });
  const rows = URGENCIES.flatMap((urgency) => (list.data ?? []).filter((row) => row.urgency === urgency));
  const [at, setAt] = useState(0);
  const [isExplaining, explain] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const acts = useToDoActs();
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) box.current?.querySelector<HTMLElement>('.todo.is-next .btn:not(.later)')?.focus();
  }, [at]);
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const row: ToDoRow | undefined = rows[at];
    if (step) {
      event.preventDefault();
      moved.current = true;
      setAt(Math.max(0, Math.min(rows.length - 1, at + step)));
    } else if (event.key.toLowerCase() === 'k' && !event.ctrlKey && !event.metaKey && row) void acts.finish(row);
  };
  const next = rows[Math.min(at, rows.length - 1)];
  return (
    <Card
      title={t('day.toDo')}
      count={list.total}
      end={
        <button type="button" className="btn plain s" onClick={() => explain(true)}>
          {t('rules.open')}
        </button>
      }
    >
      {list.isPending && <LoadingRows count={5} />}
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <Empty title={t('day.nothing')} text={t('day.nothing.text')} />}
      {/* The keys belong to the buttons inside; the box only hears them on their way up. */}
      <div ref={box} onKeyDown={press} role="presentation">
        {URGENCIES.map((urgency) => {
          const group = rows.filter((row) => row.urgency === urgency);
          if (!group.length) return null;
          const { tone, icon: Icon } = GROUPS[urgency];
          return (
            <div key={urgency} role="group" aria-label={t(`urgency.${urgency}`)}>
              <h3 className={`grp ${tone}`}>
                <span className="st">
                  <Icon className="i s" aria-hidden /> {t(`urgency.${urgency}`)}
                </span>
                <span className="count">{group.length}</span>
              </h3>
              {group.map((row) => (
                <ToDoItem
                  key={row.id}
                  row={row}
                  isNext={row === next}
                  act={() => acts.act(row)}
                  later={() => acts.later(row)}
                  onReach={() => setAt(rows.indexOf(row))}
                />
              ))}
            </div>
          );
        })}
      </div>
      {rows.length > 0 && <Keys />}
      {acts.dialog}
      {isExplaining && projectId && <RulesDialog projectId={projectId} onClose={() => explain(false)} />}
    </Card>
  );
}
