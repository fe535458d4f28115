/** A step of the plan made together; moves are ruled by domain/plan. */
import { PLAN_STEP_STATUSES } from '#domain';
import { Entity, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day, Text, Whole } from './columns.js';

@Entity()
@OfParticipation()
@Index(['dueOn'])
export class PlanStep extends CaseRow {
  @Text() title: string;
  @Text({ maybe: true }) kind: string | null;
  @Text({ maybe: true }) responsible: string | null;
  @Day({ maybe: true }) startsOn: string | null;
  @Day({ maybe: true }) dueOn: string | null;
  @Day({ maybe: true }) doneOn: string | null;
  @Code(PLAN_STEP_STATUSES, { default: 'planned' }) status: string;
  @Whole({ default: 0 }) position: number;
}
