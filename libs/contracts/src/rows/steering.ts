/** Rows about projects, goals, reports, imports and accounts. */
import { defineRow, type RowOf } from './row.js';

export const projects = defineRow({
  name: 'projects',
  view: 'project_row',
  permission: 'project:read',
  columns: {
    id: 'uuid',
    version: 'int',
    code: 'text',
    name: 'text',
    ownerName: 'text',
    region: 'text?',
    programmeArea: 'text?',
    diaryNumber: 'text?',
    startsOn: 'date',
    endsOn: 'date',
    capacity: 'int?',
    normMonths: 'int?',
    targetMin: 'int?',
    targetMax: 'int?',
    grantedSek: 'int?',
    budgetSek: 'int?',
    suppressionThreshold: 'int',
    silenceDays: 'int',
    /** Until when evidence is kept. */
    retainUntil: 'date?',
    absencesInRow: 'int',
    stepDaysAhead: 'int',
    myRoles: 'texts',
    publishedReports: 'int',
  },
  filters: { code: 'equals' },
  sort: ['name', 'startsOn', 'endsOn'],
  defaultSort: 'name',
});
export type ProjectRow = RowOf<typeof projects>;

export const goals = defineRow({
  name: 'goals',
  view: 'goal_row',
  permission: 'goal:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    indicator: 'text',
    target: 'number',
    targetMax: 'number?',
    unit: 'text?',
    dueOn: 'date?',
    label: 'text?',
  },
  filters: { projectId: 'equals', indicator: 'equals' },
  sort: ['indicator', 'dueOn'],
  defaultSort: 'indicator',
});
export type GoalRow = RowOf<typeof goals>;

/** The head of a report; its snapshot is read at `GET /reports/:id/snapshot`. */
export const reports = defineRow({
  name: 'reports',
  view: 'report_row',
  permission: 'report:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    projectName: 'text',
    template: 'text',
    title: 'text',
    status: 'text',
    periodFrom: 'date',
    periodTo: 'date',
    asOf: 'date',
    sha256: 'text',
    threshold: 'int',
    catalogueVersion: 'text',
    preparedByName: 'text?',
    preparedAt: 'moment',
    publishedByName: 'text?',
    publishedAt: 'moment?',
    isCurrent: 'bool',
  },
  filters: { projectId: 'equals', template: 'equals', status: 'equals', isCurrent: 'equals', asOf: 'range' },
  sort: ['asOf', 'preparedAt'],
  defaultSort: '-asOf',
});
export type ReportRow = RowOf<typeof reports>;

/** Questions about a figure of a published report, and answers. */
export const reportRemarks = defineRow({
  name: 'report-remarks',
  view: 'report_remark_row',
  permission: 'report:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    reportId: 'uuid',
    figure: 'text',
    answersId: 'uuid?',
    body: 'text',
    writtenByName: 'text',
    createdAt: 'moment',
  },
  filters: { projectId: 'equals', reportId: 'equals', figure: 'equals', answersId: 'equals' },
  sort: ['createdAt'],
  defaultSort: 'createdAt',
});
export type ReportRemarkRow = RowOf<typeof reportRemarks>;

/** Files about people that have left the house: who took them, why, and how many they were about. */
export const disclosures = defineRow({
  name: 'disclosures',
  view: 'disclosure_row',
  permission: 'disclosure:read',
  columns: {
    id: 'uuid',
    at: 'moment',
    onDay: 'date',
    accountName: 'text',
    permission: 'text',
    reason: 'text',
    people: 'int',
    projectId: 'uuid?',
  },
  filters: { projectId: 'equals', permission: 'equals', onDay: 'range' },
  sort: ['at'],
  defaultSort: '-at',
});
export type DisclosureRow = RowOf<typeof disclosures>;

/** Versions of the monthly participant file that were handed over. */
export const monthFiles = defineRow({
  name: 'month-files',
  view: 'month_file_row',
  permission: 'month_file:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    month: 'text',
    number: 'int',
    sentAt: 'moment',
    sentByName: 'text',
    rowCount: 'int',
    sha256: 'text',
  },
  filters: { projectId: 'equals', month: 'equals' },
  sort: ['month', 'sentAt'],
  defaultSort: '-month',
});
export type MonthFileRow = RowOf<typeof monthFiles>;

export const importBatches = defineRow({
  name: 'import-batches',
  view: 'import_batch_row',
  permission: 'import:run',
  columns: {
    id: 'uuid',
    version: 'int',
    fileName: 'text',
    isDryRun: 'bool',
    status: 'text',
    stage: 'text?',
    rowsRead: 'int',
    rowsDone: 'int',
    result: 'json',
    startedByName: 'text?',
    createdAt: 'moment',
  },
  filters: { status: 'equals' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
});
export type ImportBatchRow = RowOf<typeof importBatches>;

export const accounts = defineRow({
  name: 'accounts',
  view: 'account_row',
  permission: 'account:read',
  columns: {
    id: 'uuid',
    version: 'int',
    email: 'text',
    name: 'text',
    kind: 'text',
    language: 'text',
    isDisabled: 'bool',
    hasPassword: 'bool',
    hasSecondStep: 'bool',
    lastSeenAt: 'moment?',
    memberships: 'json',
  },
  filters: { kind: 'equals', isDisabled: 'equals' },
  sort: ['name', 'email', 'lastSeenAt'],
  defaultSort: 'name',
});
export type AccountRow = RowOf<typeof accounts>;

/** People one may hand a case to, or name as leader of a group. */
export const members = defineRow({
  name: 'members',
  view: 'member_row',
  permission: 'member:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    accountId: 'uuid',
    name: 'text',
    role: 'text',
    fromOn: 'date?',
    toOn: 'date?',
    caseload: 'int',
  },
  filters: { projectId: 'equals', role: 'equals', accountId: 'equals' },
  sort: ['name', 'role'],
  defaultSort: 'name',
});
export type MemberRow = RowOf<typeof members>;
