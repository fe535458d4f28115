/** A file about a participant. Its bytes lie sealed under a random name in the data directory; here is what it is and how long it stays. */
import { DOCUMENT_KINDS, DOCUMENT_TYPES } from '#domain';
import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Account } from './account.entity.js';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day, Moment, Ref, Text, Whole } from './columns.js';

@Entity()
@OfParticipation()
@Unique(['storedAs'])
@ForeignKey(() => Account, ['addedById'], ['id'])
@ForeignKey(() => Account, ['removedById'], ['id'])
@Index(['addedById'])
@Index(['removedById'])
export class Document extends CaseRow {
  /** Says why it is kept and how long. */
  @Code(DOCUMENT_KINDS) kind: string;
  @Code(DOCUMENT_TYPES) type: string;
  @Text() fileName: string;
  @Whole() bytes: number;
  @Text() storedAs: string;
  @Ref() addedById: string;
  @Moment({ maybe: true }) removedAt: string | null;
  @Ref({ maybe: true }) removedById: string | null;
  @Text({ maybe: true }) removeReason: string | null;
  /** Since when it stands in the list of what is no longer needed. */
  @Day({ maybe: true }) deletionProposedOn: string | null;
  /** Why it is kept although its time is over. */
  @Text({ maybe: true }) holdReason: string | null;
}
