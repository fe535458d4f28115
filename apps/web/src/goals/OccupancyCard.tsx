/** Places taken per month against the project's capacity. */
import type { GoalsView } from '#contracts';
import { Card } from '../parts/Card';
import { useWords } from '../parts/useWords';

const WIDTH = 260;
const FLOOR = 62;

export function OccupancyCard({ view }: { view: GoalsView }) {
  const { t, f } = useWords();
  const { capacity, withoutPlacements, today, months } = view.occupancy;
  const top = Math.max(capacity ?? 0, ...months.map(({ mean }) => mean), 1) * 1.05;
  const x = (at: number): number => 2 + (at / Math.max(1, months.length - 1)) * WIDTH;
  const y = (value: number): number => FLOOR - (value / top) * 46;
  const points = months.map(({ mean }, at) => `${x(at).toFixed(1)},${y(mean).toFixed(1)}`).join(' ');
  const count = capacity === null ? t('occupancy.now', { today }) : t('occupancy.of', { today, capacity });
  const last = months.at(-1);
  return (
    <Card title={t('occupancy.title')} count={count}>
      {last && (
        <div className="occ-box">
          <svg
            className="occ"
            viewBox="0 0 296 84"
            role="img"
            aria-label={t('occupancy.label', {
              from: f.month(months[0].month),
              to: f.month(last.month),
              first: f.number(months[0].mean, 1),
              last: f.number(last.mean, 1),
            })}
          >
            {capacity !== null && (
              <>
                <line x1="0" x2="266" y1={y(capacity)} y2={y(capacity)} stroke="var(--field)" strokeDasharray="3 3" />
                <text x="0" y={y(capacity) - 6}>
                  {t('occupancy.places', { smart_count: capacity })}
                </text>
              </>
            )}
            <polygon
              fill="var(--chart1)"
              opacity=".12"
              points={`2,${FLOOR} ${points} ${x(months.length - 1)},${FLOOR}`}
            />
            <polyline fill="none" stroke="var(--chart1)" strokeWidth="2" strokeLinejoin="round" points={points} />
            <line x1="0" x2="266" y1={FLOOR} y2={FLOOR} stroke="var(--line)" />
            <circle cx={x(months.length - 1)} cy={y(last.mean)} r="3.5" fill="var(--chart1)" />
            <text className="b" x={x(months.length - 1) + 8} y={y(last.mean) + 4}>
              {f.number(last.mean, Number.isInteger(last.mean) ? 0 : 1)}
            </text>
            <text x="0" y="79">
              {f.shortMonth(months[0].month)} {months[0].month.slice(0, 4)}
            </text>
            <text x={WIDTH + 2} y="79" textAnchor="end">
              {f.shortMonth(last.month)} {last.month.slice(0, 4)}
            </text>
          </svg>
        </div>
      )}
      {withoutPlacements && <p className="b small muted">{t('occupancy.withoutPlacements')}</p>}
    </Card>
  );
}
