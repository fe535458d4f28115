/** Who changed what, written by trigger in the changing transaction. Personal columns only as "changed". Rows are never changed or removed. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity()
@Index(['orgId', 'at'])
@Index(['xact'])
@Index(['rowId'])
export class ChangeLog {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') orgId: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at: string;
  @Column('uuid') actorId: string;
  @Column('text', { nullable: true }) requestId: string | null;
  @Column('text') tableName: string;
  @Column('uuid', { nullable: true }) rowId: string | null;
  @Column('text') verb: string;
  @Column('jsonb') changes: Record<string, unknown>;
  /** The transaction that wrote it: what is over is sealed in this order (24-keeper-sealed-log.sql). */
  @Column('bigint') xact: number;
}
