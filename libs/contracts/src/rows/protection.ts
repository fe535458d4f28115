/** Rows about a person's protection. Only her handlers see any. */
import { defineRow, type RowOf } from './row.js';

/** Who handles a protected person, for her handlers alone. `isAble`: can still act in one of her projects. */
export const protectedHandlers = defineRow({
  name: 'protected-handlers',
  view: 'protected_handler_row',
  permission: 'participant:read',
  columns: {
    id: 'uuid',
    version: 'int',
    participationId: 'uuid',
    projectId: 'uuid',
    accountId: 'uuid',
    name: 'text',
    isAble: 'bool',
  },
  filters: { participationId: 'equals' },
  sort: ['name'],
  defaultSort: 'name',
});
export type ProtectedHandlerRow = RowOf<typeof protectedHandlers>;

/** Proposals that her protection is lifted, for her handlers alone, the newest first. */
export const protectionLifts = defineRow({
  name: 'protection-lifts',
  view: 'protection_lift_row',
  permission: 'participant:read',
  columns: {
    id: 'uuid',
    version: 'int',
    participationId: 'uuid',
    projectId: 'uuid',
    proposedOn: 'date',
    proposedById: 'uuid',
    proposedByName: 'text',
    reason: 'text',
    lapsesOn: 'date',
    /** open, approved, declined, withdrawn, lapsed. */
    state: 'text',
    decidedByName: 'text?',
    decidedOn: 'date?',
    createdAt: 'moment',
  },
  filters: { participationId: 'equals', state: 'equals' },
  sort: ['createdAt'],
  defaultSort: '-createdAt',
});
export type ProtectionLiftRow = RowOf<typeof protectionLifts>;
