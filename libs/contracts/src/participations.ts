/** Inputs of enrolling, handing out, exits, follow-ups, outcomes, plans and notes. */
import {
  CONSENT_KINDS,
  CONTACT_CHANNELS,
  CONTRACT_TYPES,
  EDUCATION_LEVELS,
  EVIDENCE_KINDS,
  EXIT_DESTINATIONS,
  EXIT_REASONS,
  FOLLOW_UP_RESULTS,
  GENDERS,
  LABOUR_STATUSES,
  OUTCOME_TYPES,
  PARTICIPANT_CATEGORIES,
  PLAN_STEP_STATUSES,
  PROTECTION_KINDS,
  REFERRALS,
  RESIDENCE_STATUSES,
  SENSITIVE_ANSWERS,
  SUBSIDIES,
  SUPPORT_CODES,
  TRISTATE,
} from '#domain';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsEmail, IsNumber, Matches, Max, Min, ValidateNested } from 'class-validator';
import { AreCodes, AreTexts, IsCivilDate, IsCode, IsId, IsLine, IsText, Maybe } from './validators.js';

/** A new person in a project with her first period (DOMAIN.md 5.4, 6). */
export class EnrolParticipant {
  @IsId() id!: string;
  @IsId() participantId!: string;
  @IsId() periodId!: string;
  @IsId() projectId!: string;
  @Maybe() @IsLine(40) personalNumber?: string;
  @Maybe() @IsLine(80) givenName?: string;
  @Maybe() @IsLine(80) familyName?: string;
  @Maybe() @IsCivilDate() birthDate?: string;
  @Maybe() @IsCode(GENDERS) gender?: string;
  @Maybe() @IsCode(PROTECTION_KINDS) protection?: string;
  @Maybe() @IsEmail({}, { message: 'field.email' }) email?: string;
  @Maybe() @IsLine(40) phone?: string;
  @Maybe() @Matches(/^[A-Z]{3}$/, { message: 'field.country' }) countryOfBirth?: string;
  @Maybe() @IsArray() @Matches(/^[A-Z]{3}$/, { each: true, message: 'field.country' }) citizenship?: string[];
  @Maybe() @IsCode(TRISTATE) parentsBornAbroad?: string;
  @Maybe() @IsCode(EDUCATION_LEVELS) education?: string;
  @Maybe() @AreTexts(35) languages?: string[];
  @Maybe() @IsLine(35) interpreterLanguage?: string;
  @Maybe() @IsLine(80) municipality?: string;
  @Maybe() @IsCode(RESIDENCE_STATUSES) residenceStatus?: string;
  @Maybe() @IsCivilDate() permitOn?: string;
  @Maybe() @IsCivilDate() registeredOn?: string;
  @IsCivilDate() entryOn!: string;
  @Maybe() @IsCivilDate() plannedExitOn?: string;
  @Maybe() @IsCode(PARTICIPANT_CATEGORIES) category?: string;
  @Maybe() @IsCode(REFERRALS) referral?: string;
  @Maybe() @IsCode(LABOUR_STATUSES) labourStatus?: string;
  @Maybe() @IsCivilDate() unemployedSince?: string;
  @Maybe() @IsNumber() @Min(0) @Max(80) hoursPerWeek?: number;
  @Maybe() @IsCode(CONTRACT_TYPES) contractType?: string;
  @Maybe() @AreCodes(SUPPORT_CODES) support?: string[];
  @Maybe() @IsId() coachId?: string;
  @Maybe() @IsCode(SENSITIVE_ANSWERS) disability?: string;
  @Maybe() @IsCode(SENSITIVE_ANSWERS) housingExclusion?: string;
  /** The entry of the waiting list she comes from. */
  @Maybe() @IsId() waitingEntryId?: string;
}

