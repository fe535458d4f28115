/** A coach's calendar, and the secret feeds of it that are in use. */
import { defineRow, type RowOf } from './row.js';

export const calendar = defineRow({
  name: 'calendar',
  view: 'calendar_row',
  permission: 'day:read',
  columns: {
    id: 'uuid',
    projectId: 'uuid',
    onDate: 'date',
    startsAt: 'time?',
    endsAt: 'time?',
    /** session, follow_up, plan_step, placement_start, placement_end */
    source: 'text',
    kind: 'text',
    /** place of a session, title of a step */
    text: 'text?',
    isDone: 'bool',
    participationId: 'uuid?',
    displayName: 'text?',
    reference: 'text?',
    targetId: 'uuid',
  },
  filters: { projectId: 'equals', onDate: 'range', source: 'equals' },
  sort: ['onDate'],
  defaultSort: 'onDate',
});
export type CalendarRow = RowOf<typeof calendar>;

export const calendarFeeds = defineRow({
  name: 'calendar-feeds',
  view: 'calendar_feed_row',
  permission: 'day:read',
  columns: { id: 'uuid', version: 'int', createdAt: 'moment' },
  filters: {},
  sort: ['createdAt'],
  defaultSort: '-createdAt',
});
export type CalendarFeedRow = RowOf<typeof calendarFeeds>;
