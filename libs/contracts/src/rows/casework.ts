/** Rows about participants and what they do. `displayName` is null where the reader may not know the name; then `reference` names the row. */
import { defineRow, type RowOf } from './row.js';

/** Everything that happened with one participation, newest first. */
export const timeline = defineRow({
  name: 'timeline',
  view: 'timeline_row',
  countsAlong: true,
  permission: 'participation:read',
  columns: {
    id: 'uuid',
    participationId: 'uuid',
    projectId: 'uuid',
    onDate: 'date',
    startsAt: 'time?',
    /** attendance, note, period_entry, period_exit, outcome, follow_up, placement, sfi, plan_step, survey. */
    source: 'text',
    /** Code of what it is within its source: activity kind, outcome type, exit reason, … */
    kind: 'text',
    state: 'text?',
    minutes: 'int?',
    plannedMinutes: 'int?',
    text: 'text?',
    byName: 'text?',
    place: 'text?',
    activityId: 'uuid?',
    version: 'int',
    recordedAt: 'moment',
  },
  filters: { participationId: 'equals', source: 'equals', onDate: 'range' },
  search: ['text', 'byName', 'place'],
  sort: ['onDate'],
  defaultSort: '-onDate',
});
export type TimelineRow = RowOf<typeof timeline>;

/** How many entries of each source a person's timeline holds. */
export const timelineCounts = defineRow({
  name: 'timeline-counts',
  view: 'timeline_count_row',
  permission: 'participation:read',
  columns: { id: 'uuid', participationId: 'uuid', source: 'text', entries: 'int' },
  filters: { participationId: 'equals' },
  sort: ['source'],
  defaultSort: 'source',
});
export type TimelineCountRow = RowOf<typeof timelineCounts>;

/** What asks for the coach's attention, with the reason as parameters of a sentence. */
export const toDo = defineRow({
  name: 'to-do',
  view: 'to_do_row',
  permission: 'day:read',
  columns: {
    id: 'uuid',
    projectId: 'uuid',
    participationId: 'uuid',
    displayName: 'text?',
    reference: 'text',
    coachId: 'uuid?',
    /** follow_up, plan_step, absence, silence, answer (through a link), match (a protected person's number was used), lift (of protection, proposed by another handler). */
    kind: 'text',
    /** overdue, today, week. */
    urgency: 'text',
    dueOn: 'date',
    daysLate: 'int',
    /** Parameters of the reason: milestone, attempts, title, lastOn, lastKind, count, version … */
    reason: 'json',
    targetId: 'uuid?',
  },
  filters: { projectId: 'equals', coachId: 'equals', kind: 'equals', urgency: 'equals' },
  sort: ['dueOn'],
  defaultSort: 'dueOn',
});
export type ToDoRow = RowOf<typeof toDo>;

/** What one has put aside oneself. */
export const toDoSnoozes = defineRow({
  name: 'to-do-snoozes',
  view: 'to_do_snooze_row',
  permission: 'day:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    toDoId: 'uuid',
    untilOn: 'date',
    reason: 'text',
  },
  filters: { projectId: 'equals' },
  sort: ['untilOn'],
  defaultSort: 'untilOn',
});
export type ToDoSnoozeRow = RowOf<typeof toDoSnoozes>;

export const followUps = defineRow({
  name: 'follow-ups',
  view: 'follow_up_row',
  pageFirst: true,
  countsAlong: true,
  permission: 'follow_up:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    displayName: 'text?',
    reference: 'text',
    coachId: 'uuid?',
    coachName: 'text?',
    isMine: 'bool',
    milestone: 'text',
    dueOn: 'date',
    opensOn: 'date',
    closesOn: 'date',
    /** upcoming, open, overdue, answered, closed (declined, unreachable, deceased), cancelled. */
    state: 'text',
    result: 'text?',
    answeredOn: 'date?',
    labourStatus: 'text?',
    support: 'texts',
    mode: 'text?',
    channel: 'text?',
    attempts: 'int',
    channelsTried: 'texts',
    exitOn: 'date?',
    /** Past its window and nobody has tried: the leader's matter. */
    isEscalated: 'bool',
    /** Answered after the window: kept, but it says nothing of the due date (DOMAIN.md 2.3). */
    isLate: 'bool',
  },
  filters: {
    projectId: 'equals',
    participationId: 'equals',
    coachId: 'equals',
    isMine: 'equals',
    milestone: 'equals',
    state: 'equals',
    isEscalated: 'equals',
    dueOn: 'range',
  },
  sort: ['dueOn', 'milestone'],
  defaultSort: 'dueOn',
});
export type FollowUpRow = RowOf<typeof followUps>;

