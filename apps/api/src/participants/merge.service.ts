/**
 * Two registrations of one person become one, and can be parted again for thirty days (domain/merge). Links are moved by the keeper, who reads from the
 * catalogue which tables have them; the fields chosen are written here, since sealed values are bound to their row. What was there is kept sealed.
 */
import type { MergeParticipants, MergePreview, MergeSide } from '#contracts';
import {
  CoachAssignment,
  FollowUp,
  Identity,
  IdentityNumber,
  NotFound,
  Participant,
  ParticipantMerge,
  Participation,
  Period,
  type UnitOfWork,
} from '#database';
import {
  checkMerge,
  checkUndo,
  differs,
  type FieldValue,
  MERGE_FIELDS,
  type MergeField,
  periodsInOne,
  proposedFrom,
  undoUntil,
} from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { Keys } from '../platform/keys.js';
import { nameColumns, namesOf } from '../platform/names.js';

type Made = { id: string; version: number };
type Fields = Record<MergeField, FieldValue>;

interface Side {
  participation: Participation;
  participant: Participant;
  identity: Identity | undefined;
  fields: Fields;
}
/** What is put back when a merge is undone. */
interface Before {
  fields: Partial<Fields>;
  periods: {
    id: string;
    entryOn: string;
    exitOn: string | null;
    exitReason: string | null;
    exitDestination: string | null;
  }[];
  /** Follow-ups that nobody had answered and that are cancelled. */
  cancelled: string[];
  /** Answered ones, with the period they belonged to. */
  answered: { id: string; periodId: string }[];
  /** The other's main coaches, whose time ended with the merge. */
  coaches?: string[];
}
const PLAIN = [
  'gender',
  'languages',
  'interpreterLanguage',
  'education',
  'countryOfBirth',
  'citizenship',
  'parentsBornAbroad',
  'municipality',
  'residenceStatus',
  'permitOn',
  'registeredOn',
] as const satisfies readonly MergeField[];

