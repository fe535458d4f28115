/** A place an employer offers; an offer is not a placement (DOMAIN.md 9.4). */
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Day, Flag, Ref, Row, Text, Whole } from './columns.js';
import { Organisation } from './organisation.entity.js';
import { Project } from './project.entity.js';

@Entity()
@Unique(['orgId', 'projectId', 'id'])
@Unique(['orgId', 'projectId', 'ref'])
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@ForeignKey(() => Organisation, ['orgId', 'employerId'], ['orgId', 'id'])
@Index(['orgId', 'employerId'])
@Index(['projectId'])
export class PlacementOffer extends Row {
  @Ref() projectId: string;
  @Text() ref: string;
  @Ref() employerId: string;
  @Day({ maybe: true }) offeredOn: string | null;
  @Flag({ default: false }) confirmedInWriting: boolean;
  @Whole({ default: 1 }) places: number;
  @Day({ maybe: true }) withdrawnOn: string | null;
  @Text({ maybe: true }) occupation: string | null;
}
