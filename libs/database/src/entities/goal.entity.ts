/**
 * A goal: an indicator, a target and a date, as data. A changed goal is a new row; the old one says when it was replaced.
 * A milestone has no indicator of the catalogue (MILESTONE stands there): it is judged in words, with a status.
 */
import { GOAL_UNITS, MILESTONE_STATUSES } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Code, Day, Decimal, Moment, Ref, Row, Text } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@Index(['orgId', 'projectId'])
@Index(['projectId'])
export class Goal extends Row {
  @Ref() projectId: string;
  @Text() indicator: string;
  @Decimal() target: number;
  @Decimal({ maybe: true }) targetMax: number | null;
  @Code(GOAL_UNITS, { maybe: true }) unit: string | null;
  @Day({ maybe: true }) dueOn: string | null;
  @Text({ maybe: true }) label: string | null;
  /** where the target was decided, e.g. "Beslut 2025-06-12, dnr 2025/118" */
  @Text({ maybe: true }) decision: string | null;
  /** what stood before the project began; shown beside the figure, never mixed into it */
  @Text({ maybe: true }) baselineText: string | null;
  @Decimal({ maybe: true }) baselineValue: number | null;
  @Text({ maybe: true }) baselineSource: string | null;
  @Code(MILESTONE_STATUSES, { maybe: true }) milestoneStatus: string | null;
  @Text({ maybe: true }) narrative: string | null;
  @Day({ maybe: true }) judgedOn: string | null;
  /** who set it, by the name of that day; empty for what was set before names were kept */
  @Text({ maybe: true }) setByName: string | null;
  @Moment({ maybe: true }) replacedAt: string | null;
}
