/** One project as the tables an import reads: the round trip of these tables loses nothing. Names and numbers are in clear here; whoever writes the files answers for them. */
import type { Period, Project, UnitOfWork } from '#database';
import type { Keys } from '../../platform/keys.js';
import { namesOf } from '../../platform/names.js';
import { EXCHANGE_TABLES } from '../tables/index.js';
import { gather, type Gathered } from './gather.js';

export type ExportRow = Record<string, unknown>;

export async function exportTables(
  keys: Keys,
  work: UnitOfWork,
  project: Project,
): Promise<Record<string, ExportRow[]>> {
  const all = await gather(work, project);
  const refs = new Map(all.organisations.map((one) => [one.id, one.ref]));
  const references = new Map(all.participations.map((one) => [one.id, one.reference]));
  const its = (row: { participationId: string }): ExportRow => ({
    project_code: project.code,
    participant_ref: references.get(row.participationId),
  });
  const own = { project_code: project.code };
  const offers = new Map(all.offers.map((one) => [one.id, one.ref]));
  const tables: Record<string, ExportRow[]> = {
    organisations: usedOrganisations(all).map((one) => ({ organisation_ref: one.ref, ...said(one) })),
    projects: [{ ...said(project), project_code: project.code, owner_ref: refs.get(project.orgId) }],
    project_partners: all.partners.map((one) => ({
      ...said(one),
      ...own,
      organisation_ref: refs.get(one.organisationId),
    })),
    goals: all.goals.map((one) => ({ ...said(one), ...own })),
    participants: participantRows(keys, all),
    periods: all.periods.map((one) => ({
      ...said(one),
      ...its(one),
      coach: coachOf(all, one),
      category: all.participations.find((p) => p.id === one.participationId)?.category,
    })),
    outcomes: all.outcomes.map((one) => ({ ...said(one), ...its(one), employer_ref: refs.get(one.employerId ?? '') })),
    follow_ups: all.followUps
      .filter((one) => one.result !== null)
      .map((one) => ({ ...said(one), ...its(one), on: one.answeredOn ?? one.dueOn })),
    survey_answers: all.answers.map((one) => ({ ...said(one), ...its(one), on: one.onDate })),
    activities: activityRows(all, its),
    placement_offers: all.offers.map((one) => ({
      ...said(one),
      ...own,
      offer_ref: one.ref,
      employer_ref: refs.get(one.employerId),
      confirmed_in_writing: one.confirmedInWriting ? 'yes' : 'no',
    })),
    placements: all.placements.map((one) => ({
      ...said(one),
      ...its(one),
      offer_ref: offers.get(one.offerId ?? ''),
      employer_ref: refs.get(one.employerId ?? ''),
    })),
    sfi_enrolments: all.sfi.map((one) => ({ ...said(one), ...its(one), provider_ref: refs.get(one.providerId ?? '') })),
    estimates: all.estimates.map((one) => ({ ...said(one), ...own, on: one.onDate })),
    anonymous_participants: all.anonymous.filter((one) => one.people > 0).map((one) => ({ ...said(one), ...own })),
    mentor_matches: all.matches.map((one) => ({
      ...said(one),
      ...its(one),
      mentor_ref: all.mentors.get(one.mentorId)?.ref,
    })),
  };
  return Object.fromEntries(
    EXCHANGE_TABLES.map(({ name, columns }) => [
      name,
      ordered(tables[name].map((row) => Object.fromEntries(columns.map((column) => [column.name, row[column.name]])))),
    ]),
  );
}

/** Property names as column names: startsOn → starts_on. */
const said = (row: object): ExportRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  );

/** The same content gives the same files. */
const ordered = (rows: ExportRow[]): ExportRow[] =>
  rows
    .map((row) => ({ row, key: JSON.stringify(Object.values(row)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);

function usedOrganisations(all: Gathered): Gathered['organisations'] {
  const used = new Set([
    all.project.orgId,
    ...all.partners.map((one) => one.organisationId),
    ...all.offers.map((one) => one.employerId),
    ...all.outcomes.map((one) => one.employerId),
    ...all.placements.map((one) => one.employerId),
    ...all.sfi.map((one) => one.providerId),
  ]);
  return all.organisations.filter((one) => used.has(one.id));
}

function participantRows(keys: Keys, all: Gathered): ExportRow[] {
  return all.participations.map(({ participantId, reference }) => {
    const participant = all.participants.get(participantId)!;
    const identity = all.identities.get(participantId);
    const facts = all.facts.get(participantId);
    const number = all.numbers.get(participantId)?.find((one) => one.toOn === null);
    const names = identity ? namesOf(keys, identity) : { givenName: null, familyName: null };
    return {
      ...said(participant),
      participant_ref: reference,
      given_name: names.givenName,
      family_name: names.familyName,
      birth_date: identity?.birthDate,
      protected: participant.protection,
      disability: facts?.disability,
      housing_exclusion: facts?.housingExclusion,
      personal_number:
        number &&
        keys.open(number.numberSealed, {
          orgId: number.orgId,
          table: 'identity_number',
          column: 'number_sealed',
          rowId: number.id,
        }),
    };
  });
}

/** The coach who last took over before the period ended; a table of periods has room for one each. */
function coachOf(all: Gathered, period: Period): string | undefined {
  const until = period.exitOn ?? '9999-12-31';
  const held = (all.coaches.get(period.participationId) ?? [])
    .filter((one) => one.fromOn <= until || period.exitOn === null)
    .sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
  return all.emails.get(held[0]?.accountId ?? '');
}

function activityRows(all: Gathered, its: (row: { participationId: string }) => ExportRow): ExportRow[] {
  return all.attendances.flatMap((part) => {
    const activity = all.activities.get(part.activityId);
    if (!activity) return [];
    return [
      {
        ...said(part),
        ...its(part),
        kind: activity.kind,
        on: activity.onDate,
        starts_at: activity.startsAt,
        ends_at: activity.endsAt,
        break_minutes: activity.breakMinutes,
        mode: activity.mode,
        signed: part.signedAt === null ? 'no' : 'yes',
        activity_ref: activity.ref ?? activity.id,
        note: all.notes.get(`${activity.id}/${part.participationId}`)?.body,
      },
    ];
  });
}
