/** Files about a participant: what they are, not what is in them. A removed one stays as a line with its reason. */
import { defineRow, type RowOf } from './row.js';

export const documents = defineRow({
  name: 'documents',
  view: 'document_row',
  permission: 'document:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    kind: 'text',
    type: 'text',
    fileName: 'text',
    bytes: 'int',
    createdAt: 'moment',
    addedByName: 'text',
    removedAt: 'moment?',
    removedByName: 'text?',
    removeReason: 'text?',
  },
  filters: { participationId: 'equals', kind: 'equals', removedAt: 'equals' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
});
export type DocumentRow = RowOf<typeof documents>;

/** What is no longer needed, before it is taken away, and what is held back; for the project's administrator. */
export const documentDeletions = defineRow({
  name: 'document-deletions',
  view: 'document_deletion_row',
  permission: 'document:retain',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    displayName: 'text?',
    reference: 'text',
    kind: 'text',
    fileName: 'text',
    createdAt: 'moment',
    deletionProposedOn: 'date?',
    holdReason: 'text?',
    isHeld: 'bool',
  },
  filters: { projectId: 'equals', isHeld: 'equals' },
  sort: ['deletionProposedOn', 'createdAt'],
  defaultSort: 'deletionProposedOn',
});
export type DocumentDeletionRow = RowOf<typeof documentDeletions>;
