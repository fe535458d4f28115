/** The secret address of an account's calendar; only its hash is kept, and it can be taken back. The feed says what and when, never whom or where. */
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from './account.entity.js';
import { Bytes, Moment, Ref, Row } from './columns.js';

@Entity()
@Unique(['tokenHash'])
@ForeignKey(() => Account, ['accountId'], ['id'])
@Index(['accountId'])
export class CalendarFeed extends Row {
  @Ref() accountId: string;
  @Bytes() tokenHash: Buffer;
  @Moment({ maybe: true }) revokedAt: string | null;
}
