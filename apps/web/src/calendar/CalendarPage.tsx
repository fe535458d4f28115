/** The calendar: a week or a month; on a phone the days as a list. ← → change the period, T goes to today; day and view stand in the address. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { calendar, type CalendarRow } from '#contracts';
import { isCivilDate, monthOf } from '#domain';
import { Chip } from '../parts/Chip';
import { PageHead } from '../parts/PageHead';
import { useRows } from '../parts/rows';
import { Failure, LoadingRows } from '../parts/states';
import { useWords } from '../parts/useWords';
import { useProject } from '../providers/session';
import { CalendarEvent } from './CalendarEvent';
import { FeedCard } from './FeedCard';
import { daysOf, moved, type View } from './periods';

const IN_MONTH = 3;
const VIEWS: readonly View[] = ['week', 'month'];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

function useShown(): { view: View; day: string; show: (part: { view?: View; day?: string }) => void } {
  const { today } = useWords();
  const [query, setQuery] = useSearchParams();
  const asked = query.get('day') ?? '';
  const show = (part: { view?: View; day?: string }): void =>
    setQuery(
      (now) => {
        for (const [name, value] of Object.entries(part)) now.set(name, value);
        return now;
      },
      { replace: true },
    );
  return { view: query.get('view') === 'month' ? 'month' : 'week', day: isCivilDate(asked) ? asked : today, show };
}

function Day({ on, rows, view, isOutside }: { on: string; rows: CalendarRow[]; view: View; isOutside: boolean }) {
  const { t, f, today } = useWords();
  const most = view === 'month' ? IN_MONTH : rows.length;
  const isEmpty = rows.length === 0;
  return (
    <section
      className={`cal-day${on === today ? ' now' : ''}${isOutside ? ' outside' : ''}${isEmpty ? ' empty' : ''}`}
      aria-label={f.longDay(on)}
    >
      <h2 aria-current={on === today ? 'date' : undefined}>
        {view === 'week' ? f.weekday(on) : String(Number(on.slice(8)))}
        <span className="only-phone">{view === 'month' && f.weekday(on)}</span>
      </h2>
      {rows.slice(0, most).map((row) => (
        <CalendarEvent key={row.id} row={row} />
      ))}
      {rows.length > most && <p className="small muted">{t('cal.more', { smart_count: rows.length - most })}</p>}
    </section>
  );
}

export default function CalendarPage() {
  const { t, f, today } = useWords();
  const projectId = useProject()?.id;
  const { view, day, show } = useShown();
  const days = daysOf(view, day);
  const [from, to] = [days[0], days[days.length - 1]];
  const list = useRows(calendar, { filter: { projectId, onDateFrom: from, onDateTo: to }, perPage: 100 });
  const more = useRows(calendar, {
    filter: { projectId, onDateFrom: from, onDateTo: to },
    perPage: 100,
    page: 2,
    isOff: (list.total ?? 0) <= 100,
  });
  const rows = [...(list.data ?? []), ...(more.data ?? [])].sort((a, b) =>
    `${a.onDate}${a.startsAt ?? '99'}`.localeCompare(`${b.onDate}${b.startsAt ?? '99'}`),
  );
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      if (event.key === 'ArrowLeft') show({ day: moved(view, day, -1) });
      else if (event.key === 'ArrowRight') show({ day: moved(view, day, 1) });
      else if (event.key.toLowerCase() === 't') show({ day: today });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  const period =
    view === 'week' ? t('cal.weekOf', { week: f.week(from), from: f.day(from), to: f.day(to) }) : f.month(monthOf(day));
  return (
    <div className="calendar-page">
      <PageHead title={t('menu.calendar')} context={t('cal.context')}>
        <div className="chips" role="group" aria-label={t('cal.view')}>
          {VIEWS.map((one) => (
            <Chip key={one} isOn={one === view} onPress={() => show({ view: one })}>
              {t(`cal.${one}`)}
            </Chip>
          ))}
        </div>
      </PageHead>
      <div className="cal-bar">
        <button
          type="button"
          className="btn icon"
          aria-label={t('cal.previous')}
          onClick={() => show({ day: moved(view, day, -1) })}
        >
          <ChevronLeft className="i" aria-hidden />
        </button>
        <button
          type="button"
          className="btn icon"
          aria-label={t('cal.next')}
          onClick={() => show({ day: moved(view, day, 1) })}
        >
          <ChevronRight className="i" aria-hidden />
        </button>
        <button type="button" className="btn line s" onClick={() => show({ day: today })}>
          {t('cal.today')}
        </button>
        <span className="strong" aria-live="polite">
          {period}
        </span>
        <span className="small muted end hide-s">{t('cal.keys')}</span>
      </div>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending ? (
        <LoadingRows count={6} />
      ) : (
        <div className={`cal ${view}`}>
          {days.map((on) => (
            <Day
              key={on}
              on={on}
              view={view}
              rows={rows.filter((row) => row.onDate === on)}
              isOutside={view === 'month' && monthOf(on) !== monthOf(day)}
            />
          ))}
        </div>
      )}
      {list.data && rows.length === 0 && <p className="muted after">{t('cal.none')}</p>}
      <FeedCard />
    </div>
  );
}
