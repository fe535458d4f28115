/** Checks of the sealed logs, for an administrator of the house. */
import { defineRow, type RowOf } from './row.js';

export const logChecks = defineRow({
  name: 'log-checks',
  view: 'log_check_row',
  permission: 'log:check',
  columns: {
    id: 'uuid',
    version: 'int',
    askedByName: 'text?',
    madeAt: 'moment?',
    chains: 'int?',
    /** LogFault[] */
    faults: 'json',
    heads: 'int?',
    lastHeadAt: 'moment?',
    headsFile: 'text?',
    createdAt: 'moment',
  },
  filters: {},
  sort: ['createdAt'],
  defaultSort: '-createdAt',
});
export type LogCheckRow = RowOf<typeof logChecks>;
