/** A step of a project's programme as the participant page shows it; a guide for the eye, never a forced order (DOMAIN.md 8.1). */
import { Entity, ForeignKey, Index } from 'typeorm';
import { OrgKey, Ref, Row, Text, Whole } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@OrgKey()
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@Index(['orgId', 'projectId'])
export class ProgrammeStep extends Row {
  @Ref() projectId: string;
  @Text() code: string;
  @Whole() position: number;
}