/** Who she is for the figures, as it stands now, the whole of it: what is left out is not known. Name, number and contact are no part of it. */
export class CorrectPerson {
  @Maybe() @IsCode(GENDERS) gender?: string;
  @Maybe() @IsCivilDate() birthDate?: string;
  @Maybe() @Matches(/^[A-Z]{3}$/, { message: 'field.country' }) countryOfBirth?: string;
  @Maybe() @IsArray() @Matches(/^[A-Z]{3}$/, { each: true, message: 'field.country' }) citizenship?: string[];
  @Maybe() @IsCode(TRISTATE) parentsBornAbroad?: string;
  @Maybe() @IsLine(80) municipality?: string;
  @Maybe() @IsCode(RESIDENCE_STATUSES) residenceStatus?: string;
  @Maybe() @IsCivilDate() permitOn?: string;
  @Maybe() @IsCivilDate() registeredOn?: string;
  @Maybe() @IsCivilDate() deceasedOn?: string;
}

/** The voluntary questions as they are answered now, both of them: what is left out is not asked. */
export class CorrectSensitive {
  @Maybe() @IsCode(SENSITIVE_ANSWERS) disability?: string;
  @Maybe() @IsCode(SENSITIVE_ANSWERS) housingExclusion?: string;
}

/** A return after an exit: one more period of the same participation. */
export class RecordReturn {
  @IsId() id!: string;
  @IsCivilDate() entryOn!: string;
  @Maybe() @IsCivilDate() plannedExitOn?: string;
  @Maybe() @IsCode(LABOUR_STATUSES) labourStatus?: string;
}

export class AssignCoach {
  @IsId() id!: string;
  @IsId() accountId!: string;
  @Maybe() @IsCode(['coach', 'substitute']) kind?: string;
  @Maybe() @IsCivilDate() toOn?: string;
}

export class OpenCase {
  @IsLine(300) reason!: string;
}

/** The dated event that makes an exit to work, study or practice count. */
export class ExitOutcome {
  @IsId() id!: string;
  @IsCode(OUTCOME_TYPES) type!: string;
  @IsCivilDate() startsOn!: string;
  @Maybe() @IsNumber() @Min(0) @Max(80) hoursPerWeek?: number;
  @Maybe() @IsCode(CONTRACT_TYPES) contractType?: string;
  @Maybe() @IsCode(SUBSIDIES) subsidy?: string;
  @Maybe() @IsCode(TRISTATE) studyFinance?: string;
  @Maybe() @IsCode(TRISTATE) leadsToEmployment?: string;
  @Maybe() @IsCode(EVIDENCE_KINDS) evidence?: string;
}

export class RecordExit {
  @IsCivilDate() exitOn!: string;
  @IsCode(EXIT_REASONS) exitReason!: string;
  @IsCode(EXIT_DESTINATIONS) exitDestination!: string;
  @Maybe() @ValidateNested() @Type(() => ExitOutcome) outcome?: ExitOutcome;
  /** Has she said that we may be in touch afterwards? Left out: not asked. */
  @Maybe() @IsBoolean() mayContact?: boolean;
  /** A second way to reach her, beside phone and mail. */
  @Maybe() @IsCode(CONTACT_CHANNELS) contactChannel?: string;
  @Maybe() @IsLine(120) contact?: string;
}

export class AnswerFollowUp {
  @IsCode(FOLLOW_UP_RESULTS) result!: string;
  @IsCivilDate() onDate!: string;
  @Maybe() @IsCode(LABOUR_STATUSES) labourStatus?: string;
  @Maybe() @AreCodes(SUPPORT_CODES) support?: string[];
  @Maybe() @IsLine(40) mode?: string;
  @Maybe() @IsCode(CONTACT_CHANNELS) channel?: string;
}

export class LogAttempt {
  @IsId() id!: string;
  @IsCivilDate() onDate!: string;
  @IsCode(CONTACT_CHANNELS) channel!: string;
}

