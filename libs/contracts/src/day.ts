/** Inputs of the coach's day: the palette, snoozing what asks for attention, the calendar. */
import { IsInt, Matches } from 'class-validator';
import { IsCivilDate, IsId, IsLine } from './validators.js';

/** A part of an employer's name; typed words go by POST, a sole trader's name is a person's. */
export class SearchOrganisations {
  @IsLine(80) q!: string;
}

export interface OrganisationHit {
  id: string;
  name: string;
  municipality: string | null;
  openPlaces: number;
}

/** Puts a to-do aside for oneself until a day, with a reason. */
export class SnoozeToDo {
  @IsId() id!: string;
  @IsId() participationId!: string;
  @IsCivilDate() untilOn!: string;
  @IsLine(200) reason!: string;
}

/** A secret address for one's calendar; its maker draws the secret, the house keeps SHA-256 of it. */
export class MakeCalendarFeed {
  @IsId() id!: string;
  @Matches(/^[0-9a-f]{64}$/, { message: 'field.invalid' }) tokenHash!: string;
}

/** What the project's day rules are to be (libs/domain/src/day-rules.ts). */
export class TuneDay {
  @IsInt({ message: 'field.invalid' }) silenceDays!: number;
  @IsInt({ message: 'field.invalid' }) absencesInRow!: number;
  @IsInt({ message: 'field.invalid' }) stepDaysAhead!: number;
}
