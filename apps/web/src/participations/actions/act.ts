/** Every action on the participant page, by name, with who may do it. */
import type { MentorMatchRow, OutcomeRow, PlacementRow, PlanStepRow, SfiEnrolmentRow } from '#contracts';
import type { Permission } from '#domain';

export type Act =
  | {
      name:
        | 'log'
        | 'exit'
        | 'return'
        | 'outcome'
        | 'plan-step'
        | 'placement'
        | 'sfi'
        | 'mentor'
        | 'survey'
        | 'note'
        | 'coach'
        | 'goal-words'
        | 'protect'
        | 'merge'
        | 'correct-exit'
        | 'correct-entry'
        | 'correct-person'
        | 'correct-sensitive'
        | 'agree-plan'
        | 'use-template'
        | 'save-template'
        | 'templates'
        | 'register-business';
    }
  | { name: 'answer-follow-up' | 'correct-follow-up' | 'log-attempt'; id: string }
  | { name: 'change-outcome' | 'withdraw-outcome'; outcome: OutcomeRow }
  | { name: 'move-step' | 'change-step'; step: PlanStepRow }
  | {
      name: 'end-placement' | 'extend-placement' | 'change-placement' | 'ask-supervisor' | 'report-placement-month';
      placement: PlacementRow;
    }
  | { name: 'end-sfi' | 'sfi-week'; enrolment: SfiEnrolmentRow }
  | { name: 'end-match'; match: MentorMatchRow };

export type ActName = Act['name'];

export const ACT_PERMISSIONS: Record<ActName, Permission> = {
  log: 'activity:log',
  exit: 'exit:record',
  return: 'participation:change',
  outcome: 'outcome:record',
  'change-outcome': 'outcome:record',
  'withdraw-outcome': 'outcome:record',
  'plan-step': 'plan:change',
  'move-step': 'plan:change',
  'goal-words': 'plan:change',
  placement: 'placement:change',
  'end-placement': 'placement:change',
  'extend-placement': 'placement:change',
  'change-placement': 'placement:change',
  'ask-supervisor': 'link:make',
  'report-placement-month': 'attendance:attest',
  'sfi-week': 'study:change',
  'register-business': 'outcome:record',
  sfi: 'study:change',
  'end-sfi': 'study:change',
  mentor: 'mentoring:change',
  'end-match': 'mentoring:change',
  survey: 'survey:answer',
  note: 'note:write',
  coach: 'participation:assign',
  protect: 'participant:protect',
  merge: 'participant:merge',
  'correct-exit': 'exit:record',
  'correct-entry': 'participation:change',
  'correct-person': 'participant:change',
  'correct-sensitive': 'sensitive:change',
  'agree-plan': 'plan:change',
  'use-template': 'plan:change',
  'save-template': 'plan_template:write',
  templates: 'plan_template:write',
  'change-step': 'plan:change',
  'answer-follow-up': 'follow_up:answer',
  'correct-follow-up': 'follow_up:answer',
  'log-attempt': 'follow_up:answer',
};
