/** What figures ask of a person and enrolment left open: shown to be completed, and put right. Names, numbers and contact are no part of it. */
import type { CorrectPerson } from '#contracts';
import { FollowUp, Identity, IdentityNumber, Participant, Participation, Period, type UnitOfWork } from '#database';
import { ageOn, checkDeath, demand, type Period as PeriodRule } from '#domain';
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
      deceasedOn: one.deceasedOn,
    };
  }

  /** A protected person's municipality stays empty. @throws Refusal activity.future, death.*, identity_number.says_birth */
  async correct(work: UnitOfWork, participationId: string, version: number, input: CorrectPerson): Promise<Made> {
    const participation = await work.get(Participation, participationId);
    const one = await work.get(Participant, participation.participantId);
    for (const on of [input.birthDate, input.permitOn, input.registeredOn])
      demand(!on || on <= work.today, 'activity.future', { on: on ?? '' });
    const [identity] = await work.find(Identity, { participantId: one.id });
    if (input.deceasedOn) await this.diedOn(work, participationId, input.deceasedOn);
    else if (one.deceasedOn) await this.lives(work, participationId);
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
      deceasedOn: input.deceasedOn ?? null,
    });
    const ageAtEntry = await this.ageAtEntry(work, participationId, birthDate);
    const change = identity ? { ageAtEntry } : {};
    return { id: participationId, version: await work.change(Participation, participationId, version, change) };
  }

  /** Nobody is asked after her death: follow-ups still open then fall away. */
  private async diedOn(work: UnitOfWork, participationId: string, deceasedOn: string): Promise<void> {
    checkDeath(deceasedOn, (await work.find(Period, { participationId })) as PeriodRule[], work.today);
    for (const one of await work.find(FollowUp, { participationId, cancelledOn: null }))
      if (one.result === null && one.dueOn >= deceasedOn)
        await work.change(FollowUp, one.id, one.version, { cancelledOn: work.today });
  }

  /** Her death was a mistake: what fell away after the last exit is asked again. */
  private async lives(work: UnitOfWork, participationId: string): Promise<void> {
    const periods = await work.find(Period, { participationId });
    const [last] = periods
      .filter(({ exitReason }) => exitReason !== 'REGISTRATION_ERROR')
      .sort((a, b) => (a.entryOn < b.entryOn ? 1 : -1));
    if (!last?.exitOn) return;
    for (const one of await work.find(FollowUp, { periodId: last.id }))
      if (one.result === null && one.cancelledOn !== null)
        await work.change(FollowUp, one.id, one.version, { cancelledOn: null });
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
