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
