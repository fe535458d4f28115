/** One check of the sealed logs (decision 0055): asked for by an administrator of the house, or the night's own. Empty until the worker has made it. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { Json, Moment, Ref, Row, Text, Whole } from './columns.js';

/** A block that is not what it was, or a head that is not genuine; nothing of what the log says. */
export interface LogFault {
  orgId: string;
  nr: number;
  fault: string;
  at: string;
}

@Entity()
@ForeignKey(() => Account, ['askedById'], ['id'])
@Index(['askedById'])
export class LogCheck extends Row {
  @Ref({ maybe: true }) askedById: string | null;
  @Moment({ maybe: true }) madeAt: string | null;
  /** How many chains there are, one an organisation. */
  @Whole({ maybe: true }) chains: number | null;
  @Json({ maybe: true }) faults: LogFault[] | null;
  /** Heads carried out of the database: how many, when last, and in which file. */
  @Whole({ maybe: true }) heads: number | null;
  @Moment({ maybe: true }) lastHeadAt: string | null;
  @Text({ maybe: true }) headsFile: string | null;
}
