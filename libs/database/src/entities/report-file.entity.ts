/** A published report as the file it is, made once: whoever takes it gets these bytes, and their checksum proves it (SECURITY.md 3.6). */
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Bytes, Code, Ref, Row, Text } from './columns.js';
import { Report } from './report.entity.js';

@Entity()
@Unique(['reportId', 'format', 'language'])
@ForeignKey(() => Report, ['orgId', 'projectId', 'reportId'], ['orgId', 'projectId', 'id'])
@Index(['orgId', 'projectId', 'reportId'])
export class ReportFile extends Row {
  @Ref() projectId: string;
  @Ref() reportId: string;
  @Code(['pdf', 'xlsx', 'csv']) format: string;
  @Code(['sv', 'en']) language: string;
  @Text() fileName: string;
  @Bytes() content: Buffer;
  @Text() sha256: string;
}
