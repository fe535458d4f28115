// The rows an indicator may look at. One fact per participation, gathered by SQL without any verdict: what was frozen at the first
// entry, and with their dates whatever an as-of date can change (DOMAIN.md 2.8). Null means not known. Offers, organisations and
// estimates are facts of the project.
import { ageOn, type CivilDate, type ClockTime } from '../calendar.js';
import type {
  ActivityKind,
  AttendanceStatus,
  ContractType,
  EducationLevel,
  ExitDestination,
  ExitReason,
  FollowUpResult,
  Gender,
  LabourStatus,
  Milestone,
  OrganisationKind,
  OutcomeType,
  ParticipantCategory,
  PlacementKind,
  RecruitmentStatus,
  Referral,
  ResidenceStatus,
  SensitiveAnswer,
  SfiCourse,
  SfiResult,
  Subsidy,
  SupportCode,
  SurveyAnswer,
  SurveyItem,
  SurveyOccasion,
  Tristate,
} from '../vocabulary.js';

export interface FactPeriod {
  entryOn: CivilDate;
  plannedExitOn: CivilDate | null;
  exitOn: CivilDate | null;
  exitReason: ExitReason | null;
  exitDestination: ExitDestination | null;
  error: boolean;
}

export interface FactOutcome {
  type: OutcomeType;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  confirmedThrough: CivilDate | null;
  hoursPerWeek: number | null;
  contractType: ContractType | null;
  subsidy: Subsidy | null;
  studyFinance: Tristate | null;
  leadsToEmployment: Tristate | null;
  matchesHomeBackground: Tristate | null;
  improved: Tristate | null;
  support: SupportCode[] | null;
  municipality: string | null;
  employerId: string | null;
}

export interface FactFollowUp {
  milestone: Milestone;
  dueOn: CivilDate;
  result: FollowUpResult | null;
  on: CivilDate | null;
  labourStatus: LabourStatus | null;
  support: SupportCode[] | null;
}

export interface FactAnswer {
  survey: string;
  occasion: SurveyOccasion;
  on: CivilDate;
  item: SurveyItem;
  answer: SurveyAnswer;
}

export interface FactActivity {
  kind: ActivityKind;
  on: CivilDate;
  startsAt: ClockTime | null;
  endsAt: ClockTime | null;
  arrivedAt: ClockTime | null;
  breakMinutes: number | null;
  plannedMinutes: number | null;
  attendedMinutes: number | null;
  attendance: AttendanceStatus;
  signed: boolean;
}

export interface FactPlacement {
  id: string;
  offerId: string | null;
  employerId: string | null;
  kind: PlacementKind;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
}

export interface FactSfi {
  course: SfiCourse;
  startsOn: CivilDate;
  endsOn: CivilDate | null;
  result: SfiResult | null;
}

export interface Fact {
  /** the participation's id, or an opaque key when the reader may not know it */
  key: string;
  reference: string;
  category: ParticipantCategory;
  gender: Gender | null;
  birthDate: CivilDate | null;
  birthYear: number | null;
  education: EducationLevel | null;
  countryOfBirth: string | null;
  citizenship: string[];
  parentsBornAbroad: Tristate | null;
  disability: SensitiveAnswer | null;
  housingExclusion: SensitiveAnswer | null;
  municipality: string | null;
  municipalityClass: 1 | 2 | 3 | null;
  permitOn: CivilDate | null;
  registeredOn: CivilDate | null;
  deceasedOn: CivilDate | null;
  protected: boolean;
  /** true when this reader is no named handler of a protected person; then she is under "not stated" and in no list */
  hidden?: boolean;
  /** completed years on the first entry, frozen; stands in when the identity has been erased */
  ageAtEntry?: number | null;
  residenceStatus: ResidenceStatus | null;
  referral: Referral | null;
  coach: string | null;
  /** the partner organisation that referred, where it is known */
  partner?: string | null;
  labourStatus: LabourStatus | null;
  unemployedSince: CivilDate | null;
  hoursPerWeek: number | null;
  contractType: ContractType | null;
  support: SupportCode[];
  periods: FactPeriod[];
  outcomes: FactOutcome[];
  followUps: FactFollowUp[];
  answers: FactAnswer[];
  activities: FactActivity[];
  placements: FactPlacement[];
  sfi: FactSfi[];
}

/** Completed years on the first entry (DOMAIN.md 2.2): from the birth date, else as frozen at entry. */
export function ageAtEntry(fact: Fact, entryOn: CivilDate | null): number | null {
  if (entryOn === null) return null;
  return fact.birthDate === null ? (fact.ageAtEntry ?? null) : ageOn(fact.birthDate, entryOn);
}

/** Must this reader not see her in lists and groups? For funder and public every protected person (handler false). */
export function isHidden(fact: Fact, handler: boolean): boolean {
  return fact.protected && (!handler || fact.hidden === true);
}

export interface ProjectFacts {
  project: {
    code: string;
    startsOn: CivilDate;
    endsOn: CivilDate | null;
    capacity: number | null;
    normMonths: number | null;
    budgetSek: number | null;
    targetMin: number | null;
    targetMax: number | null;
  };
  offers: {
    id: string;
    employerId: string | null;
    offeredOn: CivilDate | null;
    confirmedInWriting: boolean;
    places: number | null;
    withdrawnOn: CivilDate | null;
  }[];
  organisations: {
    id: string;
    kind: OrganisationKind;
    recruitmentSet: string | null;
    statuses: { status: RecruitmentStatus; on: CivilDate }[];
  }[];
  estimates: { indicator: string; on: CivilDate; n: number }[];
  facts: Fact[];
}
