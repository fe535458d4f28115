/** A plan as a letter: what it says in the participant's language; the goal and the steps stand in the words they were written in. */
import type { AgreedStep } from '#domain';
import { PLAN_WORDS } from '#i18n';
import type { Letter, LetterLanguage } from '../platform/typesetting/letter.js';

export interface PlanOnPaper {
  participant: string;
  coach: string;
  /** owner and project */
  sender: string;
  goalWords: string | null;
  steps: readonly AgreedStep[];
  /** of the agreed version; null for the plan as it stands */
  number: number | null;
  on: string;
}

export function planLetter(language: LetterLanguage, plan: PlanOnPaper): Letter {
  const words = PLAN_WORDS[language];
  const rows = plan.steps.map((step, at) => [
    String(at + 1),
    step.title,
    step.responsible ?? '',
    step.startsOn ?? '',
    step.dueOn ?? '',
    words.status[step.status],
  ]);
  return {
    language,
    title: words.title,
    sender: plan.sender,
    lines: [
      plan.participant,
      plan.number === null
        ? `${words.asOf} ${plan.on}`
        : `${words.version} ${plan.number} · ${words.agreed} ${plan.on}`,
    ],
    sections: [
      ...(plan.goalWords ? [{ heading: words.goal, blocks: [{ kind: 'text' as const, text: plan.goalWords }] }] : []),
      {
        heading: words.steps,
        blocks:
          rows.length === 0
            ? [{ kind: 'text' as const, text: words.noSteps }]
            : [
                {
                  kind: 'table' as const,
                  caption: words.steps,
                  columns: [
                    { label: words.number },
                    { label: words.step, wide: 3 },
                    { label: words.who, wide: 1.5 },
                    { label: words.from },
                    { label: words.due },
                    { label: words.state },
                  ],
                  rows,
                },
              ],
      },
      {
        blocks: [
          { kind: 'note' as const, text: words.note },
          { kind: 'signatures' as const, place: words.place, date: words.date, names: [plan.participant, plan.coach] },
        ],
      },
    ],
    foot: plan.sender,
    of: words.of,
  };
}
