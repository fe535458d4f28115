/** Somebody's word that a participant's attendance of a month is right: hers or the staff's, with time, method and the sums it was given for. */
import { ATTESTATION_METHODS, ATTESTED_BY } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Moment, Ref, Text, Whole } from './columns.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Account, ['accountId'], ['id'])
@Index(['accountId'])
@Index(['projectId', 'month'])
export class MonthAttestation extends CaseRow {
  @Text() month: string;
  @Code(ATTESTED_BY) attestedBy: string;
  @Code(ATTESTATION_METHODS) method: string;
  @Moment() attestedAt: string;
  /** The member of staff who attests or who took the participant's signature; none through a link. */
  @Ref({ maybe: true }) accountId: string | null;
  @Whole() plannedMinutes: number;
  @Whole() attendedMinutes: number;
}
