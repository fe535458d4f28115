/** SFI over time: a step for each course passed. The table beside says the same. */
import type { SfiEnrolmentRow } from '#contracts';
import { daysBetween, isPassed, SFI_COURSES, sfiLevel, type SfiCourse, type SfiResult } from '#domain';
import { useWords } from '../parts/useWords';

const WIDTH = 640;
const HEIGHT = 132;
const LEFT = 28;
const ROW = 26;

export function SfiLevels({ courses }: { courses: readonly SfiEnrolmentRow[] }) {
  const { t, f, today } = useWords();
  const sorted = [...courses].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  if (sorted.length === 0) return null;
  const from = sorted[0].startsOn;
  const span = Math.max(30, daysBetween(from, today));
  const x = (day: string): number =>
    LEFT + ((WIDTH - LEFT - 8) * Math.min(span, Math.max(0, daysBetween(from, day)))) / span;
  const y = (course: string): number => HEIGHT - 20 - ROW * (sfiLevel(course as SfiCourse) - 1) - ROW / 2;
  return (
    <figure className="levels">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('sfi.levels')}>
        {SFI_COURSES.map((course) => (
          <g key={course}>
            <line x1={LEFT} x2={WIDTH} y1={y(course) + ROW / 2} y2={y(course) + ROW / 2} className="grid-line" />
            <text x={4} y={y(course) + 4}>
              {course}
            </text>
          </g>
        ))}
        {sorted.map((one) => {
          const end = one.endsOn ?? today;
          const passed = isPassed(one.result as SfiResult | null);
          return (
            <rect
              key={one.id}
              x={x(one.startsOn)}
              width={Math.max(4, x(end) - x(one.startsOn))}
              y={y(one.course) - 7}
              height={14}
              rx={3}
              className={passed ? 'passed' : one.endsOn ? 'not' : 'going'}
            />
          );
        })}
        <text x={LEFT} y={HEIGHT - 2}>
          {f.day(from)}
        </text>
        <text x={WIDTH - 8} y={HEIGHT - 2} textAnchor="end">
          {t('filter.today')}
        </text>
      </svg>
      <figcaption className="small muted">{t('sfi.levels.text')}</figcaption>
    </figure>
  );
}
