/** What a to-do row says: what it is, why it stands there, how late it is and what one does about it. */
import type { ToDoRow } from '#contracts';
import { responsibleWords } from '#i18n';
import type { Words } from '../parts/useWords';

export interface Reason {
  milestone?: string;
  attempts?: number;
  closesOn?: string;
  title?: string;
  responsible?: string;
  lastOn?: string;
  lastKind?: string;
  lastMinutes?: number;
  count?: number;
  days?: number;
  /** The mentor of a pair that has not met. */
  mentor?: string;
  startsAt?: string;
  version?: number;
  /** What the link was for, and whether somebody asked to be called. */
  purpose?: string;
  wantsContact?: boolean;
  /** Who proposes that protection is lifted, and until when the others can decide. */
  by?: string;
  lapsesOn?: string;
}
/** Purposes of links that bring an answer to read. */
const ANSWERS = ['supervisor_feedback', 'mentor_log', 'follow_up', 'survey'];
export const URGENCIES = ['overdue', 'today', 'week'] as const;
export type Verb = 'answer' | 'decide' | 'done' | 'log' | 'open' | 'read' | 'see' | 'take';

const VERBS: Record<string, Verb> = {
  follow_up: 'answer',
  plan_step: 'done',
  absence: 'log',
  silence: 'log',
  answer: 'read',
  match: 'see',
  lift: 'decide',
  takeable: 'take',
};
export const verbOf = (row: ToDoRow): Verb => VERBS[row.kind] ?? 'open';
export const reasonOf = (row: ToDoRow): Reason =>
  typeof row.reason === 'object' && row.reason !== null ? (row.reason as Reason) : {};

export function whatOf(row: ToDoRow, { t, f, code }: Words): string {
  const reason = reasonOf(row);
  switch (row.kind) {
    case 'follow_up':
      return t('todo.followUp', { milestone: code('milestone', reason.milestone).toLowerCase() });
    case 'plan_step':
      return t('todo.planStep', { title: reason.title ?? '' });
    case 'absence':
      return t('todo.absence', { count: reason.count ?? 2 });
    case 'silence':
      return t('todo.silence', { days: reason.days ?? row.daysLate + 14 });
    case 'mentor_silence':
      return t('todo.mentorSilence', { days: f.days(reason.days ?? 21) });
    case 'takeable':
      return t('todo.takeable');
    case 'match':
      return t('todo.match');
    case 'lift':
      return t('todo.lift');
    default:
      return ANSWERS.includes(reason.purpose ?? '')
        ? t(`todo.answer.${reason.purpose}` as 'todo.answer.survey')
        : t('todo.answer');
  }
}

/** @param reader whose day it is: a step she answers for says so */
export function whyOf(row: ToDoRow, { t, f, code }: Words, reader: string): string {
  const reason = reasonOf(row);
  const last = reason.lastOn
    ? t('todo.last', {
        on: f.near(reason.lastOn),
        kind: reason.lastKind ? code('activityKind', reason.lastKind).toLowerCase() : t('todo.contact'),
        minutes: reason.lastMinutes ? `, ${f.minutes(reason.lastMinutes)}` : '',
      })
    : '';
  switch (row.kind) {
    case 'follow_up':
      return (
        [
          reason.attempts ? t('todo.attempts', { attempts: reason.attempts }) : '',
          reason.closesOn ? t('todo.until', { date: f.day(reason.closesOn) }) : '',
        ]
          .filter(Boolean)
          .join(' ') || t('todo.followUp.why', { date: f.day(row.dueOn) })
      );
    case 'plan_step':
      return (
        [
          row.daysLate > 0 ? t('todo.shouldBe', { date: f.day(row.dueOn) }) : '',
          reason.responsible
            ? t('todo.responsible', {
                name: responsibleWords(reason.responsible, { name: reader, you: t('person.you'), isMine: true }),
              })
            : '',
        ]
          .filter(Boolean)
          .join(' ') || t('todo.planStep.why')
      );
    case 'silence':
      return last || t('todo.never');
    case 'absence':
      return last || t('todo.absence.why');
    case 'mentor_silence':
      return t('todo.mentorSilence.why', { name: reason.mentor ?? '' });
    case 'takeable':
      return t('todo.takeable.why');
    case 'match':
      return t('todo.match.why');
    case 'lift':
      return t('todo.lift.why', { name: reason.by ?? '', until: f.day(reason.lapsesOn ?? row.dueOn) });
    case 'answer':
      return [t('todo.answer.came', { on: f.near(row.dueOn) }), reason.wantsContact ? t('todo.answer.contact') : '']
        .filter(Boolean)
        .join(' ');
    default:
      return t('todo.answer.why');
  }
}

export function whenOf(row: ToDoRow, { t, f }: Words): string {
  const reason = reasonOf(row);
  if (row.kind === 'silence') return t('todo.silent', { days: f.days(reason.days ?? row.daysLate + 14) });
  if (['answer', 'match', 'lift'].includes(row.kind)) return f.near(row.dueOn);
  if (row.daysLate > 0) return t('todo.late', { days: f.days(row.daysLate) });
  if (reason.startsAt) return reason.startsAt.slice(0, 5);
  return row.urgency === 'today' ? f.near(row.dueOn) : f.weekday(row.dueOn);
}
