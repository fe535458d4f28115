/** The voluntary answers about disability and housing: read and put right by who writes the case, one person at a time (DOMAIN.md 7.3). */
import type { CorrectSensitive } from '#contracts';
import { Participation, SensitiveFact, type UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';

const ANSWERS = { view: 'sensitive_answer', columns: ['id', 'version', 'disability', 'housingExclusion'] };

@Injectable()
export class SensitiveService {
  /** @throws NotFound for whoever does not write the case */
  async read(work: UnitOfWork, participationId: string): Promise<Record<string, unknown>> {
    return work.row(ANSWERS, participationId);
  }

  /** @throws NotFound for whoever does not write the case */
  async correct(
    work: UnitOfWork,
    participationId: string,
    version: number,
    input: CorrectSensitive,
  ): Promise<{ id: string; version: number }> {
    await this.read(work, participationId);
    const { orgId, participantId } = await work.get(Participation, participationId);
    const answers = { disability: input.disability ?? null, housingExclusion: input.housingExclusion ?? null };
    const [known] = await work.find(SensitiveFact, { participantId });
    if (known) await work.change(SensitiveFact, known.id, known.version, answers);
    else await work.add(SensitiveFact, { id: randomUUID(), orgId, participantId, ...answers });
    return { id: participationId, version: await work.change(Participation, participationId, version, {}) };
  }
}
