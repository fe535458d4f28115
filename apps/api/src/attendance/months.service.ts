/** A month of a person and of a project: what it holds, who has attested, and locking it (DOMAIN.md 4.2). The rules are in libs/domain/src/attendance-month.ts. */
import type { Attested, LockMonth, PersonMonthView, ProjectMonthView, UnlockMonth } from '#contracts';
import { monthAttestations } from '#contracts';
import { MonthAttestation, MonthLock, Organisation, Participation, Project, type UnitOfWork } from '#database';
import {
  checkAttestation,
  checkLock,
  checkOpenMonth,
  demand,
  isAttested,
  isMonth,
  lockObstacles,
  type Month,
  type PersonMonth,
} from '#domain';
import type { Language } from '#i18n';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../platform/actor.js';
import { Keys } from '../platform/keys.js';
import { lockedMonths } from '../platform/locked-months.js';
import { shownName } from '../platform/names.js';
import { Trouble } from '../platform/trouble.js';
import { setLetter } from '../platform/typesetting/letter.js';
import { certificateOf } from './certificate.js';
import { gatherMonth, type GatheredRow, totalsOf } from './evidence-rows.js';

type Made = { id: string; version: number };
interface AttestationRow {
  participationId: string;
  attestedBy: string;
  method: string;
  attestedAt: string;
  accountName: string | null;
  plannedMinutes: number;
  attendedMinutes: number;
}

