/** What has been the goal for one measure, newest first: when it was set and by whom, the target, its day and the decision. */
import { useQuery } from '@tanstack/react-query';
import type { GoalVersionView, GoalView } from '#contracts';
import { indicatorWord } from '../parts/code-words';
import { Sheet } from '../parts/Sheet';
import { Failure, LoadingRows } from '../parts/states';
import { Status } from '../parts/Status';
import { useWords, type Words } from '../parts/useWords';
import { get } from '../providers/api';
import { isPercentGoal } from '../parts/percent-goal';

/** "70–90 deltagare" as the version had it; a version without a unit of its own is told in the measure's usual one. */
function targetOf({ target, targetMax, unit }: GoalVersionView, usual: string, { f, code }: Words): string {
  const number = (value: number): string => f.number(value, Number.isInteger(value) ? 0 : 1);
  const span = targetMax === null ? number(target) : `${number(target)}–${number(targetMax)}`;
  return `${span} ${code('goalUnit', unit ?? usual)}`;
}

function Version({ version, usual }: { version: GoalVersionView; usual: string }) {
  const words = useWords();
  const { t, f } = words;
  const { label, dueOn, decision, setAt, setByName, replacedAt } = version;
  const when = f.moment(setAt);
  return (
    <li>
      <b>{targetOf(version, usual, words)}</b>{' '}
      {replacedAt === null && <Status tone="good">{t('goal.versions.now')}</Status>}
      {label && <div>{label}</div>}
      <div className="small">
        {t('goal.dueOn')}: {dueOn ? f.date(dueOn) : t('goal.versions.noDay')}
      </div>
      <div className="small">
        {t('goal.decision')}: {decision ?? t('goal.versions.noDecision')}
      </div>
      <div className="muted small">
        {setByName ? t('goal.versions.setBy', { when, name: setByName }) : t('goal.versions.set', { when })}
        {replacedAt && ` ${t('goal.versions.until', { when: f.moment(replacedAt) })}`}
      </div>
    </li>
  );
}

export function GoalVersionsSheet({
  projectId,
  goal,
  onClose,
}: {
  projectId: string;
  goal: GoalView;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const all = useQuery({
    queryKey: ['goal-versions', projectId, goal.id],
    queryFn: ({ signal }) => get<GoalVersionView[]>(`/projects/${projectId}/goal-versions`, { signal }),
  });
  const versions = all.data?.filter(({ indicator }) => indicator === goal.indicator);
  return (
    <Sheet title={t('goal.versions')} onClose={onClose}>
      <div className="fields">
        <p className="muted">{t('goal.versions.of', { measure: indicatorWord(language, goal.indicator).short })}</p>
        {all.error && <Failure error={all.error} retry={() => void all.refetch()} />}
        {all.isPending && <LoadingRows count={3} />}
        {versions && (
          <ol className="compared">
            {versions.map((version) => (
              <Version key={version.id} version={version} usual={isPercentGoal(goal) ? 'percent' : 'count'} />
            ))}
          </ol>
        )}
      </div>
    </Sheet>
  );
}
