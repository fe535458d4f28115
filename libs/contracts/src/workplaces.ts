/** Inputs of employers, weeks, placements prolonged, mentors' checks and own businesses. */
import { BUSINESS_FORMS, BUSINESS_STEPS, CONTACT_CHANNELS, TOUCH_PURPOSES } from '#domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsEmail, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { AreCodes, AreTexts, IsCivilDate, IsClock, IsCode, IsId, IsLine, IsText, Maybe } from './validators.js';

export const MENTOR_TIMES = ['MORNING', 'DAY', 'EVENING', 'WEEKEND'] as const;

/** A weekday (1–7 from Monday) and a time of it. */
export class WeekTimeInput {
  @IsInt({ message: 'field.code' })
  @Min(1, { message: 'field.code' })
  @Max(7, { message: 'field.code' })
  weekday!: number;
  @IsClock() from!: string;
  @IsClock() to!: string;
}
export const AreWeekTimes = (): PropertyDecorator => (target, key) => {
  IsArray({ message: 'field.list' })(target, key);
  ArrayMaxSize(21, { message: 'field.list' })(target, key);
  ValidateNested({ each: true })(target, key);
  Type(() => WeekTimeInput)(target, key);
};

export class SetDoNotContact {
  @IsBoolean() doNotContact!: boolean;
  @Maybe() @IsCivilDate() until?: string;
  @Maybe() @IsLine(300) reason?: string;
}

export class AddEmployerContact {
  @IsId() id!: string;
  @IsId() employerId!: string;
  @IsLine(120) name!: string;
  @Maybe() @IsLine(120) role?: string;
  @Maybe() @IsLine(40) phone?: string;
  @Maybe() @IsEmail({}, { message: 'field.email' }) email?: string;
}

export class LogTouch {
  @IsId() id!: string;
  @IsId() employerId!: string;
  @IsCivilDate() onDate!: string;
  @IsCode(CONTACT_CHANNELS) channel!: string;
  @IsCode(TOUCH_PURPOSES) purpose!: string;
  @Maybe() @IsText(1000) note?: string;
}

export class ChangePlacement {
  @Maybe() @IsLine(120) supervisor?: string;
  @Maybe() @IsLine(40) supervisorPhone?: string;
  @Maybe() @IsEmail({}, { message: 'field.email' }) supervisorEmail?: string;
  @Maybe() @AreWeekTimes() schedule?: WeekTimeInput[];
}

export class ExtendPlacement {
  @IsCivilDate() plannedEndOn!: string;
  @IsLine(300) reason!: string;
}

export class SetSfiSchedule {
  @AreWeekTimes() schedule!: WeekTimeInput[];
}

export class ChangeMentor {
  @IsLine() name!: string;
  @Maybe() @IsLine(80) industry?: string;
  @Maybe() @AreTexts(35) languages?: string[];
  @Maybe() @AreCodes(MENTOR_TIMES) times?: string[];
  @Maybe() @IsLine(40) phone?: string;
  @Maybe() @IsEmail({}, { message: 'field.email' }) email?: string;
  @IsInt() @Min(1) @Max(20) capacity!: number;
  @Maybe() @IsCivilDate() checkedOn?: string;
  @Maybe() @IsCivilDate() checkExpiresOn?: string;
}

export class MarkBusinessStep {
  @IsId() participationId!: string;
  @IsCode(BUSINESS_STEPS) step!: string;
  /** Left out: not done after all. */
  @Maybe() @IsCivilDate() doneOn?: string;
}

/** The registration, and with it the outcome that makes it count. */
export class RegisterBusiness {
  @IsId() id!: string;
  @IsId() participationId!: string;
  @IsCivilDate() registeredOn!: string;
  @IsCode(BUSINESS_FORMS) form!: string;
  @Maybe() @IsLine(120) name?: string;
  /** An organisation number; of a sole trader the personnummer. */
  @Maybe() @IsLine(20) number?: string;
  /** Records SELF_EMPLOYMENT from the same day, with the registration as evidence. */
  @Maybe() @IsId() outcomeId?: string;
}
