/** A mentor in the owner's register. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { OrgKey, Row, Text, Texts, Whole } from './columns.js';
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
}