/** An event as it stands now, the whole of it: what is left out is not known. Its kind stays; another kind is another event. */
export class ChangeOutcome {
  @IsCivilDate() startsOn!: string;
  @Maybe() @IsCivilDate() endsOn?: string;
  @Maybe() @IsCivilDate() confirmedThrough?: string;
  @Maybe() @IsNumber() @Min(0) @Max(80) hoursPerWeek?: number;
  @Maybe() @IsCode(CONTRACT_TYPES) contractType?: string;
  @Maybe() @IsCode(SUBSIDIES) subsidy?: string;
  @Maybe() @IsCode(TRISTATE) studyFinance?: string;
  @Maybe() @IsCode(TRISTATE) leadsToEmployment?: string;
  @Maybe() @IsCode(TRISTATE) matchesHomeBackground?: string;
  @Maybe() @IsCode(TRISTATE) improved?: string;
  @Maybe() @AreCodes(SUPPORT_CODES) support?: string[];
  @Maybe() @IsLine(80) municipality?: string;
  @Maybe() @IsId() employerId?: string;
  @Maybe() @IsCode(EVIDENCE_KINDS) evidence?: string;
}

export class RecordOutcome extends ChangeOutcome {
  @IsId() id!: string;
  @IsId() participationId!: string;
  @IsCode(OUTCOME_TYPES) type!: string;
}

/** An event recorded by mistake: why. */
export class WithdrawOutcome {
  @IsLine(300) reason!: string;
}

export class WriteNote {
  @IsId() id!: string;
  @IsId() participationId!: string;
  @IsCivilDate() onDate!: string;
  @IsText() body!: string;
  @Maybe() @IsBoolean() isRestricted?: boolean;
}

export class AddPlanStep {
  @IsId() id!: string;
  @IsId() participationId!: string;
  @IsLine(200) title!: string;
  @Maybe() @IsLine(60) kind?: string;
  @Maybe() @IsLine(120) responsible?: string;
  @Maybe() @IsCivilDate() startsOn?: string;
  @Maybe() @IsCivilDate() dueOn?: string;
}

export class MovePlanStep {
  @IsCode(PLAN_STEP_STATUSES) status!: string;
  @Maybe() @IsCivilDate() doneOn?: string;
}

export class SetGoalWords {
  @IsText(1000) goalWords!: string;
}

export class ProtectParticipant {
  @IsCode(PROTECTION_KINDS) protection!: string;
  /** Who may see her from now on; the one who sets it is always among them. */
  @IsArray() handlerIds!: string[];
}

/** One more handler of a protected person: a coach or administrator of one of her projects. */
export class NameHandler {
  @IsId() accountId!: string;
}

/** Why her protection should be taken away; another handler decides. */
export class ProposeLift {
  @IsId() id!: string;
  @IsLine(500) reason!: string;
}

/** Typed names and numbers go by POST, never in an address (SECURITY.md T14, ASVS 14.2.1). */
export class SearchParticipants {
  @IsText(80) q!: string;
  @Maybe() @IsId() projectId?: string;
}

/** What a search, a recent-people list and a typeahead show. */
export interface ParticipantHit {
  participationId: string;
  projectId: string;
  displayName: string | null;
  reference: string;
  coachName: string | null;
  state: string;
  isMine: boolean;
  lastContactOn: string | null;
  lastKind: string | null;
  lastMinutes: number | null;
}

/** A waiver of secrecy, a consent or information given (DOMAIN.md 7.4); `quote` among the categories lets a report quote her words. */
export class RecordConsent {
  @IsId() id!: string;
  @IsId() participationId!: string;
  @IsCode(CONSENT_KINDS) kind!: string;
  @Maybe() @AreTexts(120) recipients?: string[];
  @Maybe() @AreTexts(60) categories?: string[];
  @IsCivilDate() fromOn!: string;
  @Maybe() @IsCivilDate() toOn?: string;
  @Maybe() @IsLine(40) form?: string;
  @Maybe() @IsLine(20) language?: string;
}
