/** Inputs of logging what participants do and when they were there (DOMAIN.md 4.2, 5.1). Times are whole minutes. */
import { ACTIVITY_KINDS, ACTIVITY_MODES, ATTENDANCE_STATUSES } from '#domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, ValidateNested } from 'class-validator';
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
