/** The leader's informed estimate for EECO12, 15, 16 or 17 (DOMAIN.md 3.1); an aggregate, never per person. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Day, Ref, Row, Text, Whole } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@Index(['orgId', 'projectId'])
@Index(['projectId', 'indicator', 'onDate'], { unique: true })
export class Estimate extends Row {
  @Ref() projectId: string;
  @Text() indicator: string;
  @Day() onDate: string;
  @Whole() n: number;
}
