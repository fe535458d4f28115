/** What proves that it is she who signs in: the password's argon2id hash, and the second step if she has one. Nobody but the gate's functions may read it. */
import { Entity, ForeignKey, Unique } from 'typeorm';
import { Bytes, Moment, Ref, Row, Text, Texts, Whole } from './columns.js';
import { Account } from './account.entity.js';

@Entity()
@Unique(['accountId'])
@ForeignKey(() => Account, ['accountId'], ['id'])
export class AccountSecret extends Row {
  @Ref() accountId: string;
  @Text({ maybe: true }) passwordHash: string | null;
  /** The secret shared with her phone, sealed to this row; without `stepOnAt` it still waits for its first code. */
  @Bytes({ maybe: true }) stepSealed: Buffer | null;
  @Moment({ maybe: true }) stepOnAt: string | null;
  /** The half minute (counted from 1970) of the last code used. */
  @Whole({ maybe: true }) stepLast: number | null;
  /** Keyed hashes of the spare codes not yet used. */
  @Texts() spareHashes: string[];
}
