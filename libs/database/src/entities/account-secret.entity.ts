/** The password's argon2id hash; nobody but the gate's functions may read it. Room is left for a second factor. */
import { Entity, ForeignKey, Unique } from 'typeorm';
import { Ref, Row, Text } from './columns.js';
import { Account } from './account.entity.js';

@Entity()
@Unique(['accountId'])
@ForeignKey(() => Account, ['accountId'], ['id'])
export class AccountSecret extends Row {
  @Ref() accountId: string;
  @Text({ maybe: true }) passwordHash: string | null;
}
