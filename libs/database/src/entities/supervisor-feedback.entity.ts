/** What a supervisor says of a placement in four taps: 1 not yet, 2 on the way, 3 well; and whether she wants to be called. */
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Day, Flag, Ref, Whole } from './columns.js';
import { Link } from './link.entity.js';
import { Placement } from './placement.entity.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Placement, ['orgId', 'projectId', 'placementId'], ['orgId', 'projectId', 'id'])
@ForeignKey(() => Link, ['orgId', 'linkId'], ['orgId', 'id'])
@Index(['orgId', 'projectId', 'placementId'])
@Index(['orgId', 'linkId'])
@Check(
  'supervisor_feedback_marks_ck',
  'attends between 1 and 3 and learns between 1 and 3 and understands between 1 and 3',
)
export class SupervisorFeedback extends CaseRow {
  @Ref() placementId: string;
  @Ref() linkId: string;
  @Day() onDate: string;
  /** comes as agreed */
  @Whole() attends: number;
  /** learns the tasks */
  @Whole() learns: number;
  /** understands and is understood */
  @Whole() understands: number;
  @Flag({ default: false }) wantsContact: boolean;
}
