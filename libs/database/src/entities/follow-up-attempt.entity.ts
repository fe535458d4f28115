/** One try to reach somebody; three on two channels before UNREACHABLE (DOMAIN.md 2.3). */
import { CONTACT_CHANNELS } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day, Ref } from './columns.js';
import { FollowUp } from './follow-up.entity.js';

@Entity()
@OfParticipation()
@ForeignKey(() => FollowUp, ['orgId', 'followUpId'], ['orgId', 'id'])
@Index(['orgId', 'followUpId'])
export class FollowUpAttempt extends CaseRow {
  @Ref() followUpId: string;
  @Day() onDate: string;
  @Code(CONTACT_CHANNELS) channel: string;
}
