/** A write already done: the same key again gets the same answer (ARCHITECTURE.md 17.7). Kept 48 hours, no personal fields. */
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Bytes, Json, Ref, Row, Whole } from './columns.js';
import { Account } from './account.entity.js';

@Entity()
@Unique(['accountId', 'key'])
@Index(['createdAt'])
@ForeignKey(() => Account, ['accountId'], ['id'])
export class IdempotencyKey extends Row {
  @Ref() accountId: string;
  @Ref() key: string;
  @Bytes() bodyHash: Buffer;
  @Whole() status: number;
  @Json({ maybe: true }) answer: unknown;
}