@Injectable()
export class MergeService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** Field by field, and what hangs on each. @throws Refusal merge.* */
  async preview(work: UnitOfWork, keptParticipationId: string, otherParticipationId: string): Promise<MergePreview> {
    const [kept, other] = await this.both(work, keptParticipationId, otherParticipationId);
    const { erroneous, earlier } = await this.periods(work, kept, other);
    return {
      kept: await this.sideView(work, kept),
      other: await this.sideView(work, other),
      fields: MERGE_FIELDS.filter((field) => differs(kept.fields[field], other.fields[field])).map((field) => ({
        field,
        kept: kept.fields[field] as string | string[] | null,
        other: other.fields[field] as string | string[] | null,
        proposed: proposedFrom(kept.fields[field], other.fields[field]),
      })),
      overlappingPeriods: erroneous.length,
      entryBecomes: earlier[0]?.entryOn ?? null,
    };
  }

  /** @throws Refusal merge.* */
  async merge(work: UnitOfWork, keptParticipationId: string, input: MergeParticipants): Promise<Made> {
    const [kept, other] = await this.both(work, keptParticipationId, input.otherParticipationId);
    const before: Before = { fields: {}, ...(await this.onePeriod(work, kept, other)) };
    const chosen = input.fromOther as MergeField[];
    for (const field of chosen) before.fields[field] = kept.fields[field];
    await this.write(work, kept, Object.fromEntries(chosen.map((field) => [field, other.fields[field]])));
    await this.oneNumber(work, kept.participant.id, other.participant.id);
    before.coaches = await this.oneCoach(work, kept, other);
    const [{ merge_links: moves }] = await work.call('merge_links', kept.participant.id, other.participant.id);
    await work.add(ParticipantMerge, {
      id: input.id,
      orgId: kept.participant.orgId,
      keptId: kept.participant.id,
      mergedId: other.participant.id,
      mergedById: work.actorId,
      undoUntil: undoUntil(work.today),
      moves,
      beforeSealed: this.keys.seal(JSON.stringify(before), this.place(kept.participant.orgId, input.id)),
    });
    return { id: input.id, version: 1 };
  }

  /** @throws Refusal merge.undone, merge.too_late */
  async undo(work: UnitOfWork, id: string, version: number): Promise<Made> {
    const merge = await work.get(ParticipantMerge, id);
    checkUndo(merge, work.today);
    const [participation] = await work.find(Participation, { participantId: merge.keptId });
    if (!participation) throw new NotFound();
    await work.call('unmerge_links', id);
    const before = JSON.parse(this.keys.open(merge.beforeSealed!, this.place(merge.orgId, id))) as Before;
    await this.write(work, await this.side(work, participation.id), before.fields);
    for (const { id: periodId, ...was } of before.periods) {
      const period = await work.get(Period, periodId);
      await work.change(Period, periodId, period.version, was);
    }
    for (const followUpId of before.cancelled) {
      const followUp = await work.get(FollowUp, followUpId);
      await work.change(FollowUp, followUpId, followUp.version, { cancelledOn: null });
    }
    for (const { id: followUpId, periodId } of before.answered) {
      const followUp = await work.get(FollowUp, followUpId);
      await work.change(FollowUp, followUpId, followUp.version, { periodId });
    }
    for (const assignmentId of before.coaches ?? []) {
      const assignment = await work.get(CoachAssignment, assignmentId);
      await work.change(CoachAssignment, assignmentId, assignment.version, { toOn: null });
    }
    return { id, version: await work.change(ParticipantMerge, id, version, { undoneAt: new Date().toISOString() }) };
  }

  private async both(work: UnitOfWork, keptId: string, otherId: string): Promise<[Side, Side]> {
    const kept = await this.side(work, keptId);
    const other = await this.side(work, otherId);
    checkMerge(
      { id: kept.participant.id, isProtected: kept.participant.protection !== 'no' },
      { id: other.participant.id, isProtected: other.participant.protection !== 'no' },
    );
    return [kept, other];
  }

  private async side(work: UnitOfWork, participationId: string): Promise<Side> {
    const participation = await work.get(Participation, participationId);
    const participant = await work.get(Participant, participation.participantId);
    const [identity] = await work.find(Identity, { participantId: participant.id });
    const open = (column: string, sealed: Buffer | null | undefined): string | null =>
      sealed && identity
        ? this.keys.open(sealed, { orgId: identity.orgId, table: 'identity', column, rowId: identity.id })
        : null;
    const names = identity ? namesOf(this.keys, identity) : { givenName: null, familyName: null };
    const plain = Object.fromEntries(PLAIN.map((field) => [field, participant[field]])) as Pick<
      Fields,
      (typeof PLAIN)[number]
    >;
    const fields: Fields = {
      ...plain,
      ...names,
      birthDate: identity?.birthDate ?? null,
      phone: open('phone_sealed', identity?.phoneSealed),
      email: open('email_sealed', identity?.emailSealed),
    };
    return { participation, participant, identity, fields };
  }

  private async sideView(work: UnitOfWork, side: Side): Promise<MergeSide> {
    const counts = await work.call('link_counts', side.participant.id);
    return {
      participationId: side.participation.id,
      displayName: [side.fields.givenName, side.fields.familyName].filter(Boolean).join(' ') || null,
      reference: side.participation.reference,
      isProtected: side.participant.protection !== 'no',
      links: Object.fromEntries(counts.map((row) => [String(row['in_table']), Number(row['n'])])),
    };
  }

  private async periods(work: UnitOfWork, kept: Side, other: Side): Promise<ReturnType<typeof periodsInOne>> {
    const mine = await work.find(Participation, { participantId: kept.participant.id });
    const theirs = await work.find(Participation, { participantId: other.participant.id });
    const results = {
      erroneous: [] as (readonly [string, string])[],
      earlier: [] as { id: string; entryOn: string }[],
    };
    for (const one of mine) {
      const twin = theirs.find((candidate) => candidate.projectId === one.projectId);
      if (!twin) continue;
      const found = periodsInOne(
        await work.find(Period, { participationId: one.id }),
        await work.find(Period, { participationId: twin.id }),
      );
      results.erroneous.push(...found.erroneous);
      results.earlier.push(...found.earlier);
    }
    return results;
  }

  /** Overlapping periods become one: the other's leaves all counts, with the follow-ups nobody has answered. */
  private async onePeriod(work: UnitOfWork, kept: Side, other: Side): Promise<Omit<Before, 'fields'>> {
    const { erroneous, earlier } = await this.periods(work, kept, other);
    const before: Omit<Before, 'fields'> = { periods: [], cancelled: [], answered: [] };
    const change = async (id: string, values: Partial<Period>): Promise<void> => {
      const { entryOn, exitOn, exitReason, exitDestination, version } = await work.get(Period, id);
      before.periods.push({ id, entryOn, exitOn, exitReason, exitDestination });
      await work.change(Period, id, version, {
        ...values,
        ...('exitReason' in values ? { exitOn: exitOn ?? work.today } : {}),
      });
    };
    for (const [id, keptPeriodId] of erroneous) {
      await change(id, { exitReason: 'REGISTRATION_ERROR', exitDestination: null });
      const taken = (await work.find(FollowUp, { periodId: keptPeriodId })).map((one) => one.milestone);
      for (const one of await work.find(FollowUp, { periodId: id, cancelledOn: null })) {
        if (one.result === null) {
          await work.change(FollowUp, one.id, one.version, { cancelledOn: work.today });
          before.cancelled.push(one.id);
        } else if (!taken.includes(one.milestone)) {
          await work.change(FollowUp, one.id, one.version, { periodId: keptPeriodId });
          before.answered.push({ id: one.id, periodId: id });
        }
      }
    }
    for (const { id, entryOn } of earlier) await change(id, { entryOn });
    return before;
  }

  /** One person has one current number: the other's becomes history, still found, unless the kept one has none. */
  private async oneNumber(work: UnitOfWork, keptId: string, otherId: string): Promise<void> {
    const current = await work.find(IdentityNumber, { participantId: [keptId, otherId], toOn: null });
    if (!current.some((one) => one.participantId === keptId)) return;
    for (const one of current.filter((number) => number.participantId === otherId))
      await work.change(IdentityNumber, one.id, one.version, { toOn: work.today });
  }

  /** One participation has one main coach: where the kept one has somebody, the other's time ends today. */
  private async oneCoach(work: UnitOfWork, kept: Side, other: Side): Promise<string[]> {
    const mine = await work.find(Participation, { participantId: kept.participant.id });
    const theirs = await work.find(Participation, { participantId: other.participant.id });
    const ended: string[] = [];
    for (const twin of theirs) {
      const one = mine.find(({ projectId }) => projectId === twin.projectId);
      const open = { kind: 'coach', toOn: null };
      if (!one || (await work.find(CoachAssignment, { ...open, participationId: one.id })).length === 0) continue;
      for (const { id, version } of await work.find(CoachAssignment, { ...open, participationId: twin.id })) {
        await work.change(CoachAssignment, id, version, { toOn: work.today });
        ended.push(id);
      }
    }
    return ended;
  }

  private async write(work: UnitOfWork, { participant, identity }: Side, values: Partial<Fields>): Promise<void> {
    const plain = Object.fromEntries(PLAIN.filter((field) => field in values).map((field) => [field, values[field]]));
    if (Object.keys(plain).length > 0)
      await work.change(Participant, participant.id, participant.version, plain as Partial<Participant>);
    if (!identity || !['givenName', 'familyName', 'birthDate', 'phone', 'email'].some((field) => field in values))
      return;
    const names = namesOf(this.keys, identity);
    const text = (field: MergeField, else_: string | null): string | null =>
      field in values ? ((values[field] as string | null | undefined) ?? null) : else_;
    const seal = (column: string, value: string | null): Buffer | null =>
      value ? this.keys.seal(value, { orgId: identity.orgId, table: 'identity', column, rowId: identity.id }) : null;
    await work.change(Identity, identity.id, identity.version, {
      ...nameColumns(
        this.keys,
        identity,
        text('givenName', names.givenName),
        text('familyName', names.familyName),
        participant.protection !== 'no',
      ),
      birthDate: text('birthDate', identity.birthDate),
      ...('phone' in values ? { phoneSealed: seal('phone_sealed', text('phone', null)) } : {}),
      ...('email' in values ? { emailSealed: seal('email_sealed', text('email', null)) } : {}),
    });
  }

  private place(orgId: string, id: string) {
    return { orgId, table: 'participant_merge', column: 'before_sealed', rowId: id };
  }
}
