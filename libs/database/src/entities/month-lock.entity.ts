/**
 * A month of a project whose attendance is closed as evidence: who, when, with which sums (DOMAIN.md 4.2). Each locking is a row; opening it again has a name and a reason.
 * A correction made while it is locked raises `revision` and says when: that month and all later ones already sent must be sent again (monthsToResend).
 */
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account.entity.js';
import { Moment, Ref, Row, Text, Whole } from './columns.js';
import { Project } from './project.entity.js';

@Entity()
@ForeignKey(() => Project, ['orgId', 'projectId'], ['orgId', 'id'])
@ForeignKey(() => Account, ['lockedById'], ['id'])
@ForeignKey(() => Account, ['unlockedById'], ['id'])
@Index(['orgId', 'projectId', 'month'])
@Index(['lockedById'])
@Index(['unlockedById'])
@Check('month_lock_month_ck', "month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'")
@Check('month_lock_unlocked_ck', '(unlocked_at is null) = (unlock_reason is null)')
export class MonthLock extends Row {
  @Ref() projectId: string;
  /** YYYY-MM */
  @Text() month: string;
  /** 1 the first time; one more for each correction under the lock and each locking anew. */
  @Whole({ default: 1 }) revision: number;
  @Moment() lockedAt: string;
  @Ref() lockedById: string;
  @Whole() people: number;
  @Whole() plannedMinutes: number;
  @Whole() attendedMinutes: number;
  @Whole() certifiedMinutes: number;
  @Moment({ maybe: true }) correctedAt: string | null;
  @Moment({ maybe: true }) unlockedAt: string | null;
  @Ref({ maybe: true }) unlockedById: string | null;
  @Text({ maybe: true }) unlockReason: string | null;
}
