/** Who works in which project as what, from–to. A system administrator's membership has no project: it holds for the organisation. */
import { MEMBER_ROLES } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Code, Day, Ref, Row } from './columns.js';
import { Account } from './account.entity.js';
import { Project } from './project.entity.js';

@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'])
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@Index(['accountId'])
@Index(['orgId', 'projectId'])
export class Membership extends Row {
  @Ref() accountId: string;
  @Ref({ maybe: true }) projectId: string | null;
  @Code(MEMBER_ROLES) role: string;
  @Day({ maybe: true }) fromOn: string | null;
  @Day({ maybe: true }) toOn: string | null;
}
