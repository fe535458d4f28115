/** Own business: steps done, and the registration that makes it a dated outcome. A sole trader's number is sealed. */
import type { MarkBusinessStep, RegisterBusiness } from '#contracts';
import { BusinessRegistration, BusinessStep, Outcome, Participation, type UnitOfWork } from '#database';
import { type BusinessForm, businessNumber, demand } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Keys } from '../platform/keys.js';
import { of } from './participations.service.js';

type Made = { id: string; version: number };

@Injectable()
export class BusinessService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** Done on a day, or not done after all. */
  async markStep(work: UnitOfWork, { participationId, step, doneOn }: MarkBusinessStep): Promise<Made> {
    const participation = await work.get(Participation, participationId);
    demand(!doneOn || doneOn <= work.today, 'activity.future', { on: doneOn ?? '' });
    const [known] = await work.find(BusinessStep, { participationId, step });
    if (known)
      return {
        id: known.id,
        version: await work.change(BusinessStep, known.id, known.version, { doneOn: doneOn ?? null }),
      };
    const id = randomUUID();
    await work.add(BusinessStep, { id, ...of(participation), step, doneOn: doneOn ?? null });
    return { id, version: 1 };
  }

  /** @throws Refusal organisation_number.invalid, identity_number.invalid, business.registered */
  async register(work: UnitOfWork, input: RegisterBusiness): Promise<Made> {
    const participation = await work.get(Participation, input.participationId);
    demand(input.registeredOn <= work.today, 'outcome.future', { on: input.registeredOn });
    demand(
      (await work.find(BusinessRegistration, { participationId: participation.id })).length === 0,
      'business.registered',
    );
    const number = businessNumber(input.form as BusinessForm, input.number ?? null, work.today);
    const { orgId } = participation;
    const place = { orgId, table: 'business_registration', column: 'number_sealed', rowId: input.id };
    await work.add(BusinessRegistration, {
      id: input.id,
      ...of(participation),
      registeredOn: input.registeredOn,
      form: input.form,
      name: input.name ?? null,
      organisationNumber: number && !number.isPersonal ? number.digits : null,
      numberSealed: number?.isPersonal ? this.keys.seal(number.digits, place) : null,
    });
    await this.markStep(work, { participationId: participation.id, step: 'REGISTRATION', doneOn: input.registeredOn });
    if (input.outcomeId)
      await work.add(Outcome, {
        id: input.outcomeId,
        ...of(participation),
        type: 'SELF_EMPLOYMENT',
        startsOn: input.registeredOn,
        evidence: 'BUSINESS_REGISTRATION',
      });
    return { id: input.id, version: 1 };
  }
}
