/** Inputs of the plan: a step changed, what was agreed on, templates. */
import { ACTIVITY_KINDS } from '#domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { IsCivilDate, IsCode, IsId, IsLine, Maybe } from './validators.js';

export class ChangePlanStep {
  @IsLine(200) title!: string;
  @Maybe() @IsCode(ACTIVITY_KINDS) kind?: string;
  @Maybe() @IsLine(120) responsible?: string;
  @Maybe() @IsCivilDate() startsOn?: string;
  @Maybe() @IsCivilDate() dueOn?: string;
}

/** The plan as it stands is agreed on: from then on that version can be read and compared, never changed. */
export class AgreePlan {
  @IsId() id!: string;
  @IsCivilDate() agreedOn!: string;
}

export class PlanTemplateStep {
  @IsLine(200) title!: string;
  @Maybe() @IsCode(ACTIVITY_KINDS) kind?: string;
  @Maybe() @IsLine(120) responsible?: string;
  @Maybe() @IsInt() @Min(0) @Max(1500) startsAfterDays?: number;
  @Maybe() @IsInt() @Min(0) @Max(1500) dueAfterDays?: number;
}

export class SavePlanTemplate {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsLine(80) name!: string;
  @IsArray({ message: 'field.list' })
  @ArrayMinSize(1, { message: 'field.list' })
  @ArrayMaxSize(40, { message: 'field.list' })
  @ValidateNested({ each: true })
  @Type(() => PlanTemplateStep)
  steps!: PlanTemplateStep[];
}

export class ChangePlanTemplate {
  @IsLine(80) name!: string;
  @IsArray({ message: 'field.list' })
  @ArrayMinSize(1, { message: 'field.list' })
  @ArrayMaxSize(40, { message: 'field.list' })
  @ValidateNested({ each: true })
  @Type(() => PlanTemplateStep)
  steps!: PlanTemplateStep[];
}

export class UsePlanTemplate {
  @IsId() templateId!: string;
  @IsCivilDate() from!: string;
}
