/** Somebody referred who is not enrolled: no participant and in no figure (DOMAIN.md 5.4). Who she is lies sealed; of a protected person only her registrar knows. */
import { REFERRALS, REFERRAL_OUTCOMES } from '#domain';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { Bytes, Code, Day, Flag, Ref, Row, Text } from './columns.js';
import { Participation } from './participation.entity.js';
import { Project } from './project.entity.js';

@Entity()
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@ForeignKey(() => Participation, ['orgId', 'projectId', 'participationId'], ['orgId', 'projectId', 'id'])
@ForeignKey(() => Account, ['madeById'], ['id'])
@Index(['projectId', 'outcome'])
@Index(['orgId', 'projectId', 'participationId'])
@Index(['madeById'])
@Check('waiting_entry_outcome_on_ck', '(outcome is null) = (outcome_on is null)')
export class WaitingEntry extends Row {
  @Ref() projectId: string;
  /** JSON of what the referral said: names, number, phone, languages. */
  @Bytes() personSealed: Buffer;
  @Flag({ default: false }) isProtected: boolean;
  @Code(REFERRALS) referral: string;
  @Day() referredOn: string;
  @Text({ maybe: true }) reason: string | null;
  @Text({ maybe: true }) nextStep: string | null;
  @Day({ maybe: true }) nextOn: string | null;
  @Code(REFERRAL_OUTCOMES, { maybe: true }) outcome: string | null;
  @Day({ maybe: true }) outcomeOn: string | null;
  @Ref({ maybe: true }) participationId: string | null;
  @Ref() madeById: string;
}
