/** Milestones: what is to have been done by a day, judged in words. */
import { useState } from 'react';
import type { MilestoneView } from '#contracts';
import { Card } from '../parts/Card';
import { Status, type Tone } from '../parts/Status';
import { useWords } from '../parts/useWords';
import { useMay } from '../providers/session';
import { JudgeDialog } from './GoalDialogs';

const TONES: Record<'MET' | 'PARTLY' | 'NOT_MET', Tone> = { MET: 'good', PARTLY: 'watch', NOT_MET: 'bad' };

export function MilestonesCard({ milestones }: { milestones: readonly MilestoneView[] }) {
  const { t, f, code } = useWords();
  const may = useMay();
  const [judging, judge] = useState<MilestoneView | null>(null);
  if (milestones.length === 0) return null;
  return (
    <Card title={t('milestone.title')} count={milestones.length}>
      <ul className="milestones">
        {milestones.map((one) => (
          <li key={one.id}>
            <div>
              <span className="strong">{one.label}</span>
              <span className="small muted">
                {[
                  one.dueOn ? t('goals.dueOn', { date: f.date(one.dueOn) }) : '',
                  one.decision ?? '',
                  one.narrative ?? '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {one.status ? (
              <Status tone={TONES[one.status]} isPill>
                {code('milestoneStatus', one.status)}
              </Status>
            ) : (
              <span className="muted small">{t('milestone.notJudged')}</span>
            )}
            {may('goal:set') && (
              <button
                type="button"
                className="btn plain s"
                aria-label={t('milestone.judge', { label: one.label })}
                onClick={() => judge(one)}
              >
                {t('milestone.judge.short')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {judging && <JudgeDialog milestone={judging} onClose={() => judge(null)} />}
    </Card>
  );
}
