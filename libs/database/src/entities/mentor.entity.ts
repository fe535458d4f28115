/** A mentor in the owner's register. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Day, OrgKey, Row, Text, Texts, Whole } from './columns.js';
import { Organisation } from './organisation.entity.js';

@Entity()
@OrgKey()
@Index(['orgId', 'ref'], { unique: true })
@ForeignKey(() => Organisation, ['orgId'], ['id'])
export class Mentor extends Row {
  @Text() ref: string;
  @Text() name: string;
  @Text({ maybe: true }) industry: string | null;
  @Texts() languages: string[];
  @Whole({ default: 1 }) capacity: number;
  /** When she can meet: MORNING, DAY, EVENING, WEEKEND. */
  @Texts() times: string[];
  @Text({ maybe: true }) phone: string | null;
  @Text({ maybe: true }) email: string | null;
  /** Extract from the criminal records seen (not kept), and until when it holds. */
  @Day({ maybe: true }) checkedOn: string | null;
  @Day({ maybe: true }) checkExpiresOn: string | null;
}
