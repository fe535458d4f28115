/** Rows about who to talk to at employers, contacts with them, a person's week, and own businesses. */
import { defineRow, type RowOf } from './row.js';

export const employerContacts = defineRow({
  name: 'employer-contacts',
  view: 'employer_contact_row',
  permission: 'organisation:read',
  columns: {
    id: 'uuid',
    version: 'int',
    employerId: 'uuid',
    name: 'text',
    role: 'text?',
    phone: 'text?',
    email: 'text?',
  },
  filters: { employerId: 'equals' },
  sort: ['name'],
  defaultSort: 'name',
});
export type EmployerContactRow = RowOf<typeof employerContacts>;

export const employerTouches = defineRow({
  name: 'employer-touches',
  view: 'employer_touch_row',
  permission: 'organisation:read',
  columns: {
    id: 'uuid',
    employerId: 'uuid',
    accountId: 'uuid',
    accountName: 'text',
    onDate: 'date',
    channel: 'text',
    /** ASK_PLACE, FOLLOW_UP, THANK, INFORM. */
    purpose: 'text',
    note: 'text?',
    createdAt: 'moment',
  },
  filters: { employerId: 'equals', purpose: 'equals', onDate: 'range' },
  sort: ['onDate'],
  defaultSort: '-onDate',
});
export type EmployerTouchRow = RowOf<typeof employerTouches>;

/** What takes a person's time: weekday 1–7 and times, between two days. */
export const busyTimes = defineRow({
  name: 'busy-times',
  view: 'busy_row',
  permission: 'participation:read',
  columns: {
    id: 'uuid',
    ofId: 'uuid',
    participationId: 'uuid',
    source: 'text',
    title: 'text',
    weekday: 'int',
    fromTime: 'text',
    toTime: 'text',
    startsOn: 'date',
    endsOn: 'date?',
  },
  filters: { participationId: 'equals', source: 'equals' },
  sort: ['weekday', 'startsOn'],
  defaultSort: 'weekday',
});
export type BusyRow = RowOf<typeof busyTimes>;

export const businessSteps = defineRow({
  name: 'business-steps',
  view: 'business_step_row',
  permission: 'participation:read',
  columns: { id: 'uuid', version: 'int', participationId: 'uuid', step: 'text', doneOn: 'date?' },
  filters: { participationId: 'equals' },
  sort: ['doneOn'],
  defaultSort: 'doneOn',
});
export type BusinessStepRow = RowOf<typeof businessSteps>;

export const businessRegistrations = defineRow({
  name: 'business-registrations',
  view: 'business_registration_row',
  permission: 'participation:read',
  columns: {
    id: 'uuid',
    version: 'int',
    participationId: 'uuid',
    registeredOn: 'date',
    form: 'text',
    name: 'text?',
    organisationNumber: 'text?',
    /** A sole trader's number is kept sealed and not shown here. */
    hasPersonalNumber: 'bool',
  },
  filters: { participationId: 'equals' },
  sort: ['registeredOn'],
  defaultSort: '-registeredOn',
});
export type BusinessRegistrationRow = RowOf<typeof businessRegistrations>;
