/** A goal: an indicator, a target and a date, as data. A changed goal is a new row; the old one says when it was replaced. */
import { GOAL_UNITS } from '#domain';
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
  @Moment({ maybe: true }) replacedAt: string | null;
}
