/** A protected person's handlers, and taking her protection away by two of them (domain/protection; SECURITY.md T12). To anybody else she is not there. */
import type { NameHandler, ProposeLift } from '#contracts';
import {
  Conflict,
  Identity,
  NotFound,
  Participant,
  Participation,
  ProtectedHandler,
  ProtectionLift,
  type UnitOfWork,
} from '#database';
import { checkDecide, checkEndHandler, checkPropose, demand, liftLapsesOn } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { Keys } from '../platform/keys.js';
import { nameColumns, namesOf } from '../platform/names.js';

type Made = { id: string; version: number };

@Injectable()
export class ProtectionService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** @throws Refusal protected.cannot_handle */
  async nameHandler(work: UnitOfWork, participationId: string, { accountId }: NameHandler): Promise<Made> {
    const { id } = await this.handled(work, participationId);
    const [{ name_handler: isNamed }] = await work.call('name_handler', id, accountId);
    demand(isNamed === true, 'protected.cannot_handle');
    const [handler] = await work.find(ProtectedHandler, { participantId: id, accountId, toOn: null });
    return { id: handler.id, version: handler.version };
  }

  /** At once: from here on she is not there for the one who was ended. @throws Refusal protected.last_handler */
  async endHandler(work: UnitOfWork, id: string, version: number): Promise<Made> {
    const handler = await seen(work, ProtectedHandler, id, version);
    if (handler.toOn !== null) throw new NotFound();
    checkEndHandler(handler.accountId, await this.able(work, handler.participantId));
    await work.call('end_handler', id);
    return { id, version: version + 1 };
  }

  /** @throws Refusal protected.only_handler, protected.lift_open */
  async propose(work: UnitOfWork, participationId: string, { id, reason }: ProposeLift): Promise<Made> {
    const { id: participantId, orgId } = await this.handled(work, participationId);
    const unsettled = await work.find(ProtectionLift, { participantId, outcome: null });
    checkPropose(work.actorId, await this.able(work, participantId), unsettled, work.today);
    for (const lapsed of unsettled) await work.change(ProtectionLift, lapsed.id, lapsed.version, { outcome: 'lapsed' });
    await work.add(ProtectionLift, {
      id,
      orgId,
      participantId,
      proposedById: work.actorId,
      proposedOn: work.today,
      reason,
      lapsesOn: liftLapsesOn(work.today),
    });
    return { id, version: 1 };
  }

  /** Everything at once or nothing: the names open and found again, no protection, the handlers' time over. @throws Refusal protected.* */
  async approve(work: UnitOfWork, id: string, version: number): Promise<Made> {
    const lift = await seen(work, ProtectionLift, id, version);
    checkDecide(lift, 'approved', work.actorId, work.today);
    const [identity] = await work.find(Identity, { participantId: lift.participantId });
    const { givenName, familyName } = identity ? namesOf(this.keys, identity) : { givenName: null, familyName: null };
    const open = nameColumns(this.keys, lift, givenName, familyName, false);
    await work.call('lift_protection', id, open.givenName, open.familyName, open.searchName, open.searchTokens);
    return { id, version: version + 1 };
  }

  /** @throws Refusal protected.* */
  async close(work: UnitOfWork, id: string, version: number, outcome: 'declined' | 'withdrawn'): Promise<Made> {
    const lift = await seen(work, ProtectionLift, id, version);
    checkDecide(lift, outcome, work.actorId, work.today);
    const decided = { outcome, decidedById: work.actorId, decidedAt: new Date().toISOString() };
    return { id, version: await work.change(ProtectionLift, id, version, decided) };
  }

  /** The person, when she is protected and the actor handles her; else she is not there. */
  private async handled(work: UnitOfWork, participationId: string): Promise<Participant> {
    const { participantId } = await work.get(Participation, participationId);
    const participant = await work.get(Participant, participantId);
    if (participant.protection === 'no') throw new NotFound();
    return participant;
  }

  private async able(work: UnitOfWork, participantId: string): Promise<string[]> {
    const [{ able_handlers: able }] = await work.call('able_handlers', participantId);
    return able as string[];
  }
}

/** The row in the version the asker saw. @throws NotFound, Conflict */
async function seen<T extends { id: string; version: number }>(
  work: UnitOfWork,
  entity: new () => T,
  id: string,
  version: number,
): Promise<T> {
  const row = await work.get(entity, id);
  if (row.version !== version) throw new Conflict(row);
  return row;
}
