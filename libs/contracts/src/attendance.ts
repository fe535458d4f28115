/** Attendance as evidence: what attesting, signing, locking and correcting need, and what a month looks like (DOMAIN.md 4.2). Minutes are whole. */
import { ATTENDANCE_STATUSES, type LockObstacle, type MonthTotals } from '#domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, Matches, ValidateNested } from 'class-validator';
import { IsCivilDate, IsCode, IsId, IsLine, IsMinutes, Maybe } from './validators.js';

const IsMonth = () => Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'field.date' });
const IsFourDigits = () => Matches(/^\d{4}$/, { message: 'field.code4' });

export class AttestMonth {
  @IsId() id!: string;
}

/** She has signed the printed certificate. */
export class SignOnPaper {
  @IsId() id!: string;
  @IsCivilDate() signedOn!: string;
}

/** The maker draws the digits, hands them over and forgets them; the house keeps a keyed hash. `nonce` makes the kept hash of this request unguessable. */
export class MakeSignatureCode {
  @IsId() id!: string;
  @IsId() participationId!: string;
  @IsMonth() month!: string;
  @IsFourDigits() code!: string;
  @Matches(/^[0-9a-f]{32}$/, { message: 'field.invalid' }) nonce!: string;
}

export class SignWithCode {
  @IsFourDigits() code!: string;
}
export interface SignedWithCode {
  isSigned: boolean;
  triesLeft: number;
}

export class LockMonth {
  @IsId() id!: string;
}
export class UnlockMonth {
  @IsLine(300) reason!: string;
}

/** Under the lock: the old values are kept as a version, the month is marked. */
export class CorrectLocked {
  @IsId() id!: string;
  @IsCode(ATTENDANCE_STATUSES) attendance!: string;
  @Maybe() @IsMinutes() attendedMinutes?: number;
  @IsLine(300) reason!: string;
}

export class PlacementDay {
  @IsCivilDate() onDate!: string;
  @IsCode(ATTENDANCE_STATUSES) attendance!: string;
  @Maybe() @IsMinutes() attendedMinutes?: number;
}
/** A month at a workplace: every day of its schedule, present unless said otherwise (hours mode P). */
export class ReportPlacementMonth {
  @IsMonth() month!: string;
  @IsArray() @ArrayMaxSize(31) @ValidateNested({ each: true }) @Type(() => PlacementDay) exceptions!: PlacementDay[];
}

export interface EvidenceRow {
  id: string;
  version: number;
  activityId: string;
  kind: string;
  onDate: string;
  startsAt: string | null;
  endsAt: string | null;
  arrivedAt: string | null;
  isGroup: boolean;
  attendance: string;
  planned: number;
  attended: number;
  certified: number;
  signedAt: string | null;
  versions: number;
}
export interface Attested {
  at: string;
  method: string;
  by: string | null;
}

/** One person's month. */
export interface PersonMonthView {
  participationId: string;
  displayName: string | null;
  reference: string;
  month: string;
  isLocked: boolean;
  rows: EvidenceRow[];
  totals: MonthTotals;
  /** Staff's latest word; it holds while the sums are the same. */
  staff: (Attested & { isCurrent: boolean }) | null;
  participant: Attested | null;
}

/** A project's month: what it holds and what is missing before it can be locked. Only people the reader may see. */
export interface ProjectMonthView {
  projectId: string;
  month: string;
  lock: { id: string; version: number; revision: number; at: string; by: string; correctedAt: string | null } | null;
  obstacles: LockObstacle[];
  totals: MonthTotals;
  people: {
    participationId: string;
    displayName: string | null;
    reference: string;
    totals: MonthTotals;
    isAttested: boolean;
    isSigned: boolean;
  }[];
}

/** The page behind a link to sign a month. */
export interface SignaturePage {
  month: string;
  firstName: string | null;
  plannedMinutes: number;
  attendedMinutes: number;
  isSigned: boolean;
  isOver: boolean;
  triesLeft: number;
  rows: {
    onDate: string;
    kind: string;
    startsAt: string | null;
    endsAt: string | null;
    attendance: string;
    plannedMinutes: number | null;
    attendedMinutes: number | null;
  }[];
}

/** The page behind the sign in the room: codes, never names. */
export interface RoomPage {
  kind: string;
  onDate: string;
  startsAt: string | null;
  endsAt: string | null;
  codes: string[];
}
/** Answer in the room: the sign on the wall and one's own code. */
export class CheckIn {
  @Matches(/^[0-9a-f]{10}$/, { message: 'field.invalid' }) sign!: string;
  @IsLine(12) code!: string;
}
export interface CheckedIn {
  isCheckedIn: boolean;
  why: 'sign' | 'code' | null;
}
