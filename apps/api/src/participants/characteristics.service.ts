/** What figures ask of a person and enrolment left open: shown to be completed, and put right. Names, numbers and contact are no part of it. */
import type { CorrectPerson } from '#contracts';
import { Identity, IdentityNumber, Participant, Participation, Period, type UnitOfWork } from '#database';
import { ageOn, demand } from '#domain';
import { Injectable } from '@nestjs/common';

type Made = { id: string; version: number };
type Characteristics = { [K in keyof CorrectPerson]-?: CorrectPerson[K] | null };

@Injectable()
export class CharacteristicsService {
  async read(work: UnitOfWork, participationId: string): Promise<Characteristics & { id: string; version: number }> {
    const { id, version, participantId } = await work.get(Participation, participationId);
    const one = await work.get(Participant, participantId);
    const [identity] = await work.find(Identity, { participantId });
    const { gender, countryOfBirth, citizenship, parentsBornAbroad, municipality, residenceStatus } = one;
    return {
      id,
      version,
      gender,
      birthDate: identity?.birthDate ?? null,
      countryOfBirth,
      citizenship,
      parentsBornAbroad,
      municipality,
      residenceStatus,
      permitOn: one.permitOn,
      registeredOn: one.registeredOn,
    };
  }

  /** A protected person's municipality stays empty. @throws Refusal activity.future, identity_number.says_birth */
  async correct(work: UnitOfWork, participationId: string, version: number, input: CorrectPerson): Promise<Made> {
    const participation = await work.get(Participation, participationId);
    const one = await work.get(Participant, participation.participantId);
    for (const on of [input.birthDate, input.permitOn, input.registeredOn])
      demand(!on || on <= work.today, 'activity.future', { on: on ?? '' });
    const [identity] = await work.find(Identity, { participantId: one.id });
    const birthDate = input.birthDate ?? null;
    if (identity && identity.birthDate !== birthDate) await this.bornOn(work, identity, birthDate);
    await work.change(Participant, one.id, one.version, {
      gender: input.gender ?? 'U',
      ...(identity ? { birthYear: birthDate ? Number(birthDate.slice(0, 4)) : null } : {}),
      countryOfBirth: input.countryOfBirth ?? null,
      citizenship: input.citizenship ?? [],
      parentsBornAbroad: input.parentsBornAbroad ?? null,
      municipality: one.protection === 'no' ? (input.municipality ?? null) : null,
      residenceStatus: input.residenceStatus ?? null,
      permitOn: input.permitOn ?? null,
      registeredOn: input.registeredOn ?? null,
    });
    const ageAtEntry = await this.ageAtEntry(work, participationId, birthDate);
    const change = identity ? { ageAtEntry } : {};
    return { id: participationId, version: await work.change(Participation, participationId, version, change) };
  }

  /** Who has a number has her birth date from it. */
  private async bornOn(work: UnitOfWork, identity: Identity, birthDate: string | null): Promise<void> {
    const numbers = await work.find(IdentityNumber, { participantId: identity.participantId });
    demand(
      numbers.every((number) => number.toOn !== null),
      'identity_number.says_birth',
    );
    await work.change(Identity, identity.id, identity.version, { birthDate });
  }

  private async ageAtEntry(
    work: UnitOfWork,
    participationId: string,
    birthDate: string | null,
  ): Promise<number | null> {
    const periods = (await work.find(Period, { participationId })).filter(
      ({ exitReason }) => exitReason !== 'REGISTRATION_ERROR',
    );
    const [first] = periods.map(({ entryOn }) => entryOn).sort();
    return birthDate && first && birthDate <= first ? ageOn(birthDate, first) : null;
  }
}
