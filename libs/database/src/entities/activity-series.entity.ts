/** A series of group sessions as it was planned; its sessions are activities of their own and may differ (libs/domain/src/recurrence.ts). */
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from './account.entity.js';
import { Day, Ref, Row, Text, Whole } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@Unique(['orgId', 'projectId', 'id'])
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@ForeignKey(() => Account, ['madeById'], ['id'])
@Index(['projectId'])
@Index(['madeById'])
export class ActivitySeries extends Row {
  @Ref() projectId: string;
  @Day() fromOn: string;
  /** ISO weekdays, as "1,4". */
  @Text() weekdays: string;
  @Whole() everyWeeks: number;
  @Day({ maybe: true }) untilOn: string | null;
  @Whole({ maybe: true }) count: number | null;
  @Ref() madeById: string;
}
