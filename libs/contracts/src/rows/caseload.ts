/** The caseload, and rows about lists themselves: saved filters, runs over many, merges that can still be undone. */
import { defineRow, type RowOf } from './row.js';

/** One participation: the coach's caseload, the leader's list, and the head of the participant page. */
export const caseload = defineRow({
  name: 'caseload',
  view: 'caseload_row',
  pageFirst: true,
  countsAlong: true,
  permission: 'participation:read',
  search: 'people',
  exportPermission: 'participation:export',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participantId: 'uuid',
    reference: 'text',
    displayName: 'text?',
    sortName: 'text',
    isProtected: 'bool',
    gender: 'text',
    birthYear: 'int?',
    languages: 'texts',
    interpreterLanguage: 'text?',
    category: 'text',
    coachId: 'uuid?',
    coachName: 'text?',
    isMine: 'bool',
    /** waiting (no period yet), active, exited. */
    state: 'text',
    entryOn: 'date?',
    plannedExitOn: 'date?',
    exitOn: 'date?',
    exitReason: 'text?',
    exitDestination: 'text?',
    /** Where in the programme: mapping, plan, sfi, practice, exited, followed_up. */
    stage: 'text',
    lastContactOn: 'date?',
    nextKind: 'text?',
    nextOn: 'date?',
    /** What the next thing is: a plan step's title, a follow-up's milestone; null where its kind says it all. */
    nextWhat: 'text?',
    /** Days since last met, or since entry; null for one who has left. */
    silentDays: 'int?',
    /** Reported occasions of the last thirty days, and how many she came to. */
    planned30: 'int',
    attended30: 'int',
    /** The same in percent; null without occasions. */
    attendance30: 'int?',
    sfiCourse: 'text?',
    openSteps: 'int',
    createdAt: 'moment',
  },
  filters: {
    id: 'equals',
    gender: 'equals',
    silentDays: 'range',
    attendance30: 'range',
    sfiCourse: 'equals',
    openSteps: 'range',
    interpreterLanguage: 'equals',
    exitReason: 'equals',
    exitDestination: 'equals',
    birthYear: 'range',
    nextKind: 'equals',
    projectId: 'equals',
    coachId: 'equals',
    isMine: 'equals',
    state: 'equals',
    stage: 'equals',
    category: 'equals',
    entryOn: 'range',
    exitOn: 'range',
    plannedExitOn: 'range',
    lastContactOn: 'range',
    nextOn: 'range',
    participantId: 'equals',
  },
  sort: [
    'sortName',
    'entryOn',
    'exitOn',
    'plannedExitOn',
    'lastContactOn',
    'nextOn',
    'coachName',
    'reference',
    'attendance30',
  ],
  defaultSort: 'sortName',
});
export type CaseloadRow = RowOf<typeof caseload>;

export const savedFilters = defineRow({
  name: 'saved-filters',
  view: 'saved_filter_row',
  permission: 'participation:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    accountId: 'uuid',
    accountName: 'text',
    isMine: 'bool',
    name: 'text',
    filter: 'json',
    sort: 'text?',
    columns: 'texts',
    isShared: 'bool',
    position: 'int',
  },
  filters: { projectId: 'equals', isMine: 'equals' },
  sort: ['position', 'name'],
  defaultSort: 'position',
});
export type SavedFilterRow = RowOf<typeof savedFilters>;

/** `results`: `[participation id, null or the refusal's code]` of each row gone through. */
export const bulkRuns = defineRow({
  name: 'bulk-runs',
  view: 'bulk_run_row',
  permission: 'participation:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    action: 'text',
    status: 'text',
    total: 'int',
    done: 'int',
    skipped: 'int',
    note: 'text?',
    results: 'json',
    startedById: 'uuid',
    startedByName: 'text',
    receiverId: 'uuid?',
    receiverName: 'text?',
    isForMe: 'bool',
    readAt: 'moment?',
    createdAt: 'moment',
  },
  filters: { projectId: 'equals', isForMe: 'equals', readAt: 'equals', action: 'equals', status: 'equals' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
});
export type BulkRunRow = RowOf<typeof bulkRuns>;

export const merges = defineRow({
  name: 'merges',
  view: 'merge_row',
  permission: 'participant:read',
  columns: {
    id: 'uuid',
    version: 'int',
    participationId: 'uuid',
    keptId: 'uuid',
    mergedId: 'uuid',
    undoUntil: 'date',
    mergedByName: 'text',
    createdAt: 'moment',
  },
  filters: { participationId: 'equals' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
});
export type MergeRow = RowOf<typeof merges>;

/** Each try to reach somebody for a follow-up. */
export const followUpAttempts = defineRow({
  name: 'follow-up-attempts',
  view: 'follow_up_attempt_row',
  permission: 'follow_up:read',
  columns: {
    id: 'uuid',
    participationId: 'uuid',
    followUpId: 'uuid',
    onDate: 'date',
    channel: 'text',
    createdAt: 'moment',
  },
  filters: { participationId: 'equals', followUpId: 'equals' },
  sort: ['onDate', 'createdAt'],
  defaultSort: 'createdAt',
});
export type FollowUpAttemptRow = RowOf<typeof followUpAttempts>;

/** A plan as it was agreed on; `steps` is a list of AgreedStep. */
export const planVersions = defineRow({
  name: 'plan-versions',
  view: 'plan_version_row',
  permission: 'plan:read',
  columns: {
    id: 'uuid',
    participationId: 'uuid',
    number: 'int',
    agreedOn: 'date',
    agreedByName: 'text',
    goalWords: 'text?',
    steps: 'json',
    createdAt: 'moment',
  },
  filters: { participationId: 'equals' },
  sort: ['number'],
  defaultSort: '-number',
});
export type PlanVersionRow = RowOf<typeof planVersions>;

export const planTemplates = defineRow({
  name: 'plan-templates',
  view: 'plan_template_row',
  permission: 'plan_template:read',
  columns: { id: 'uuid', version: 'int', projectId: 'uuid', name: 'text', steps: 'json' },
  filters: { projectId: 'equals' },
  sort: ['name'],
  defaultSort: 'name',
});
export type PlanTemplateRow = RowOf<typeof planTemplates>;

/** What a whole case is, in figures of its own: how often the coach changed, and the days somebody met her. */
export const caseSummaries = defineRow({
  name: 'case-summaries',
  view: 'case_summary_row',
  permission: 'participation:read',
  columns: { id: 'uuid', participationId: 'uuid', coachChanges: 'int', contactDays: 'texts' },
  filters: { participationId: 'equals' },
  sort: ['id'],
  defaultSort: 'id',
});
export type CaseSummaryRow = RowOf<typeof caseSummaries>;