export const periods = defineRow({
  name: 'periods',
  view: 'period_row',
  permission: 'participation:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    entryOn: 'date',
    plannedExitOn: 'date?',
    exitOn: 'date?',
    exitReason: 'text?',
    exitDestination: 'text?',
    exitRecordedOn: 'date?',
    labourStatus: 'text?',
    unemployedSince: 'date?',
    hoursPerWeek: 'number?',
    contractType: 'text?',
    support: 'texts',
    referral: 'text?',
  },
  filters: { participationId: 'equals', entryOn: 'range', exitOn: 'range' },
  sort: ['entryOn'],
  defaultSort: 'entryOn',
});
export type PeriodRow = RowOf<typeof periods>;

export const outcomes = defineRow({
  name: 'outcomes',
  view: 'outcome_row',
  permission: 'participation:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    type: 'text',
    startsOn: 'date',
    endsOn: 'date?',
    confirmedThrough: 'date?',
    hoursPerWeek: 'number?',
    contractType: 'text?',
    subsidy: 'text?',
    studyFinance: 'text?',
    leadsToEmployment: 'text?',
    matchesHomeBackground: 'text?',
    improved: 'text?',
    support: 'texts',
    municipality: 'text?',
    employerId: 'uuid?',
    employerName: 'text?',
    evidence: 'text?',
  },
  filters: { participationId: 'equals', type: 'equals', startsOn: 'range' },
  sort: ['startsOn'],
  defaultSort: '-startsOn',
});
export type OutcomeRow = RowOf<typeof outcomes>;

/** Events taken away as mistakes: in no figure and no timeline, and restored where that was the mistake. */
export const withdrawnOutcomes = defineRow({
  name: 'withdrawn-outcomes',
  view: 'withdrawn_outcome_row',
  permission: 'participation:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    type: 'text',
    startsOn: 'date',
    endsOn: 'date?',
    withdrawnOn: 'date',
    withdrawnReason: 'text?',
  },
  filters: { participationId: 'equals' },
  sort: ['withdrawnOn'],
  defaultSort: '-withdrawnOn',
});
export type WithdrawnOutcomeRow = RowOf<typeof withdrawnOutcomes>;

export const notes = defineRow({
  name: 'notes',
  view: 'note_row',
  permission: 'note:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    onDate: 'date',
    body: 'text',
    isRestricted: 'bool',
    writtenById: 'uuid',
    writtenByName: 'text',
    createdAt: 'moment',
  },
  filters: { participationId: 'equals', onDate: 'range' },
  sort: ['onDate'],
  defaultSort: '-onDate',
});
export type NoteRow = RowOf<typeof notes>;

export const planSteps = defineRow({
  name: 'plan-steps',
  view: 'plan_step_row',
  permission: 'plan:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    title: 'text',
    kind: 'text?',
    responsible: 'text?',
    startsOn: 'date?',
    dueOn: 'date?',
    doneOn: 'date?',
    status: 'text',
    position: 'int',
    goalWords: 'text?',
  },
  filters: { participationId: 'equals', status: 'equals', dueOn: 'range' },
  sort: ['position', 'dueOn'],
  defaultSort: 'position',
});
export type PlanStepRow = RowOf<typeof planSteps>;

/** Who has looked at or changed this person's case; for the participant to ask for as well (DOMAIN.md 7.7). */
export const accessLog = defineRow({
  name: 'access-log',
  view: 'access_log_row',
  permission: 'access_log:read',
  columns: {
    id: 'uuid',
    at: 'moment',
    accountName: 'text',
    participationId: 'uuid',
    permission: 'text',
    reason: 'text?',
    outcome: 'text',
  },
  filters: { participationId: 'equals', at: 'range' },
  sort: ['at'],
  defaultSort: '-at',
});
export type AccessLogRow = RowOf<typeof accessLog>;
