/** The waiting list: who has been referred and is not enrolled. No participant and in no figure; who they are lies sealed (DOMAIN.md 5.4). */
import type { ChangeWaiting, CloseWaiting, PutOnWaitingList, WaitingPerson } from '#contracts';
import { Project, type UnitOfWork, WaitingEntry } from '#database';
import { daysBetween, demand, isIdentityNumber } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Keys } from '../platform/keys.js';

type Made = { id: string; version: number };
type Who = Pick<WaitingPerson, 'givenName' | 'familyName' | 'personalNumber' | 'phone' | 'languages'>;

@Injectable()
export class WaitingService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** Everybody still waiting, the longest first; then those whose referral ended. */
  async list(work: UnitOfWork, projectId: string): Promise<{ rows: WaitingPerson[] }> {
    await work.get(Project, projectId);
    const entries = await work.find(WaitingEntry, { projectId });
    const rows = entries.map(
      (entry): WaitingPerson => ({
        id: entry.id,
        version: entry.version,
        ...this.opened(entry),
        isProtected: entry.isProtected,
        referral: entry.referral,
        referredOn: entry.referredOn,
        days: daysBetween(entry.referredOn, entry.outcomeOn ?? work.today),
        reason: entry.reason,
        nextStep: entry.nextStep,
        nextOn: entry.nextOn,
        outcome: entry.outcome,
        outcomeOn: entry.outcomeOn,
      }),
    );
    const order = (row: WaitingPerson): string => `${row.outcome ? 1 : 0}${row.referredOn}`;
    return { rows: rows.sort((a, b) => order(a).localeCompare(order(b))) };
  }

  /** @throws Refusal identity_number.invalid, activity.future */
  async put(work: UnitOfWork, actor: Actor, input: PutOnWaitingList): Promise<Made> {
    const { orgId, id: projectId } = await work.get(Project, input.projectId);
    demand(!input.personalNumber || isIdentityNumber(input.personalNumber, work.today), 'identity_number.invalid');
    demand(input.referredOn <= work.today, 'activity.future', { on: input.referredOn });
    const who: Who = {
      givenName: input.givenName ?? null,
      familyName: input.familyName ?? null,
      personalNumber: input.personalNumber ?? null,
      phone: input.phone ?? null,
      languages: input.languages ?? null,
    };
    await work.add(WaitingEntry, {
      id: input.id,
      orgId,
      projectId,
      personSealed: this.keys.seal(JSON.stringify(who), place(orgId, input.id)),
      isProtected: input.isProtected ?? false,
      referral: input.referral,
      referredOn: input.referredOn,
      reason: input.reason ?? null,
      nextStep: input.nextStep ?? null,
      nextOn: input.nextOn ?? null,
      madeById: actor.accountId,
    });
    return { id: input.id, version: 1 };
  }

  async change(work: UnitOfWork, id: string, version: number, input: ChangeWaiting): Promise<Made> {
    const { reason = null, nextStep = null, nextOn = null } = input;
    return { id, version: await work.change(WaitingEntry, id, version, { reason, nextStep, nextOn }) };
  }

  /** The referral ended otherwise than by enrolment. */
  async close(work: UnitOfWork, id: string, version: number, { outcome }: CloseWaiting): Promise<Made> {
    return { id, version: await work.change(WaitingEntry, id, version, { outcome, outcomeOn: work.today }) };
  }

  private opened(entry: WaitingEntry): Who {
    return JSON.parse(this.keys.open(entry.personSealed, place(entry.orgId, entry.id))) as Who;
  }
}

const place = (orgId: string, rowId: string) => ({ orgId, table: 'waiting_entry', column: 'person_sealed', rowId });
