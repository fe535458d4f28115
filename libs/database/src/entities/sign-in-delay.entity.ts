/** Failed sign-ins per account name and per address, kept as keyed hashes, so that several instances share one delay (SECURITY.md T16). No organisation: the account may not exist. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class SignInDelay {
  @PrimaryColumn('bytea') keyHash: Buffer;
  @Column('int') failures: number;
  @Column('timestamptz') failedAt: string;
}
