/** Who coaches whom, from–to; a substitute is time-limited. A coach change is a new row: their number is a figure (DOMAIN.md 8.1). */
import { Entity, ForeignKey, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day, Ref } from './columns.js';
import { Account } from './account.entity.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Account, ['accountId'], ['id'])
@Index(['accountId', 'participationId'])
export class CoachAssignment extends CaseRow {
  @Ref() accountId: string;
  @Code(['coach', 'substitute'], { default: 'coach' }) kind: string;
  @Day() fromOn: string;
  @Day({ maybe: true }) toOn: string | null;
}
