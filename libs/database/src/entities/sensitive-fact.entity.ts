/** Special-category answers for EECO12 and EECO16, apart from the rest and with a policy of their own (DOMAIN.md 7.3). */
import { SENSITIVE_ANSWERS } from '#domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Code, Ref, Row } from './columns.js';
import { Participant } from './participant.entity.js';

@Entity()
@Unique(['participantId'])
@ForeignKey(() => Participant, ['orgId', 'participantId'], ['orgId', 'id'])
@Index(['orgId', 'participantId'])
export class SensitiveFact extends Row {
  @Ref() participantId: string;
  @Code(SENSITIVE_ANSWERS, { maybe: true }) disability: string | null;
  @Code(SENSITIVE_ANSWERS, { maybe: true }) housingExclusion: string | null;
}
