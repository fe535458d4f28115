/** Who a participant is: found, shown, enrolled, protected. Identity never leaves without a trace (access.ts marks the routes). */
import type { EnrolParticipant, ParticipantHit, ProtectParticipant, SearchParticipants } from '#contracts';
import { caseload } from '#contracts';
import {
  CoachAssignment,
  Identity,
  IdentityNumber,
  NotFound,
  Participant,
  Participation,
  Period,
  Project,
  type UnitOfWork,
} from '#database';
import { ageOn, checkEntry, fold, type Habit, logDefaults, maskIdentityNumber, Refusal } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../platform/actor.js';
import { findPeople } from '../platform/find-people.js';
import { habitsOf } from '../platform/habits.js';
import { Keys } from '../platform/keys.js';
import { nameColumns, namesOf, shownName } from '../platform/names.js';
import { readNumber, settleEntry } from './entry.js';

type Made = { id: string; version: number };
const HITS = 12;
const HIT_COLUMNS = ['id', 'projectId', 'displayName', 'reference', 'coachName', 'state', 'isMine', 'lastContactOn'];

export interface Person {
  participationId: string;
  givenName: string | null;
  familyName: string | null;
  birthDate: string | null;
  maskedNumber: string | null;
  phone: string | null;
  email: string | null;
  protection: string;
}

