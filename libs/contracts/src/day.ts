/** Inputs of the coach's day: the palette, snoozing what asks for attention, the calendar. */
import { IsLine } from './validators.js';

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
