/** A frozen, suppressed set of figures. Once published a row can never change (trigger); files are made from `snapshot` alone. */
import { REPORT_STATUSES, REPORT_TEMPLATES } from '#domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from './account.entity.js';
import { Bytes, Code, Day, Json, Moment, OrgKey, Ref, Row, Text, Whole } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@OrgKey()
@Unique(['orgId', 'projectId', 'id'])
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@ForeignKey(() => Account, ['preparedById'], ['id'])
@ForeignKey(() => Account, ['publishedById'], ['id'])
@Index(['orgId', 'projectId'])
@ForeignKey(() => Report, ['orgId', 'projectId', 'replacesId'], ['orgId', 'projectId', 'id'])
@Index(['orgId', 'projectId', 'replacesId'])
@Index(['preparedById'])
@Index(['publishedById'])
export class Report extends Row {
  @Ref() projectId: string;
  @Code(REPORT_TEMPLATES, { default: 'funder_outcome' }) template: string;
  @Text() title: string;
  @Code(REPORT_STATUSES, { default: 'draft' }) status: string;
  @Day() periodFrom: string;
  @Day() periodTo: string;
  @Day() asOf: string;
  /** Canonical JSON with every hidden value already gone. */
  @Json() snapshot: unknown;
  @Text() sha256: string;
  /** Ed25519 over the canonical JSON, made when the report is published; `key_id` says with which key. */
  @Bytes({ maybe: true }) signature: Buffer | null;
  @Text({ maybe: true }) keyId: string | null;
  /** The earlier report of the same kind that this one takes the place of. */
  @Ref({ maybe: true }) replacesId: string | null;
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
