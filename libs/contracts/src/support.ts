/** Inputs of workplaces, SFI, mentors and surveys. */
import {
  ANSWER_MODES,
  ORGANISATION_KINDS,
  PLACEMENT_KINDS,
  SFI_COURSES,
  SFI_PATHS,
  SFI_RESULTS,
  SURVEY_ANSWERS,
  SURVEY_OCCASIONS,
  TRISTATE,
} from '#domain';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsBoolean, IsInt, IsNumber, Max, Min, ValidateNested } from 'class-validator';
import { AreCodes, AreTexts, IsCivilDate, IsCode, IsId, IsLine, Maybe } from './validators.js';
import { AreWeekTimes, MENTOR_TIMES, WeekTimeInput } from './workplaces.js';

export class RegisterOrganisation {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsLine() name!: string;
  @IsCode(ORGANISATION_KINDS) kind!: string;
  @Maybe() @IsLine(13) organisationNumber?: string;
  @Maybe() @IsLine(80) municipality?: string;
}

export class OfferPlacement {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsId() employerId!: string;
  @IsCivilDate() offeredOn!: string;
  @IsBoolean() confirmedInWriting!: boolean;
  @Maybe() @IsInt() @Min(1) @Max(200) places?: number;
  @Maybe() @IsLine(80) occupation?: string;
}

export class StartPlacement {
  @IsId() id!: string;
  @IsId() participationId!: string;
  @Maybe() @IsId() offerId?: string;
  @Maybe() @IsId() employerId?: string;
  @IsCode(PLACEMENT_KINDS) kind!: string;
  @IsCivilDate() startsOn!: string;
  @Maybe() @IsCivilDate() plannedEndOn?: string;
  @Maybe() @IsNumber() @Min(0) @Max(60) hoursPerWeek?: number;
  @Maybe() @IsLine(120) supervisor?: string;
  @Maybe() @IsLine(40) supervisorPhone?: string;
  @Maybe() @IsLine(120) supervisorEmail?: string;
  @Maybe() @AreWeekTimes() schedule?: WeekTimeInput[];
}

export class EndPlacement {
  @IsCivilDate() endsOn!: string;
  @Maybe() @IsLine(200) endReason?: string;
  @Maybe() @IsCode(TRISTATE) offeredJob?: string;
}

export class StartSfi {
  @IsId() id!: string;
  @IsId() participationId!: string;
  @Maybe() @IsId() providerId?: string;
  @IsCode(SFI_PATHS) path!: string;
  @IsCode(SFI_COURSES) course!: string;
  @IsCivilDate() startsOn!: string;
  @Maybe() @IsNumber() @Min(0) @Max(60) hoursPerWeek?: number;
  @Maybe() @AreWeekTimes() schedule?: WeekTimeInput[];
}

export class EndSfi {
  @IsCivilDate() endsOn!: string;
  @IsCode(SFI_RESULTS) result!: string;
}

export class RegisterMentor {
  @IsId() id!: string;
  @IsId() projectId!: string;
  @IsLine() name!: string;
  @Maybe() @IsLine(80) industry?: string;
  @Maybe() @AreTexts(35) languages?: string[];
  @Maybe() @AreCodes(MENTOR_TIMES) times?: string[];
  @Maybe() @IsLine(40) phone?: string;
  @Maybe() @IsLine(120) email?: string;
  @IsInt() @Min(1) @Max(20) capacity!: number;
  @Maybe() @IsCivilDate() checkedOn?: string;
  @Maybe() @IsCivilDate() checkExpiresOn?: string;
}

export class MatchMentor {
  @IsId() id!: string;
  @IsId() participationId!: string;
  @IsId() mentorId!: string;
  @IsCivilDate() startsOn!: string;
  @Maybe() @IsLine(80) industry?: string;
}

export class EndMatch {
  @IsCivilDate() endsOn!: string;
  @Maybe() @IsLine(200) endReason?: string;
}

export class SurveyItemAnswer {
  @IsId() id!: string;
  @IsLine(20) item!: string;
  @IsCode(SURVEY_ANSWERS) answer!: string;
}

export class AnswerSurvey {
  @IsId() participationId!: string;
  @IsLine(60) survey!: string;
  @IsCode(SURVEY_OCCASIONS) occasion!: string;
  @IsCivilDate() onDate!: string;
  @Maybe() @IsCode(ANSWER_MODES) mode?: string;
  @Maybe() @IsLine(10) language?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => SurveyItemAnswer)
  answers!: SurveyItemAnswer[];
}
