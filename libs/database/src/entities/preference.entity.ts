/** An account's own settings: language, theme, columns, saved filters, when a page was last seen. */
import { Entity, ForeignKey, Unique } from 'typeorm';
import { Json, Ref, Row, Text } from './columns.js';
import { Account } from './account.entity.js';

@Entity()
@Unique(['accountId', 'key'])
@ForeignKey(() => Account, ['accountId'], ['id'])
export class Preference extends Row {
  @Ref() accountId: string;
  @Text() key: string;
  @Json() value: Record<string, unknown>;
}
