/** How she can be reached after the exit: a second way beside phone and mail, and whether she has said that we may. The newest row holds. */
import { CONTACT_CHANNELS } from '#domain';
import { Entity } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Bytes, Code, Day, Flag } from './columns.js';

@Entity()
@OfParticipation()
export class LaterContact extends CaseRow {
  @Flag() mayContact: boolean;
  @Code(CONTACT_CHANNELS, { maybe: true }) channel: string | null;
  @Bytes({ maybe: true }) valueSealed: Buffer | null;
  @Day() askedOn: string;
}
