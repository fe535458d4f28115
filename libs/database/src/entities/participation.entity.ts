/** One person in one project: the unit every rate counts (DOMAIN.md 2.1). `reference` is its short pseudonym. */
import { PARTICIPANT_CATEGORIES } from '#domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Code, Flag, OrgKey, Ref, Row, Text, Whole } from './columns.js';
import { Participant } from './participant.entity.js';
import { Project } from './project.entity.js';

@Entity()
@OrgKey()
@Unique(['orgId', 'projectId', 'id'])
@Unique(['orgId', 'projectId', 'participantId'])
@Unique(['orgId', 'projectId', 'reference'])
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@ForeignKey(() => Participant, ['orgId', 'participantId'], ['orgId', 'id'])
@Index(['projectId'])
@Index(['orgId', 'participantId'])
@Index(['participantId'])
@Index(['orgId', 'mergedIntoId'])
// The few that may be hidden, looked for each time a context is opened (10-keeper-context.sql).
@Index('participation_hidden_ix', ['projectId'], { where: 'is_protected or merged_into_id is not null' })
@ForeignKey(() => Participation, ['orgId', 'mergedIntoId'], ['orgId', 'id'])
export class Participation extends Row {
  @Ref() projectId: string;
  @Ref() participantId: string;
  @Text() reference: string;
  @Code(PARTICIPANT_CATEGORIES, { default: 'JOBSEEKER' }) category: string;
  /** Completed years on the first entry; frozen so that figures survive the erasure of the identity. */
  @Whole({ maybe: true }) ageAtEntry: number | null;
  /** Follows participant.protection by trigger, so that one restrictive policy needs no join. */
  @Flag({ default: false }) isProtected: boolean;
  /** The goal in the participant's own words. */
  @Text({ maybe: true }) goalWords: string | null;
  /** The participation this one was merged into; then it is an empty shell that nobody sees (domain/merge). */
  @Ref({ maybe: true }) mergedIntoId: string | null;
}