@Injectable()
export class ParticipantsService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** An empty question gives the people of the own caseload last met; a whole identity number finds exactly that person. */
  async search(work: UnitOfWork, actor: Actor, { q, projectId }: SearchParticipants): Promise<ParticipantHit[]> {
    const ids = fold(q) ? await findPeople(work, this.keys, { q, projectId: projectId ?? null, atMost: HITS }) : null;
    if (ids?.length === 0) return [];
    const filters = [
      ...(ids
        ? [{ column: 'id', op: 'in' as const, values: ids }]
        : [
            { column: 'isMine', op: 'in' as const, values: [true] },
            { column: 'state', op: 'in' as const, values: ['active', 'waiting'] },
          ]),
      ...(projectId ? [{ column: 'projectId', op: 'in' as const, values: [projectId] }] : []),
    ];
    const { rows } = await work.rows(
      { view: caseload.view, columns: HIT_COLUMNS },
      { filters, sort: { column: 'lastContactOn', descending: true }, limit: HITS, totalCap: HITS },
    );
    const order = ids ?? [];
    const habits = await habitsOf(
      work,
      actor.accountId,
      rows.map((row) => String(row['id'])),
    );
    return rows
      .map((row) =>
        this.hit(
          row,
          habits.filter((one) => one.participationId === row['id']),
        ),
      )
      .sort((a, b) => order.indexOf(a.participationId) - order.indexOf(b.participationId));
  }

  private hit(row: Record<string, unknown>, habits: readonly Habit[]): ParticipantHit {
    const proposed = habits.length ? logDefaults(habits, []) : null;
    return {
      participationId: String(row['id']),
      projectId: String(row['projectId']),
      displayName: shownName(this.keys, row['displayName'] as string | null),
      reference: String(row['reference']),
      coachName: row['coachName'] as string | null,
      state: String(row['state']),
      isMine: row['isMine'] === true,
      lastContactOn: row['lastContactOn'] as string | null,
      lastKind: proposed?.kind ?? null,
      lastMinutes: proposed?.minutes ?? null,
    };
  }

  /** Name, birth date, contact and the masked number, as far as this reader may see them. */
  async person(work: UnitOfWork, participationId: string): Promise<Person> {
    const participation = await work.get(Participation, participationId);
    const participant = await work.get(Participant, participation.participantId);
    const [identity] = await work.find(Identity, { participantId: participant.id });
    const number = await this.currentNumber(work, participant.id);
    const open = (column: string, sealed: Buffer | null) =>
      sealed && identity
        ? this.keys.open(sealed, { orgId: identity.orgId, table: 'identity', column, rowId: identity.id })
        : null;
    return {
      participationId,
      ...(identity ? namesOf(this.keys, identity) : { givenName: null, familyName: null }),
      birthDate: identity?.birthDate ?? null,
      maskedNumber: number ? maskIdentityNumber(number) : null,
      phone: open('phone_sealed', identity?.phoneSealed ?? null),
      email: open('email_sealed', identity?.emailSealed ?? null),
      protection: participant.protection,
    };
  }

  async revealNumber(work: UnitOfWork, participationId: string): Promise<{ participationId: string; number: string }> {
    const { participantId } = await work.get(Participation, participationId);
    const number = await this.currentNumber(work, participantId);
    if (!number) throw new NotFound();
    return { participationId, number };
  }

  private async currentNumber(work: UnitOfWork, participantId: string): Promise<string | null> {
    const numbers = await work.find(IdentityNumber, { participantId });
    const current = numbers.find((one) => one.toOn === null);
    return current
      ? this.keys.open(current.numberSealed, {
          orgId: current.orgId,
          table: 'identity_number',
          column: 'number_sealed',
          rowId: current.id,
        })
      : null;
  }

  /** A person with her first period in a project (DOMAIN.md 5.4). @throws Refusal entry.*, identity_number.* */
  async enrol(work: UnitOfWork, actor: Actor, input: EnrolParticipant): Promise<Made & { reference: string }> {
    const project = await work.get(Project, input.projectId);
    checkEntry({ entryOn: input.entryOn, today: work.today, project, periods: [] });
    const number = readNumber(input.personalNumber, work.today);
    const birthDate = number?.birthDate ?? input.birthDate ?? null;
    const protection = input.protection ?? 'no';
    const orgId = project.orgId;
    await work.add(Participant, {
      id: input.participantId,
      orgId,
      gender: input.gender ?? 'U',
      birthYear: birthDate ? Number(birthDate.slice(0, 4)) : null,
      protection,
      countryOfBirth: input.countryOfBirth ?? null,
      citizenship: input.citizenship ?? [],
      parentsBornAbroad: input.parentsBornAbroad ?? null,
      education: input.education ?? null,
      languages: input.languages ?? [],
      interpreterLanguage: input.interpreterLanguage ?? null,
      municipality: protection === 'no' ? (input.municipality ?? null) : null,
      residenceStatus: input.residenceStatus ?? null,
      permitOn: input.permitOn ?? null,
      registeredOn: input.registeredOn ?? null,
    });
    // Handlers are named before the row is used again: from here on only they can see her.
    if (protection !== 'no')
      await work.call('name_handlers', input.participantId, input.coachId ? [input.coachId] : []);
    const reference = newReference();
    await work.add(Participation, {
      id: input.id,
      orgId,
      projectId: project.id,
      participantId: input.participantId,
      reference,
      category: input.category ?? 'JOBSEEKER',
      ageAtEntry: birthDate ? ageOn(birthDate, input.entryOn) : null,
    });
    await this.addIdentity(work, orgId, input, birthDate, protection !== 'no');
    if (number) await this.addNumber(work, orgId, input.participantId, number);
    await work.add(Period, {
      id: input.periodId,
      orgId,
      projectId: project.id,
      participationId: input.id,
      entryOn: input.entryOn,
      plannedExitOn: input.plannedExitOn ?? null,
      referral: input.referral ?? null,
      labourStatus: input.labourStatus ?? null,
      unemployedSince: input.unemployedSince ?? null,
      hoursPerWeek: input.hoursPerWeek ?? null,
      contractType: input.contractType ?? null,
      support: input.support ?? [],
    });
    const coachId =
      input.coachId ??
      (actor.memberships.some((m) => m.projectId === project.id && m.role === 'coach') ? actor.accountId : null);
    if (coachId)
      await work.add(CoachAssignment, {
        id: randomUUID(),
        orgId,
        projectId: project.id,
        participationId: input.id,
        accountId: coachId,
        fromOn: work.today,
      });
    await settleEntry(work, actor, { orgId, input, blindIndex: number && this.keys.blindIndex(orgId, number.number) });
    return { id: input.id, version: 1, reference };
  }

  private async addIdentity(
    work: UnitOfWork,
    orgId: string,
    input: EnrolParticipant,
    birthDate: string | null,
    isProtected: boolean,
  ): Promise<void> {
    const id = randomUUID();
    const seal = (column: string, text?: string) =>
      text ? this.keys.seal(text, { orgId, table: 'identity', column, rowId: id }) : null;
    await work.add(Identity, {
      id,
      orgId,
      participantId: input.participantId,
      ...nameColumns(this.keys, { orgId, id }, input.givenName ?? null, input.familyName ?? null, isProtected),
      birthDate,
      phoneSealed: seal('phone_sealed', input.phone),
      emailSealed: seal('email_sealed', input.email),
    });
  }

  private async addNumber(
    work: UnitOfWork,
    orgId: string,
    participantId: string,
    number: { kind: string; number: string },
  ): Promise<void> {
    const id = randomUUID();
    const numberSealed = this.keys.seal(number.number, {
      orgId,
      table: 'identity_number',
      column: 'number_sealed',
      rowId: id,
    });
    await work.add(IdentityNumber, {
      id,
      orgId,
      participantId,
      kind: number.kind,
      numberSealed,
      blindIndex: this.keys.blindIndex(orgId, number.number),
      fromOn: work.today,
    });
  }

  /**
   * Sets protection: handlers are named, names sealed, the workplace-revealing municipality emptied. Taking it away needs two persons, so not here.
   * Of those named whoever cannot handle her is passed over; the one who protects her always can.
   */
  async protect(work: UnitOfWork, participationId: string, version: number, input: ProtectParticipant): Promise<Made> {
    const participation = await work.get(Participation, participationId);
    const participant = await work.get(Participant, participation.participantId);
    if (input.protection === 'no' && participant.protection !== 'no') throw new Refusal('protected.two_persons');
    for (const accountId of new Set([...input.handlerIds, work.actorId]))
      await work.call('name_handler', participant.id, accountId);
    const [identity] = await work.find(Identity, { participantId: participant.id });
    if (identity) {
      const { givenName, familyName } = namesOf(this.keys, identity);
      await work.change(
        Identity,
        identity.id,
        identity.version,
        nameColumns(this.keys, identity, givenName, familyName, true),
      );
    }
    await work.change(Participant, participant.id, participant.version, {
      protection: input.protection,
      municipality: null,
    });
    return { id: participationId, version: await work.change(Participation, participationId, version, {}) };
  }
}

/** A short pseudonym drawn at random, without letters that are read wrongly. */
function newReference(): string {
  const letters = 'ACDEFHJKLMNPRTUVWXY3479';
  return [...randomBytes(6)].map((byte) => letters[byte % letters.length]).join('');
}
