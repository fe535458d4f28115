/** Who read what, written before the answer leaves: no trace, no answer (SECURITY.md 4). Ids and permission, never names or search text. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity()
@Index(['orgId', 'at'])
@Index(['xact'])
export class AccessLog {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') orgId: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) at: string;
  @Column('uuid') actorId: string;
  @Column('text', { nullable: true }) requestId: string | null;
  @Column('text') permission: string;
  @Column('text') route: string;
  /** allowed or refused. */
  @Column('text') outcome: string;
  @Column('text', { nullable: true }) reason: string | null;
  /** Participations shown. */
  @Column('uuid', { array: true, default: () => "'{}'" }) shown: string[];
  @Column('int', { nullable: true }) hits: number | null;
  /** The transaction that wrote it: what is over is sealed in this order (24-keeper-sealed-log.sql). */
  @Column('bigint') xact: number;
}
