/** One sign-in. The token itself is only in the browser's cookie; here is its SHA-256. */
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Bytes, Moment, Ref, Row } from './columns.js';
import { Account } from './account.entity.js';

@Entity()
@Unique(['tokenHash'])
@ForeignKey(() => Account, ['accountId'], ['id'])
@Index(['accountId'])
export class LoginSession extends Row {
  @Ref() accountId: string;
  @Bytes() tokenHash: Buffer;
  @Moment() seenAt: string;
  /** Absolute end, 12 hours after the sign-in; the idle limit is 30 minutes after seen_at (SECURITY.md 1.2). */
  @Moment() expiresAt: string;
  @Moment({ maybe: true }) endedAt: string | null;
}
