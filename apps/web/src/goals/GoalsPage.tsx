/** Will we reach the goals? All of them above the fold: one card a goal that is not reached, worst first, a row each for the rest; funnel, occupancy and what to mend beside. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { GoalsView, GoalView } from '#contracts';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Empty, Failure, LoadingRows } from '../parts/states';
import { useWords, type Words } from '../parts/useWords';
import { useMay } from '../providers/session';
import { PrepareReportDialog } from '../reports/PrepareReportDialog';
import { AsOfPicker } from './AsOfPicker';
import { FunnelCard } from './FunnelCard';
import { GoalCard, type GoalProps } from './GoalCard';
import { GoalRow } from './GoalRow';
import { OccupancyCard } from './OccupancyCard';
import { GoalDialog, MilestoneDialog } from './GoalDialogs';
import { MilestonesCard } from './MilestonesCard';
import { ToMendCard, ToMendPlace } from './ToMendCard';
import { useAsOf } from './as-of';
import { useGoals } from './useGoals';
import { Trends, useGoalTrends } from './trends';
import { useOutlook } from './useOutlook';

const ORDER: Record<GoalView['verdict'], number> = { below: 0, at_risk: 1, none: 2, reached: 3 };

/** A goal that is changed is a new version of itself; its card stays as it stood. */
const keyOf = ({ indicator, label, dueOn }: GoalView): string => [indicator, label, dueOn].join(' ');

function sentenceOf(goals: readonly GoalView[], { t }: Words): string {
  if (goals.length === 0) return t('goals.none');
  const count = (verdict: GoalView['verdict']): number => goals.filter((goal) => goal.verdict === verdict).length;
  return [
    t('goals.reached', { reached: count('reached'), all: goals.length }),
    count('at_risk') ? t('goals.atRisk', { smart_count: count('at_risk') }) : '',
    count('below') ? t('goals.below', { smart_count: count('below') }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function Board({ view, projectId }: { view: GoalsView; projectId: string }) {
  const { t } = useWords();
  const may = useMay();
  const [adding, add] = useState<'goal' | 'milestone' | null>(null);
  const outlook = useOutlook(projectId, view.asOf);
  const trends = useGoalTrends(projectId, view.asOf);
  const goals = [...view.goals].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
  const reached = goals.filter(({ verdict }) => verdict === 'reached');
  const propsOf = (goal: GoalView): GoalProps => ({
    goal,
    outlook: outlook.data?.forecasts.find(({ goalId }) => goalId === goal.id),
    isWaiting: outlook.isPending,
    projectId,
    asOf: view.asOf,
    projectEndsOn: view.project.endsOn,
  });
  return (
    <div className="two">
      <div className="stack">
        {goals.length === 0 && (
          <Card title={t('menu.goals')}>
            <Empty title={t('goals.none')} text={t(may('goal:set') ? 'goals.none.text' : 'goals.none.read')} />
          </Card>
        )}
        <Trends.Provider value={trends}>
          {goals
            .filter(({ verdict }) => verdict !== 'reached')
            .map((goal) => (
              <GoalCard key={keyOf(goal)} {...propsOf(goal)} />
            ))}
          {reached.length > 0 && (
            <div className="goal-rows">
              {reached.map((goal) => (
                <GoalRow key={keyOf(goal)} {...propsOf(goal)} />
              ))}
            </div>
          )}
        </Trends.Provider>
        <MilestonesCard milestones={view.milestones} />
        {may('goal:set') && (
          <div className="tools">
            <button type="button" className="btn line s" onClick={() => add('goal')}>
              <Plus className="i s" aria-hidden /> {t('goal.new')}
            </button>
            <button type="button" className="btn line s" onClick={() => add('milestone')}>
              <Plus className="i s" aria-hidden /> {t('milestone.new')}
            </button>
          </div>
        )}
        {adding === 'goal' && <GoalDialog projectId={projectId} onClose={() => add(null)} />}
        {adding === 'milestone' && <MilestoneDialog projectId={projectId} onClose={() => add(null)} />}
      </div>
      <div className="stack">
        <FunnelCard view={view} projectId={projectId} />
        <OccupancyCard view={view} />
        {outlook.data ? (
          <ToMendCard rows={outlook.data.toMend.slice(0, 4)} goals={view.goals} asOf={view.asOf} hasMore />
        ) : (
          <Card title={t('menu.toMend')}>
            {outlook.error ? <Failure error={outlook.error} retry={() => void outlook.refetch()} /> : <ToMendPlace />}
          </Card>
        )}
      </div>
    </div>
  );
}

export default function GoalsPage() {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const { asOf, projectId, setAsOf } = useAsOf();
  const goals = useGoals(projectId, asOf);
  const [isPreparing, prepare] = useState(false);
  return (
    <div className="goals-page">
      <PageHead title={t('menu.goals')} context={goals.data ? sentenceOf(goals.data.goals, words) : ' '}>
        <AsOfPicker asOf={asOf} onPick={setAsOf} />
        {may('report:prepare') && (
          <button type="button" className="btn fill" onClick={() => prepare(true)}>
            {t('goals.report')}
          </button>
        )}
      </PageHead>
      {goals.isPending && (
        <Card title={t('menu.goals')}>
          <LoadingRows count={5} />
        </Card>
      )}
      {goals.error && (
        <Card title={t('menu.goals')}>
          <Failure error={goals.error} retry={() => void goals.refetch()} />
        </Card>
      )}
      {goals.data && projectId && <Board view={goals.data} projectId={projectId} />}
      {isPreparing && projectId && (
        <PrepareReportDialog projectId={projectId} asOf={asOf} onClose={() => prepare(false)} />
      )}
    </div>
  );
}
