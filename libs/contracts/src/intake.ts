/** Inputs of intake besides the enrolment itself: looking for duplicates, the waiting list, correcting what was so at entry. */
import {
  CONTRACT_TYPES,
  EDUCATION_LEVELS,
  LABOUR_STATUSES,
  REFERRAL_OUTCOMES,
  REFERRALS,
  SUPPORT_CODES,
  type DuplicateReason,
} from '#domain';
import { IsBoolean, IsNumber, Max, Min } from 'class-validator';
import { AreCodes, IsCivilDate, IsCode, IsId, IsLine, IsText, Maybe } from './validators.js';

/** What has been typed so far; goes by POST and never stands in an address. */
export class LookForDuplicates {
  @IsId() projectId!: string;
  @Maybe() @IsLine(40) personalNumber?: string;
  @Maybe() @IsLine(80) givenName?: string;
  @Maybe() @IsLine(80) familyName?: string;
  @Maybe() @IsCivilDate() birthDate?: string;
}

export interface DuplicateHit {
  participationId: string;
  displayName: string | null;
  reference: string;
  coachName: string | null;
  state: string;
  /** 0–100 */
  score: number;
  reasons: DuplicateReason[];
}

/** Somebody referred who is not enrolled (yet). */
export class PutOnWaitingList {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @Maybe() @IsLine(80) givenName?: string;
  @Maybe() @IsLine(80) familyName?: string;
  @Maybe() @IsLine(40) personalNumber?: string;
  @Maybe() @IsLine(40) phone?: string;
  @Maybe() @IsLine(120) languages?: string;
  @Maybe() @IsBoolean() isProtected?: boolean;
  @IsCode(REFERRALS) referral!: string;
  @IsCivilDate() referredOn!: string;
  @Maybe() @IsText(500) reason?: string;
  @Maybe() @IsLine(200) nextStep?: string;
  @Maybe() @IsCivilDate() nextOn?: string;
}

export class ChangeWaiting {
  @Maybe() @IsText(500) reason?: string;
  @Maybe() @IsLine(200) nextStep?: string;
  @Maybe() @IsCivilDate() nextOn?: string;
}

/** How a referral ended when it was no enrolment. */
export class CloseWaiting {
  @IsCode(REFERRAL_OUTCOMES.filter((outcome) => outcome !== 'ENROLLED')) outcome!: string;
}

export interface WaitingPerson {
  id: string;
  version: number;
  givenName: string | null;
  familyName: string | null;
  personalNumber: string | null;
  phone: string | null;
  languages: string | null;
  isProtected: boolean;
  referral: string;
  referredOn: string;
  /** in the queue */
  days: number;
  reason: string | null;
  nextStep: string | null;
  nextOn: string | null;
  outcome: string | null;
  outcomeOn: string | null;
}

/** What was so on the first day, corrected later: with a day and a reason; the first words stay. */
export class CorrectEntry {
  @IsId() id!: string;
  @IsCivilDate() onDate!: string;
  @Maybe() @IsCode(LABOUR_STATUSES) labourStatus?: string;
  @Maybe() @IsCode(EDUCATION_LEVELS) education?: string;
  @Maybe() @IsCivilDate() unemployedSince?: string;
  @Maybe() @IsNumber() @Min(0) @Max(80) hoursPerWeek?: number;
  @Maybe() @IsCode(CONTRACT_TYPES) contractType?: string;
  @Maybe() @AreCodes(SUPPORT_CODES) support?: string[];
  @IsLine(300) reason!: string;
}
