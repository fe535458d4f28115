/** A leader opened one case and said why; names are visible to her until it ends (ARCHITECTURE.md 17.2). */
import { Entity, ForeignKey, Index } from 'typeorm';
import { CaseRow, OfParticipation } from './case.js';
import { Moment, Ref, Text } from './columns.js';
import { Account } from './account.entity.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Account, ['accountId'], ['id'])
@Index(['accountId', 'participationId'])
export class CaseOpening extends CaseRow {
  @Ref() accountId: string;
  @Text() reason: string;
  @Moment() untilAt: string;
}
