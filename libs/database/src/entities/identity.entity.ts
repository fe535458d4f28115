/** Who a participant is. Names of protected persons and all contact data are encrypted by the application; other names stay searchable text. Emptied by erasure. */
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Bytes, Day, Ref, Row, Text, Texts } from './columns.js';
import { Participant } from './participant.entity.js';

@Entity()
@Unique(['participantId'])
@ForeignKey(() => Participant, ['orgId', 'participantId'], ['orgId', 'id'])
@Index(['orgId', 'participantId'])
export class Identity extends Row {
  @Ref() participantId: string;
  /** Empty for a protected person. */
  @Text({ maybe: true }) givenName: string | null;
  @Text({ maybe: true }) familyName: string | null;
  /** Folded in TypeScript: lower case, accents off, family name first. Empty for a protected person. */
  @Text({ maybe: true }) searchName: string | null;
  /** What she may be found by (domain/name-search); the keeper's index follows it. Empty for a protected person. */
  @Texts() searchTokens: string[];
  @Day({ maybe: true }) birthDate: string | null;
  @Bytes({ maybe: true }) givenNameSealed: Buffer | null;
  @Bytes({ maybe: true }) familyNameSealed: Buffer | null;
  @Bytes({ maybe: true }) phoneSealed: Buffer | null;
  @Bytes({ maybe: true }) emailSealed: Buffer | null;
}
