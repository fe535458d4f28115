/** Steps a project often begins with. Taken over as they are on that day: a change here touches no plan that runs. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Day, Json, Ref, Row, Text } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@Index(['orgId', 'projectId'])
export class PlanTemplate extends Row {
  @Ref() projectId: string;
  @Text() name: string;
  /** `[{ title, kind, responsible, startsAfterDays, dueAfterDays }]` */
  @Json() steps: unknown;
  @Day({ maybe: true }) removedOn: string | null;
}
