/** A question about a figure of a published report, or an answer to one; bound to the report, so to the figure as it was published. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { OrgKey, Ref, Row, Text } from './columns.js';
import { Report } from './report.entity.js';

@Entity()
@OrgKey()
@ForeignKey(() => Report, ['orgId', 'projectId', 'reportId'], ['orgId', 'projectId', 'id'])
@ForeignKey(() => ReportRemark, ['orgId', 'answersId'], ['orgId', 'id'])
@ForeignKey(() => Account, ['writtenById'], ['id'])
@Index(['orgId', 'projectId', 'reportId'])
@Index(['orgId', 'answersId'])
@Index(['writtenById'])
export class ReportRemark extends Row {
  @Ref() projectId: string;
  @Ref() reportId: string;
  /** code of the figure it is about */
  @Text() figure: string;
  @Ref({ maybe: true }) answersId: string | null;
  @Text() body: string;
  @Ref() writtenById: string;
  /** as it was, for readers who cannot see the account */
  @Text() writtenByName: string;
}
