/** An organisation's part in a project over time; a later recruitment status is a further row (EXCHANGE.md). */
import { PARTNER_ROLES, RECRUITMENT_STATUSES } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Code, Day, Ref, Row, Text } from './columns.js';
import { Organisation } from './organisation.entity.js';
import { Project } from './project.entity.js';

@Entity()
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@ForeignKey(() => Organisation, ['orgId', 'organisationId'], ['orgId', 'id'])
@Index(['orgId', 'projectId'])
@Index(['orgId', 'organisationId'])
export class ProjectPartner extends Row {
  @Ref() projectId: string;
  @Ref() organisationId: string;
  @Code(PARTNER_ROLES) role: string;
  @Day({ maybe: true }) fromOn: string | null;
  @Day({ maybe: true }) toOn: string | null;
  @Text({ maybe: true }) leavingReason: string | null;
  @Code(RECRUITMENT_STATUSES, { maybe: true }) recruitment: string | null;
  @Day({ maybe: true }) recruitedOn: string | null;
  @Text({ maybe: true }) recruitmentSet: string | null;
}
