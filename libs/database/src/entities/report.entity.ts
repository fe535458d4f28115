/** A frozen, suppressed set of figures. Once published a row can never change (trigger); files are made from `snapshot` alone. */
import { REPORT_STATUSES } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { Code, Day, Json, Moment, Ref, Row, Text, Whole } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@ForeignKey(() => Account, ['preparedById'], ['id'])
@ForeignKey(() => Account, ['publishedById'], ['id'])
@Index(['orgId', 'projectId'])
@Index(['preparedById'])
@Index(['publishedById'])
export class Report extends Row {
  @Ref() projectId: string;
  @Text() title: string;
  @Code(REPORT_STATUSES, { default: 'draft' }) status: string;
  @Day() periodFrom: string;
  @Day() periodTo: string;
  @Day() asOf: string;
  /** Canonical JSON with every hidden value already gone. */
  @Json() snapshot: unknown;
  @Text() sha256: string;
  @Whole() threshold: number;
  @Text() catalogueVersion: string;
  /** Names as they were, for readers who cannot see the accounts. */
  @Text() preparedByName: string;
  @Text({ maybe: true }) publishedByName: string | null;
  @Ref() preparedById: string;
  @Moment() preparedAt: string;
  @Ref({ maybe: true }) publishedById: string | null;
  @Moment({ maybe: true }) publishedAt: string | null;
}
