/** A project new to the house: what the decision says, and the organisation that answers for its data. */
import { Matches } from 'class-validator';
import { IsCivilDate, IsId, IsLine } from './validators.js';

export class OpenProject {
  @IsId() id!: string;
  @IsLine() name!: string;
  /** Short name in files and on the command line; unique in the house. */
  @Matches(/^[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9-]{1,19}$/, { message: 'field.project_code' }) code!: string;
  @IsCivilDate() startsOn!: string;
  @IsCivilDate() endsOn!: string;
  /** Found again by its name when the house has it. */
  @IsLine() ownerName!: string;
}
