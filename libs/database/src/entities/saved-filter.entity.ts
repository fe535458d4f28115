/** A filter of a list that somebody has given a name: own, or shared with the project's staff. Holds codes, ids, dates and numbers, never a name. */
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { Flag, Json, Ref, Row, Text, Texts, Day, Whole } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@ForeignKey(() => Account, ['accountId'], ['id'])
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@Index(['accountId'])
@Index(['orgId', 'projectId'])
export class SavedFilter extends Row {
  @Ref() projectId: string;
  @Ref() accountId: string;
  @Text() name: string;
  /** Column → value, as the reader takes them. */
  @Json() filter: Record<string, string>;
  @Text({ maybe: true }) sort: string | null;
  /** Columns shown; empty means the account's own choice. */
  @Texts() columns: string[];
  @Flag({ default: false }) isShared: boolean;
  @Whole({ default: 0 }) position: number;
  @Day({ maybe: true }) removedOn: string | null;
}
