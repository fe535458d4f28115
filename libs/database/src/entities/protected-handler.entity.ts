/** Who is named to handle a protected person (DOMAIN.md 7.5). Nobody else finds her. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Day, Ref, Row } from './columns.js';
import { Account } from './account.entity.js';
import { Participant } from './participant.entity.js';

@Entity()
@ForeignKey(() => Participant, ['orgId', 'participantId'], ['orgId', 'id'])
@ForeignKey(() => Account, ['accountId'], ['id'])
@Index(['orgId', 'participantId'])
@Index(['accountId'])
export class ProtectedHandler extends Row {
  @Ref() participantId: string;
  @Ref() accountId: string;
  @Day({ maybe: true }) toOn: string | null;
}
