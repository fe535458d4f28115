/** An organisation: a project's owner, or a partner, employer, provider in the owner's register (`org_id` is the owner). */
import { ORGANISATION_KINDS } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Code, Day, Flag, OrgKey, Row, Text } from './columns.js';

@Entity()
@OrgKey()
@ForeignKey(() => Organisation, ['orgId'], ['id'])
@Index(['orgId', 'ref'], { unique: true })
export class Organisation extends Row {
  /** Name inside an exchange package (EXCHANGE.md). */
  @Text() ref: string;
  @Text() name: string;
  @Code(ORGANISATION_KINDS) kind: string;
  @Text({ maybe: true }) organisationNumber: string | null;
  @Text({ maybe: true }) municipality: string | null;
  /** Does not want to be asked for places, until the day given or at all. */
  @Flag({ default: false }) doNotContact: boolean;
  @Day({ maybe: true }) doNotContactUntil: string | null;
  @Text({ maybe: true }) doNotContactReason: string | null;
  /** True for the organisation that answers for data itself: then `id` = `org_id`. */
  @Flag({ default: false }) isOwner: boolean;
}
