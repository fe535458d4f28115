/** One handed-over version of a month's participant file (DOMAIN.md 4.1). What it held is sealed: it names people. Never changed. */
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from './account.entity.js';
import { Bytes, Moment, Ref, Row, Text, Whole } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@Unique(['projectId', 'month', 'number'])
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@ForeignKey(() => Account, ['sentById'], ['id'])
@Index(['orgId', 'projectId'])
@Index(['sentById'])
export class MonthFile extends Row {
  @Ref() projectId: string;
  /** YYYY-MM */
  @Text() month: string;
  /** 1 the first time, one more each time the month is sent again */
  @Whole() number: number;
  @Moment() sentAt: string;
  @Ref() sentById: string;
  @Text() sentByName: string;
  @Whole() rowCount: number;
  /** of the file handed over */
  @Text() sha256: string;
  @Bytes() rowsSealed: Buffer;
}
