/** Three different things, never one checkbox (DOMAIN.md 7.4): a waiver of secrecy, a consent, information given. Withdrawal acts forward and at once. */
import type { RecordConsent } from '#contracts';
import { Consent, Participation, type UnitOfWork } from '#database';
import { demand } from '#domain';
import { Injectable } from '@nestjs/common';

type Made = { id: string; version: number };

@Injectable()
export class ConsentsService {
  /** @throws Refusal activity.future for a consent dated after today */
  async record(work: UnitOfWork, input: RecordConsent): Promise<Made> {
    const { orgId, projectId } = await work.get(Participation, input.participationId);
    demand(input.fromOn <= work.today, 'activity.future', { on: input.fromOn });
    await work.add(Consent, {
      ...input,
      orgId,
      projectId,
      recipients: input.recipients ?? [],
      categories: input.categories ?? [],
    });
    return { id: input.id, version: 1 };
  }

  async withdraw(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(Consent, id, version, { withdrawnOn: work.today }) };
  }
}
