/** What has to be mended before the next report can be right, and whom to ask; most weighty first, as the server orders it. */
import type { GoalsView } from '#contracts';
import { Link } from 'react-router-dom';
import { Card } from '../parts/Card';
import { Empty } from '../parts/states';
import { useWords } from '../parts/useWords';

export function ToMendCard({ rows, hasMore = false }: { rows: GoalsView['toMend']; hasMore?: boolean }) {
  const { t, code } = useWords();
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  return (
    <Card
      title={t('menu.toMend')}
      count={total}
      end={
        hasMore ? (
          <Link className="btn plain s" to="/to-mend">
            {t('act.showAll')}
          </Link>
        ) : undefined
      }
    >
      {rows.length === 0 && <Empty title={t('toMend.none')} />}
      {rows.map((row) => (
        <div className="fix" key={row.code}>
          <span className="num">{row.n}</span>
          <div>
            {code('toMend', row.code)}
            <span className="sub">
              {row.coaches.map(({ name, n }) => `${name || t('toMend.nobody')} ${n}`).join(', ')}
            </span>
          </div>
        </div>
      ))}
    </Card>
  );
}
