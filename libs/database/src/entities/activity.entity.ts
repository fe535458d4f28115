/** Something that takes place on a day, for one participant or a group; one pair of tables for both (ARCHITECTURE.md 3). */
import { ACTIVITY_KINDS, ACTIVITY_MODES } from '#domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from './account.entity.js';
import { ActivitySeries } from './activity-series.entity.js';
import { Clock, Code, Day, Flag, Moment, Ref, Row, Text, Whole } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@Unique(['orgId', 'projectId', 'id'])
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@ForeignKey(() => Account, ['ledById'], ['id'])
@ForeignKey(() => ActivitySeries, ['orgId', 'projectId', 'seriesId'], ['orgId', 'projectId', 'id'])
@Index(['projectId', 'onDate'])
@Index(['ledById', 'onDate'])
@Index(['orgId', 'projectId', 'seriesId'])
export class Activity extends Row {
  @Ref() projectId: string;
  /** Name inside an exchange package. */
  @Text({ maybe: true }) ref: string | null;
  @Code(ACTIVITY_KINDS) kind: string;
  @Day() onDate: string;
  @Clock({ maybe: true }) startsAt: string | null;
  @Clock({ maybe: true }) endsAt: string | null;
  @Whole({ maybe: true }) breakMinutes: number | null;
  @Code(ACTIVITY_MODES, { maybe: true }) mode: string | null;
  @Text({ maybe: true }) place: string | null;
  @Flag({ default: false }) isGroup: boolean;
  @Ref({ maybe: true }) ledById: string | null;
  /** The series it was planned in. */
  @Ref({ maybe: true }) seriesId: string | null;
  @Moment({ maybe: true }) voidedAt: string | null;
  @Text({ maybe: true }) voidReason: string | null;
}
