/** One import: what came, how far it got, what it changed or why it changed nothing. The file itself is not kept. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { Code, Flag, Json, Ref, Row, Text, Whole } from './columns.js';

@Entity()
@ForeignKey(() => Account, ['startedById'], ['id'])
@Index(['startedById'])
@Index(['orgId'])
export class ImportBatch extends Row {
  @Text() fileName: string;
  @Flag() isDryRun: boolean;
  @Code(['running', 'done', 'refused', 'failed'], { default: 'running' }) status: string;
  @Text({ maybe: true }) stage: string | null;
  @Whole({ default: 0 }) rowsRead: number;
  @Whole({ default: 0 }) rowsDone: number;
  @Json({ maybe: true }) result: unknown;
  @Ref() startedById: string;
}
