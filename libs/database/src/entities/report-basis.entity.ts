/** Who stood in each cell of a report, for the difference ledger and for "what is different since"; no funder can read it. Opaque keys for protected persons. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Code, Flag, Ref, Row, Text, Texts } from './columns.js';
import { Report } from './report.entity.js';

@Entity()
@ForeignKey(() => Report, ['orgId', 'projectId', 'reportId'], ['orgId', 'projectId', 'id'])
@Index(['orgId', 'projectId', 'reportId'])
@Index(['reportId'])
export class ReportBasis extends Row {
  @Ref() projectId: string;
  @Ref() reportId: string;
  /** indicator and dimensions, as `completion_rate|gender`; the indicator alone is the project's own total */
  @Text() cellTable: string;
  @Text() cellGroup: string;
  @Code(['all', 'counted', 'not']) part: string;
  @Flag() isShown: boolean;
  @Texts() keys: string[];
}
