/** Remembers when one last looked at a case. Looks within half an hour are one visit, so that a reload does not make everything old. */
import { LastLook, Participation, type UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { of } from './participations.service.js';

const ONE_VISIT_MS = 30 * 60_000;

@Injectable()
export class LooksService {
  /** @returns when the visit before this one was; null at the first */
  async look(work: UnitOfWork, participationId: string): Promise<{ participationId: string; beforeAt: string | null }> {
    const participation = await work.get(Participation, participationId);
    const [known] = await work.find(LastLook, { accountId: work.actorId, participationId });
    const seenAt = new Date().toISOString();
    if (!known) {
      await work.add(LastLook, { id: randomUUID(), ...of(participation), accountId: work.actorId, seenAt });
      return { participationId, beforeAt: null };
    }
    const isSameVisit = Date.now() - new Date(known.seenAt).getTime() < ONE_VISIT_MS;
    const beforeAt = isSameVisit ? known.beforeAt : new Date(known.seenAt).toISOString();
    await work.change(LastLook, known.id, known.version, { seenAt, beforeAt });
    return { participationId, beforeAt: beforeAt ? new Date(beforeAt).toISOString() : null };
  }
}
