/** Rows about workplaces, studies, mentors and surveys. */
import { defineRow, type RowOf } from './row.js';

export const organisations = defineRow({
  name: 'organisations',
  view: 'organisation_row',
  permission: 'organisation:read',
  columns: {
    id: 'uuid',
    version: 'int',
    name: 'text',
    kind: 'text',
    organisationNumber: 'text?',
    municipality: 'text?',
    /** Holds today. */
    doNotContact: 'bool',
    doNotContactUntil: 'date?',
    doNotContactReason: 'text?',
    /** Times asked for a place within thirty days, by any coach. */
    asked30: 'int',
    lastTouchOn: 'date?',
    openPlaces: 'int',
    activePlacements: 'int',
  },
  filters: { kind: 'equals', municipality: 'equals', doNotContact: 'equals' },
  sort: ['name', 'kind', 'municipality'],
  defaultSort: 'name',
});
export type OrganisationRow = RowOf<typeof organisations>;

export const placementOffers = defineRow({
  name: 'placement-offers',
  view: 'placement_offer_row',
  permission: 'placement:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    employerId: 'uuid',
    employerName: 'text',
    offeredOn: 'date?',
    confirmedInWriting: 'bool',
    places: 'int',
    filled: 'int',
    withdrawnOn: 'date?',
    occupation: 'text?',
    state: 'text',
  },
  filters: { projectId: 'equals', employerId: 'equals', state: 'equals', offeredOn: 'range' },
  sort: ['offeredOn', 'employerName'],
  defaultSort: '-offeredOn',
});
export type PlacementOfferRow = RowOf<typeof placementOffers>;

export const placements = defineRow({
  name: 'placements',
  view: 'placement_row',
  permission: 'placement:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    displayName: 'text?',
    reference: 'text',
    offerId: 'uuid?',
    employerId: 'uuid?',
    employerName: 'text?',
    kind: 'text',
    startsOn: 'date',
    plannedEndOn: 'date?',
    firstPlannedEndOn: 'date?',
    extensionReason: 'text?',
    endsOn: 'date?',
    hoursPerWeek: 'number?',
    supervisor: 'text?',
    supervisorPhone: 'text?',
    supervisorEmail: 'text?',
    /** `[{ weekday, from, to }]` */
    schedule: 'json',
    endReason: 'text?',
    offeredJob: 'text?',
    state: 'text',
  },
  filters: { projectId: 'equals', participationId: 'equals', employerId: 'equals', state: 'equals', startsOn: 'range' },
  sort: ['startsOn', 'employerName'],
  defaultSort: '-startsOn',
});
export type PlacementRow = RowOf<typeof placements>;

export const sfiEnrolments = defineRow({
  name: 'sfi-enrolments',
  view: 'sfi_enrolment_row',
  permission: 'participation:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    providerId: 'uuid?',
    providerName: 'text?',
    path: 'text',
    course: 'text',
    startsOn: 'date',
    endsOn: 'date?',
    result: 'text?',
    hoursPerWeek: 'number?',
    schedule: 'json',
  },
  filters: { participationId: 'equals', course: 'equals' },
  sort: ['startsOn'],
  defaultSort: '-startsOn',
});
export type SfiEnrolmentRow = RowOf<typeof sfiEnrolments>;

export const mentors = defineRow({
  name: 'mentors',
  view: 'mentor_row',
  permission: 'participation:read',
  columns: {
    id: 'uuid',
    version: 'int',
    name: 'text',
    industry: 'text?',
    languages: 'texts',
    times: 'texts',
    phone: 'text?',
    email: 'text?',
    checkedOn: 'date?',
    checkExpiresOn: 'date?',
    capacity: 'int',
    matched: 'int',
  },
  filters: { industry: 'equals' },
  sort: ['name', 'industry'],
  defaultSort: 'name',
});
export type MentorRow = RowOf<typeof mentors>;

export const mentorMatches = defineRow({
  name: 'mentor-matches',
  view: 'mentor_match_row',
  permission: 'participation:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    displayName: 'text?',
    reference: 'text',
    mentorId: 'uuid',
    mentorName: 'text',
    startsOn: 'date',
    endsOn: 'date?',
    industry: 'text?',
    endReason: 'text?',
    lastContactOn: 'date?',
    /** Days since they met, while the pair runs. */
    silentDays: 'int?',
  },
  filters: { projectId: 'equals', participationId: 'equals', mentorId: 'equals', silentDays: 'range', endsOn: 'range' },
  sort: ['startsOn'],
  defaultSort: '-startsOn',
});
export type MentorMatchRow = RowOf<typeof mentorMatches>;

export const surveyAnswers = defineRow({
  name: 'survey-answers',
  view: 'survey_answer_row',
  permission: 'survey:read',
  columns: {
    id: 'uuid',
    version: 'int',
    projectId: 'uuid',
    participationId: 'uuid',
    survey: 'text',
    occasion: 'text',
    onDate: 'date',
    item: 'text',
    answer: 'text',
    mode: 'text?',
    language: 'text?',
  },
  filters: { participationId: 'equals', occasion: 'equals', survey: 'equals' },
  sort: ['onDate'],
  defaultSort: '-onDate',
});
export type SurveyAnswerRow = RowOf<typeof surveyAnswers>;
