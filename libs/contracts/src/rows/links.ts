/** Rows about links for people without an account, and what came through them. */
import { defineRow, type RowOf } from './row.js';

export const links = defineRow({
  name: 'links',
  view: 'link_row',
  permission: 'link:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid?',
    purpose: 'text',
    subjectId: 'uuid',
    madeById: 'uuid',
    madeByName: 'text?',
    createdAt: 'moment',
    expiresAt: 'moment',
    usedAt: 'moment?',
    revokedAt: 'moment?',
    /** open, used, expired, revoked. */
    state: 'text',
  },
  filters: { projectId: 'equals', participationId: 'equals', subjectId: 'equals', purpose: 'equals', state: 'equals' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
});
export type LinkRow = RowOf<typeof links>;

export const supervisorFeedback = defineRow({
  name: 'supervisor-feedback',
  view: 'supervisor_feedback_row',
  permission: 'placement:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    placementId: 'uuid',
    onDate: 'date',
    attends: 'int',
    learns: 'int',
    understands: 'int',
    wantsContact: 'bool',
    createdAt: 'moment',
  },
  filters: { projectId: 'equals', participationId: 'equals', placementId: 'equals' },
  sort: ['onDate'],
  defaultSort: '-onDate',
});
export type SupervisorFeedbackRow = RowOf<typeof supervisorFeedback>;

/** What a participant has allowed or been told. */
export const consents = defineRow({
  name: 'consents',
  view: 'consent_row',
  permission: 'consent:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    kind: 'text',
    recipients: 'texts',
    categories: 'texts',
    fromOn: 'date',
    toOn: 'date?',
    withdrawnOn: 'date?',
    form: 'text?',
    language: 'text?',
    /** valid, ended, withdrawn. */
    state: 'text',
  },
  filters: { projectId: 'equals', participationId: 'equals', kind: 'equals', state: 'equals' },
  sort: ['fromOn'],
  defaultSort: '-fromOn',
});
export type ConsentRow = RowOf<typeof consents>;
