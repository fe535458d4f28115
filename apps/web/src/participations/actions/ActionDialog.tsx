/** The dialogue of an action on one person; each is a title, a few fields and the shared form. */
import type { ComponentType } from 'react';
import AnswerFollowUpDialog from '../../follow-ups/AnswerFollowUpDialog';
import { LogAttemptDialog } from '../../follow-ups/LogAttemptDialog';
import type { Person } from '../person';
import type { Act } from './act';
import { AssignCoachDialog, NoteDialog, ProtectDialog } from './CaseDialogs';
import { CorrectEntryDialog } from './EntryDialog';
import { CorrectExitDialog, ExitDialog, ReturnDialog } from './ExitDialog';
import { MentorDialog } from './MentorDialog';
import { EndMatchDialog, EndSfiDialog, SfiDialog, SfiWeekDialog } from './StudyDialogs';
import { ChangeOutcomeDialog, OutcomeDialog, WithdrawOutcomeDialog } from './OutcomeDialog';
import { AskSupervisorSheet } from './AskSupervisorSheet';
import { RegisterBusinessDialog } from './BusinessDialog';
import { ChangePlacementDialog, EndPlacementDialog, ExtendPlacementDialog, PlacementDialog } from './PlacementDialogs';
import { PlacementMonthSheet } from './PlacementMonthSheet';
import { TemplatesDialog } from '../plan/TemplatesDialog';
import { SaveTemplateDialog, UseTemplateDialog } from '../plan/TemplateSheets';
import { AgreePlanDialog, ChangeStepDialog, GoalWordsDialog, MoveStepDialog, PlanStepDialog } from './PlanDialogs';
import { MergeDialog } from '../merge/MergeDialog';
import { CorrectPersonDialog } from './PersonDialog';
import { CorrectSensitiveDialog } from './SensitiveDialog';
import { SurveyDialog } from './SurveyDialog';

export interface DialogProps {
  person: Person;
  onClose: () => void;
}

const SIMPLE: Partial<Record<Act['name'], ComponentType<DialogProps>>> = {
  exit: ExitDialog,
  'correct-exit': CorrectExitDialog,
  'correct-entry': CorrectEntryDialog,
  'correct-person': CorrectPersonDialog,
  'correct-sensitive': CorrectSensitiveDialog,
  return: ReturnDialog,
  outcome: OutcomeDialog,
  'plan-step': PlanStepDialog,
  'goal-words': GoalWordsDialog,
  placement: PlacementDialog,
  sfi: SfiDialog,
  mentor: MentorDialog,
  survey: SurveyDialog,
  note: NoteDialog,
  coach: AssignCoachDialog,
  protect: ProtectDialog,
  merge: MergeDialog,
  'register-business': RegisterBusinessDialog,
  'agree-plan': AgreePlanDialog,
  'use-template': UseTemplateDialog,
  'save-template': SaveTemplateDialog,
  templates: TemplatesDialog,
};

export function ActionDialog({ act, person, onClose }: DialogProps & { act: Act }) {
  const own = { person, onClose };
  switch (act.name) {
    case 'answer-follow-up':
      return <AnswerFollowUpDialog id={act.id} onClose={onClose} />;
    case 'correct-follow-up':
      return <AnswerFollowUpDialog id={act.id} onClose={onClose} isCorrection />;
    case 'log-attempt':
      return <LogAttemptDialog id={act.id} onClose={onClose} />;
    case 'change-outcome':
      return <ChangeOutcomeDialog {...own} outcome={act.outcome} />;
    case 'withdraw-outcome':
      return <WithdrawOutcomeDialog {...own} outcome={act.outcome} />;
    case 'move-step':
      return <MoveStepDialog {...own} step={act.step} />;
    case 'change-step':
      return <ChangeStepDialog {...own} step={act.step} />;
    case 'extend-placement':
      return <ExtendPlacementDialog {...own} placement={act.placement} />;
    case 'change-placement':
      return <ChangePlacementDialog {...own} placement={act.placement} />;
    case 'report-placement-month':
      return <PlacementMonthSheet {...own} placement={act.placement} />;
    case 'ask-supervisor':
      return <AskSupervisorSheet {...own} placement={act.placement} />;
    case 'sfi-week':
      return <SfiWeekDialog {...own} enrolment={act.enrolment} />;
    case 'end-placement':
      return <EndPlacementDialog {...own} placement={act.placement} />;
    case 'end-sfi':
      return <EndSfiDialog {...own} enrolment={act.enrolment} />;
    case 'end-match':
      return <EndMatchDialog {...own} match={act.match} />;
    default: {
      const Shown = SIMPLE[act.name];
      return Shown ? <Shown {...own} /> : null;
    }
  }
}
