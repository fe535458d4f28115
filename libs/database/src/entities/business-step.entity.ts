/** A step towards an own business that has been done. */
import { BUSINESS_STEPS } from '#domain';
import { Entity, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day } from './columns.js';

@Entity()
@OfParticipation()
@Index(['participationId', 'step'], { unique: true })
export class BusinessStep extends CaseRow {
  @Code(BUSINESS_STEPS) step: string;
  @Day({ maybe: true }) doneOn: string | null;
}
