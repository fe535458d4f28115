/** A note about a case, written so that the participant can read it. Restricted ones are for their writer (ARCHITECTURE.md 17.2). */
import { Entity, ForeignKey, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Day, Flag, Ref, Text } from './columns.js';
import { Activity } from './activity.entity.js';
import { Account } from './account.entity.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Account, ['writtenById'], ['id'])
@ForeignKey(() => Activity, ['orgId', 'projectId', 'activityId'], ['orgId', 'projectId', 'id'])
@Index(['writtenById'])
@Index(['orgId', 'projectId', 'activityId'])
export class Note extends CaseRow {
  @Ref() writtenById: string;
  /** Set when it was written with an activity. */
  @Ref({ maybe: true }) activityId: string | null;
  @Day() onDate: string;
  @Text() body: string;
  @Flag({ default: false }) isRestricted: boolean;
}
