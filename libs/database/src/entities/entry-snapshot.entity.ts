/** What was so on the first day: frozen at entry. A later correction is a row of its own with a day and a reason; the first one stays (DOMAIN.md 2.1). */
import { CONTRACT_TYPES, EDUCATION_LEVELS, LABOUR_STATUSES } from '#domain';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { CaseRow, OfParticipation } from './case.js';
import { Code, Day, Decimal, Ref, Text, Texts, Whole } from './columns.js';
import { Period } from './period.entity.js';

@Entity()
@OfParticipation()
@ForeignKey(() => Period, ['orgId', 'periodId'], ['orgId', 'id'])
@ForeignKey(() => Account, ['writtenById'], ['id'])
@Index(['orgId', 'periodId', 'number'], { unique: true })
@Index(['writtenById'])
export class EntrySnapshot extends CaseRow {
  @Ref() periodId: string;
  /** 1 was frozen at entry. */
  @Whole() number: number;
  @Day() onDate: string;
  @Code(LABOUR_STATUSES, { maybe: true }) labourStatus: string | null;
  @Code(EDUCATION_LEVELS, { maybe: true }) education: string | null;
  @Day({ maybe: true }) unemployedSince: string | null;
  /** Whole months from unemployedSince to the entry. */
  @Whole({ maybe: true }) monthsUnemployed: number | null;
  @Decimal({ maybe: true }) hoursPerWeek: number | null;
  @Code(CONTRACT_TYPES, { maybe: true }) contractType: string | null;
  @Texts() support: string[];
  @Text({ maybe: true }) reason: string | null;
  @Ref() writtenById: string;
}
