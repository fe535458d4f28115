/** Personnummer, samordningsnummer: a history, since people change from one to the other (DOMAIN.md 6.4). Encrypted; found by a keyed blind index inside its organisation. */
import { IDENTITY_NUMBER_KINDS } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Bytes, Code, Day, Ref, Row, Text } from './columns.js';
import { Participant } from './participant.entity.js';

@Entity()
@ForeignKey(() => Participant, ['orgId', 'participantId'], ['orgId', 'id'])
@Index(['orgId', 'participantId'])
@Index(['orgId', 'blindIndex'])
export class IdentityNumber extends Row {
  @Ref() participantId: string;
  @Code(IDENTITY_NUMBER_KINDS) kind: string;
  @Bytes() numberSealed: Buffer;
  @Bytes() blindIndex: Buffer;
  @Day({ maybe: true }) fromOn: string | null;
  @Day({ maybe: true }) toOn: string | null;
  @Text({ maybe: true }) reason: string | null;
}
