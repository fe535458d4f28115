/** A one-time link by letter: an invitation or a new password. Only its hash is kept. */
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Bytes, Code, Moment, Ref, Row } from './columns.js';
import { Account } from './account.entity.js';

@Entity()
@Unique(['tokenHash'])
@ForeignKey(() => Account, ['accountId'], ['id'])
@Index(['accountId'])
export class LoginLink extends Row {
  @Ref() accountId: string;
  @Code(['invitation', 'new_password']) purpose: string;
  @Bytes() tokenHash: Buffer;
  @Moment() expiresAt: string;
  @Moment({ maybe: true }) usedAt: string | null;
}
