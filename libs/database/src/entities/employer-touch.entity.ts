/** One contact with an employer: who, when, how and what for. Shared across coaches, so that nobody asks the same one twice in a week. */
import { CONTACT_CHANNELS, TOUCH_PURPOSES } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { Code, Day, Ref, Row, Text } from './columns.js';
import { Organisation } from './organisation.entity.js';

@Entity()
@ForeignKey(() => Organisation, ['orgId', 'employerId'], ['orgId', 'id'])
@ForeignKey(() => Account, ['accountId'], ['id'])
@Index(['orgId', 'employerId'])
@Index(['accountId'])
export class EmployerTouch extends Row {
  @Ref() employerId: string;
  @Ref() accountId: string;
  @Day() onDate: string;
  @Code(CONTACT_CHANNELS) channel: string;
  @Code(TOUCH_PURPOSES) purpose: string;
  @Text({ maybe: true }) note: string | null;
}
