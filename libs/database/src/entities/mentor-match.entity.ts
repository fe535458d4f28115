/** A mentor and a participant, from–to. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Day, Ref, Text } from './columns.js';
import { Mentor } from './mentor.entity.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Mentor, ['orgId', 'mentorId'], ['orgId', 'id'])
@Index(['orgId', 'mentorId'])
export class MentorMatch extends CaseRow {
  @Ref() mentorId: string;
  @Day() startsOn: string;
  @Day({ maybe: true }) endsOn: string | null;
  @Text({ maybe: true }) industry: string | null;
  @Text({ maybe: true }) endReason: string | null;
}
