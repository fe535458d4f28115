/** A handler's proposal to take a person's protection away. Another handler approves or declines; only her handlers know of it (SECURITY.md T12). */
import { LIFT_OUTCOMES } from '#domain';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { Code, Day, Moment, Ref, Row, Text } from './columns.js';
import { Participant } from './participant.entity.js';

@Entity()
@ForeignKey(() => Participant, ['orgId', 'participantId'], ['orgId', 'id'])
@ForeignKey(() => Account, ['proposedById'], ['id'])
@ForeignKey(() => Account, ['decidedById'], ['id'])
@Index(['orgId', 'participantId'])
@Index('protection_lift_open_ix', ['orgId', 'participantId'], { unique: true, where: 'outcome is null' })
@Index(['proposedById'])
@Index(['decidedById'])
@Check('protection_lift_two_ck', "outcome not in ('approved', 'declined') or decided_by_id <> proposed_by_id")
export class ProtectionLift extends Row {
  @Ref() participantId: string;
  @Ref() proposedById: string;
  @Day() proposedOn: string;
  @Text() reason: string;
  /** The last day on which it can be decided. */
  @Day() lapsesOn: string;
  /** Empty while it is open; `lapsed` is written when the next one is proposed. */
  @Code(LIFT_OUTCOMES, { maybe: true }) outcome: string | null;
  @Ref({ maybe: true }) decidedById: string | null;
  @Moment({ maybe: true }) decidedAt: string | null;
}
