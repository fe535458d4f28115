/** The funnel: enrolled, exited, window closed, followed up, reached; bars on one scale. */
import type { GoalsView } from '#contracts';
import { Link } from 'react-router-dom';
import { Card } from '../parts/Card';
import { useWords } from '../parts/useWords';
import { useMay } from '../providers/session';

export function FunnelCard({ view, projectId }: { view: GoalsView; projectId: string }) {
  const { t } = useWords();
  const may = useMay();
  const most = Math.max(1, ...view.funnel.map(({ n }) => n));
  const to: Record<GoalsView['funnel'][number]['step'], string> = {
    enrolled: 'participants_enrolled',
    exited: 'completion_rate',
    window_closed: 'outcome_within_3_months',
    followed_up: 'follow_up_answer_rate_3_months',
    reached: 'outcome_within_3_months',
  };
  return (
    <Card title={t('funnel.title')}>
      <ul className="fun">
        {view.funnel.map(({ step, n }) => {
          const body = (
            <>
              <span>{t(`funnel.${step}`)}</span>
              <span aria-hidden>
                <span className="b" style={{ width: `${(100 * n) / most}%` }} />
              </span>
              <span className="num">{n}</span>
            </>
          );
          return (
            <li key={step}>
              {may('figure:people') ? (
                <Link to={`/figures/${to[step]}?projectId=${projectId}&asOf=${view.asOf}`}>{body}</Link>
              ) : (
                <span className="row">{body}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
