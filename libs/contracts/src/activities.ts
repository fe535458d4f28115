/** Inputs of logging what participants do and when they were there (DOMAIN.md 4.2, 5.1). Times are whole minutes. */
import { ACTIVITY_KINDS, ACTIVITY_MODES, ATTENDANCE_STATUSES } from '#domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { AreIds, IsCivilDate, IsClock, IsCode, IsId, IsLine, IsMinutes, IsText, Maybe } from './validators.js';

/** One activity with one participant, the coach's forty-times-a-day action. */
export class LogActivity {
  @IsId() id!: string;
  @IsId() attendanceId!: string;
  @IsId() participationId!: string;
  @IsCode(ACTIVITY_KINDS) kind!: string;
  @IsCivilDate() onDate!: string;
  @Maybe() @IsClock() startsAt?: string;
  @IsMinutes() minutes!: number;
  @IsCode(ATTENDANCE_STATUSES) attendance!: string;
  @Maybe() @IsCode(ACTIVITY_MODES) mode?: string;
  @Maybe() @IsText() note?: string;
}

/** Whom Registrera is about; nobody yet gives what the coach uses most. */
export class AskLogDefaults {
  @Maybe() @IsId() participationId?: string;
}

/** What Registrera proposes, learnt on the server (libs/domain/src/log-defaults.ts). */
export interface LogProposal {
  participationId: string | null;
  kind: string;
  minutes: number;
  kinds: string[];
  basis: 'person' | 'coach' | 'house';
}

/** A group session with its roster; everybody is NOT_REPORTED until attendance is marked. */
export class ScheduleActivity {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsCode(ACTIVITY_KINDS) kind!: string;
  @IsCivilDate() onDate!: string;
  @Maybe() @IsClock() startsAt?: string;
  @Maybe() @IsClock() endsAt?: string;
  @Maybe() @IsMinutes() breakMinutes?: number;
  @Maybe() @IsCode(ACTIVITY_MODES) mode?: string;
  @Maybe() @IsLine(120) place?: string;
  @AreIds() @ArrayMaxSize(200) participationIds!: string[];
}

export class AttendanceMark {
  @IsId() participationId!: string;
  @IsCode(ATTENDANCE_STATUSES) attendance!: string;
  @Maybe() @IsMinutes() attendedMinutes?: number;
  @Maybe() @IsClock() arrivedAt?: string;
  /** How long after the start she came; the clock time follows from it. */
  @Maybe() @IsMinutes() lateMinutes?: number;
}

export class MarkAttendance {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AttendanceMark)
  marks!: AttendanceMark[];
}

export class CorrectAttendance {
  @IsCode(ATTENDANCE_STATUSES) attendance!: string;
  @Maybe() @IsMinutes() attendedMinutes?: number;
  @Maybe() @IsText() note?: string;
}

export class VoidActivity {
  @IsLine(200) reason!: string;
  @Maybe() @IsBoolean() isUndo?: boolean;
}

/** A series of group sessions (libs/domain/src/recurrence.ts); each becomes an activity with the whole roster expected. */
export class ScheduleSeries {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsCode(ACTIVITY_KINDS) kind!: string;
  @IsCivilDate() fromOn!: string;
  @IsArray({ message: 'field.list' })
  @ArrayMaxSize(7)
  @IsInt({ each: true, message: 'field.invalid' })
  @Min(1, { each: true, message: 'field.invalid' })
  @Max(7, { each: true, message: 'field.invalid' })
  weekdays!: number[];
  @IsInt({ message: 'field.invalid' })
  @Min(1, { message: 'field.invalid' })
  @Max(8, { message: 'field.invalid' })
  everyWeeks!: number;
  @Maybe() @IsCivilDate() untilOn?: string;
  @Maybe()
  @IsInt({ message: 'field.invalid' })
  @Min(1, { message: 'field.invalid' })
  @Max(60, { message: 'field.invalid' })
  count?: number;
  @Maybe()
  @IsArray({ message: 'field.list' })
  @ArrayMaxSize(60)
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { each: true, message: 'field.date' })
  skipOn?: string[];
  @Maybe() @IsClock() startsAt?: string;
  @Maybe() @IsClock() endsAt?: string;
  @Maybe() @IsMinutes() breakMinutes?: number;
  @Maybe() @IsCode(ACTIVITY_MODES) mode?: string;
  @Maybe() @IsLine(120) place?: string;
  @AreIds() @ArrayMaxSize(200) participationIds!: string[];
}

export const SESSION_SCOPES = ['one', 'later'] as const;

/** This session, or this and the later ones of its series that nobody has reported on yet. */
export class ChangeSession {
  @IsCode(SESSION_SCOPES) scope!: string;
  /** Only for one session. */
  @Maybe() @IsCivilDate() onDate?: string;
  @Maybe() @IsClock() startsAt?: string;
  @Maybe() @IsClock() endsAt?: string;
  @Maybe() @IsMinutes() breakMinutes?: number;
  @Maybe() @IsLine(120) place?: string;
  /** The whole roster as it is to be. */
  @Maybe() @AreIds() @ArrayMaxSize(200) participationIds?: string[];
}

export class CancelSession {
  @IsCode(SESSION_SCOPES) scope!: string;
  @IsLine(200) reason!: string;
}

export class LoggedPart {
  @IsId() attendanceId!: string;
  @IsId() participationId!: string;
  @IsCode(ATTENDANCE_STATUSES) attendance!: string;
  /** Late arrival or another length than the others. */
  @Maybe() @IsMinutes() attendedMinutes?: number;
  @Maybe() @IsText(1000) note?: string;
}

/** The same entry for several people, with exceptions per person. */
export class LogForMany {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsCode(ACTIVITY_KINDS) kind!: string;
  @IsCivilDate() onDate!: string;
  @Maybe() @IsClock() startsAt?: string;
  @IsMinutes() minutes!: number;
  @Maybe() @IsCode(ACTIVITY_MODES) mode?: string;
  @Maybe() @IsLine(120) place?: string;
  @Maybe() @IsText() note?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => LoggedPart)
  parts!: LoggedPart[];
}
