/** Somebody who signs in. Of one kind, staff or funder; who is both has two accounts. The password lies elsewhere (account_secret). */
import { ACCOUNT_KINDS } from '#domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Code, Moment, Row, Text } from './columns.js';
import { Organisation } from './organisation.entity.js';

@Entity()
@Unique(['email'])
@ForeignKey(() => Organisation, ['orgId'], ['id'])
@Index(['orgId'])
export class Account extends Row {
  /** Lower case. */
  @Text() email: string;
  @Text() name: string;
  @Code(ACCOUNT_KINDS) kind: string;
  @Text({ default: 'sv' }) language: string;
  @Moment({ maybe: true }) disabledAt: string | null;
  @Moment({ maybe: true }) lastSeenAt: string | null;
}
