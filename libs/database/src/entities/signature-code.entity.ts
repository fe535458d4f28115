/** Four digits with which a participant signs her attendance of a month, once; kept as a keyed hash, void after a few wrong tries (DOMAIN.md 4.2). */
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from './account.entity.js';
import { CaseRow, OfParticipation } from './case.js';
import { Bytes, Moment, Ref, Text, Whole } from './columns.js';

@Entity()
@Unique(['orgId', 'projectId', 'id'])
@OfParticipation()
@ForeignKey(() => Account, ['madeById'], ['id'])
@Index(['madeById'])
export class SignatureCode extends CaseRow {
  @Text() month: string;
  @Bytes() codeHash: Buffer;
  @Ref() madeById: string;
  @Moment() expiresAt: string;
  @Whole({ default: 0 }) tries: number;
  @Moment({ maybe: true }) usedAt: string | null;
  /** The sums she is asked to sign. */
  @Whole() plannedMinutes: number;
  @Whole() attendedMinutes: number;
  /** Tells whether a row of the month has changed since. */
  @Text() rowsPrint: string;
}
