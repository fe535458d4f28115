/** A form not yet saved, kept 14 days for its writer alone (ARCHITECTURE.md 4). The content is encrypted: it is free text about people. */
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Bytes, Moment, Ref, Row, Text } from './columns.js';
import { Account } from './account.entity.js';

@Entity()
@Unique(['accountId', 'key'])
@Index(['expiresAt'])
@ForeignKey(() => Account, ['accountId'], ['id'])
export class Draft extends Row {
  @Ref() accountId: string;
  @Text() key: string;
  @Bytes() content: Buffer;
  @Moment() savedAt: string;
  @Moment() expiresAt: string;
}