@Injectable()
export class MonthsService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  async person(work: UnitOfWork, participationId: string, month: Month): Promise<PersonMonthView> {
    demandMonth(month);
    const participation = await work.get(Participation, participationId);
    const rows = await gatherMonth(work, { participationId }, month);
    const totals = totalsOf(rows, work.today);
    const words = await this.attestations(work, { participationId }, month);
    const staff = words.find((one) => one.attestedBy === 'staff');
    const participant = words.find((one) => one.attestedBy === 'participant');
    return {
      participationId,
      displayName: shownName(this.keys, rows[0]?.displayName ?? null),
      reference: participation.reference,
      month,
      isLocked: (await lockedMonths(work, participation.projectId)).includes(month),
      rows: rows.map((row) => row.shown),
      totals,
      staff: staff ? { ...said(staff), isCurrent: isAttested({ totals, attestedFor: sumsOf(staff) }) } : null,
      participant: participant ? said(participant) : null,
    };
  }

  /** The certificate of a person's month as a tagged PDF; the same month gives the same bytes on the same day. */
  async certificate(work: UnitOfWork, participationId: string, month: Month, language: Language): Promise<Buffer> {
    const view = await this.person(work, participationId, month);
    const participation = await work.get(Participation, participationId);
    const project = await work.get(Project, participation.projectId);
    const owner = await work.get(Organisation, project.orgId);
    const letter = certificateOf(view, {
      project: project.name,
      owner: owner.name,
      diaryNumber: project.diaryNumber,
      name: view.displayName ?? view.reference,
      language,
    });
    return setLetter(letter, `${work.today}T00:00:00.000Z`);
  }

  async project(work: UnitOfWork, projectId: string, month: Month): Promise<ProjectMonthView> {
    demandMonth(month);
    const project = await work.get(Project, projectId);
    const { people, months, rows } = await this.gather(work, projectId, month);
    const lock = await this.lockOf(work, projectId, month);
    const { rows: locks } = lock
      ? await work.rows(
          { view: 'month_lock_row', columns: ['id', 'lockedByName'] },
          {
            filters: [{ column: 'id', op: 'in', values: [lock.id] }],
            sort: { column: 'id', descending: false },
            limit: 1,
            totalCap: 1,
          },
        )
      : { rows: [] };
    return {
      projectId: project.id,
      month,
      lock: lock && {
        id: lock.id,
        version: lock.version,
        revision: lock.revision,
        at: iso(lock.lockedAt),
        by: String(locks[0]?.['lockedByName'] ?? ''),
        correctedAt: lock.correctedAt && iso(lock.correctedAt),
      },
      obstacles: lock ? [] : lockObstacles(month, work.today, months),
      totals: totalsOf(rows, work.today),
      people,
    };
  }

  private async gather(work: UnitOfWork, projectId: string, month: Month) {
    const rows = await gatherMonth(work, { projectId }, month);
    const words = await this.attestations(work, { projectId }, month);
    const byPerson = new Map<string, GatheredRow[]>();
    for (const row of rows) byPerson.set(row.participationId, [...(byPerson.get(row.participationId) ?? []), row]);
    const all = [...byPerson].map(([participationId, own]) => {
      const totals = totalsOf(own, work.today);
      const staff = words.find((one) => one.participationId === participationId && one.attestedBy === 'staff');
      const personMonth: PersonMonth = { totals, attestedFor: staff ? sumsOf(staff) : null };
      return {
        personMonth,
        shown: {
          participationId,
          displayName: shownName(this.keys, own[0].displayName),
          reference: own[0].reference,
          totals,
          isAttested: isAttested(personMonth),
          isSigned: totals.unsigned === 0 && totals.attended > 0,
        },
      };
    });
    return { rows, people: all.map((one) => one.shown), months: all.map((one) => one.personMonth) };
  }

  /** Newest first. */
  private async attestations(
    work: UnitOfWork,
    whose: { projectId: string } | { participationId: string },
    month: Month,
  ): Promise<AttestationRow[]> {
    const [column, id] = Object.entries(whose)[0] as [string, string];
    const { rows } = await work.rows(
      { view: monthAttestations.view, columns: Object.keys(monthAttestations.columns) },
      {
        filters: [
          { column, op: 'in', values: [id] },
          { column: 'month', op: 'in', values: [month] },
        ],
        sort: { column: 'attestedAt', descending: true },
        limit: 5000,
        totalCap: 1,
      },
    );
    return rows as unknown as AttestationRow[];
  }

  private async lockOf(work: UnitOfWork, projectId: string, month: Month): Promise<MonthLock | null> {
    return (await work.find(MonthLock, { projectId, month, unlockedAt: null }))[0] ?? null;
  }

  /** Staff's word for one person's month. @throws Refusal month.*, activity.month_locked */
  async attest(work: UnitOfWork, actor: Actor, participationId: string, month: Month, id: string): Promise<Made> {
    demandMonth(month);
    const participation = await work.get(Participation, participationId);
    checkOpenMonth(`${month}-01`, await lockedMonths(work, participation.projectId));
    const totals = totalsOf(await gatherMonth(work, { participationId }, month), work.today);
    checkAttestation(totals);
    await this.giveWord(work, actor, participation, month, id, totals);
    return { id, version: 1 };
  }

  private async giveWord(
    work: UnitOfWork,
    actor: Actor,
    { orgId, projectId, id: participationId }: Participation,
    month: Month,
    id: string,
    totals: { planned: number; attended: number },
  ): Promise<void> {
    await work.add(MonthAttestation, {
      id,
      orgId,
      projectId,
      participationId,
      month,
      attestedBy: 'staff',
      method: 'signed_in',
      attestedAt: new Date().toISOString(),
      accountId: actor.accountId,
      plannedMinutes: totals.planned,
      attendedMinutes: totals.attended,
    });
  }

  /** Everybody in the own caseload, or all for an administrator, whose month is whole; the others are counted, not touched. */
  async attestAll(
    work: UnitOfWork,
    actor: Actor,
    projectId: string,
    month: Month,
  ): Promise<{ attested: number; notReported: number; others: number }> {
    demandMonth(month);
    checkOpenMonth(`${month}-01`, await lockedMonths(work, projectId));
    const { people } = await this.gather(work, projectId, month);
    const isAdmin = actor.memberships.some((m) => m.projectId === projectId && m.role === 'project_admin');
    const own = new Set((await work.call('caseload')).flatMap((row) => row['caseload'] as string[]));
    const wanting = people.filter((one) => !one.isAttested);
    const mine = wanting.filter((one) => isAdmin || own.has(one.participationId));
    const whole = mine.filter((one) => one.totals.notReported === 0 && one.totals.attended > 0);
    for (const one of whole)
      await this.giveWord(
        work,
        actor,
        await work.get(Participation, one.participationId),
        month,
        randomUUID(),
        one.totals,
      );
    return { attested: whole.length, notReported: mine.length - whole.length, others: wanting.length - mine.length };
  }

  /** Closes the month as evidence with its sums. @throws Refusal month.* */
  async lock(work: UnitOfWork, actor: Actor, projectId: string, month: Month, input: LockMonth): Promise<Made> {
    demandMonth(month);
    const project = await work.get(Project, projectId);
    const { people, months, rows } = await this.gather(work, projectId, month);
    const before = await work.find(MonthLock, { projectId, month });
    checkLock(
      month,
      work.today,
      months,
      before.some((lock) => lock.unlockedAt === null),
    );
    const totals = totalsOf(rows, work.today);
    await work.add(MonthLock, {
      id: input.id,
      orgId: project.orgId,
      projectId,
      month,
      revision: Math.max(0, ...before.map((lock) => lock.revision)) + 1,
      lockedAt: new Date().toISOString(),
      lockedById: actor.accountId,
      people: people.filter((one) => one.totals.attended > 0).length,
      plannedMinutes: totals.planned,
      attendedMinutes: totals.attended,
      certifiedMinutes: totals.certified,
    });
    return { id: input.id, version: 1 };
  }

  /** Opens a locked month again, by name and reason; locking it anew makes the next revision. */
  async unlock(work: UnitOfWork, actor: Actor, id: string, version: number, input: UnlockMonth): Promise<Made> {
    const lock = await work.get(MonthLock, id);
    demand(lock.unlockedAt === null, 'month.not_locked', { month: lock.month });
    return {
      id,
      version: await work.change(MonthLock, id, version, {
        unlockedAt: new Date().toISOString(),
        unlockedById: actor.accountId,
        unlockReason: input.reason,
      }),
    };
  }
}

export function demandMonth(month: string): void {
  if (!isMonth(month)) throw new Trouble(404, 'not_found');
}
const iso = (moment: unknown): string => (moment instanceof Date ? moment.toISOString() : String(moment));
const sumsOf = (row: AttestationRow) => ({ planned: row.plannedMinutes, attended: row.attendedMinutes });
const said = (row: AttestationRow): Attested => ({ at: iso(row.attestedAt), method: row.method, by: row.accountName });
