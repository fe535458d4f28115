/**
 * Who the participants are. participant_ref is a name inside its package: a person is known again only through a project both share, and an
 * equal personal number is said to be a possible double, never merged (EXCHANGE.md). Names are sealed for protected persons, whose municipality is not kept.
 */
import { Identity, IdentityNumber, Participant, Participation, SensitiveFact } from '#database';
import { randomUUID } from 'node:crypto';
import type { ParsedRow } from '../definition.js';
import { propertiesOf, textOf, writtenIn } from '../parse.js';
import { numberIn, planIdentity, planNumber, warnOfDoubles, type WrittenNumber } from './identities.js';
import { by, differing, groupBy, Once } from './settle.js';
import type { Case, ImportState, Person, ProjectPlace } from './state.js';

const CHARACTERISTICS = [
  'gender',
  'country_of_birth',
  'citizenship',
  'parents_born_abroad',
  'education',
  'languages',
  'interpreter_language',
  'residence_status',
  'permit_on',
  'registered_on',
  'deceased_on',
];

interface Known {
  identities: Map<string, Identity>;
  numbers: Map<string, IdentityNumber[]>;
  facts: Map<string, SensitiveFact>;
}

/** Everybody in the projects of the file, known or new, with what the database has of them. */
export async function planPeople(state: ImportState): Promise<void> {
  const participations = await state.existing(Participation);
  const participants = by(
    await state.work.find(Participant, { id: participations.map((one) => one.participantId) }),
    (one) => one.id,
  );
  for (const one of participations) {
    const project = [...state.projects.values()].find((place) => place.row.id === one.projectId);
    if (project) caseOf(state, project, one.reference, one, participants.get(one.participantId) ?? null);
  }
  newCases(state);
  const ids = [...participants.keys()];
  const known = {
    identities: by(await state.work.find(Identity, { participantId: ids }), (one) => one.participantId),
    numbers: groupBy(await state.work.find(IdentityNumber, { participantId: ids }), (one) => one.participantId),
    facts: by(await state.work.find(SensitiveFact, { participantId: ids }), (one) => one.participantId),
  };
  for (const person of state.people.values()) person.birthDate = known.identities.get(person.id)?.birthDate ?? null;
  const written = planRows(state, known);
  await warnOfDoubles(state, written);
}

/** Periods say who is in which project; with one project only, everybody in the file is in it, if need be waiting. */
function newCases(state: ImportState): void {
  for (const row of state.rows('periods')) {
    const project = state.projects.get(writtenIn(row, 'project_code'));
    if (project && writtenIn(row, 'participant_ref') !== '')
      caseOf(state, project, writtenIn(row, 'participant_ref'), null, null);
  }
  if (state.projects.size !== 1) return;
  const [only] = state.projects.values();
  for (const row of state.rows('participants'))
    if (writtenIn(row, 'participant_ref') !== '') caseOf(state, only, writtenIn(row, 'participant_ref'), null, null);
}

function caseOf(
  state: ImportState,
  project: ProjectPlace,
  reference: string,
  known: Participation | null,
  participant: Participant | null,
): Case {
  const there = project.cases.get(reference);
  if (there) return there;
  const person = personOf(state, project, reference, known, participant);
  const its: Case = {
    project,
    reference,
    person,
    known,
    id: known?.id ?? randomUUID(),
    category: null,
    periods: [],
    followUps: [],
    coaches: [],
    isTouched: false,
    isShaky: false,
  };
  project.cases.set(reference, its);
  person.cases.push(its);
  return its;
}

function personOf(
  state: ImportState,
  project: ProjectPlace,
  reference: string,
  known: Participation | null,
  participant: Participant | null,
): Person {
  const key = `${project.row.orgId}/${reference}`;
  const there = state.people.get(key);
  if (there && known && there.id !== known.participantId)
    state.report.refuse({ table: 'participants', line: 1, column: 'participant_ref', value: reference }, 'two_people');
  if (there) return there;
  const person: Person = {
    reference,
    orgId: project.row.orgId,
    id: known?.participantId ?? randomUUID(),
    known: participant,
    row: null,
    isProtected: (participant?.protection ?? 'no') !== 'no',
    birthDate: null,
    deceasedOn: participant?.deceasedOn ?? null,
    cases: [],
  };
  state.people.set(key, person);
  return person;
}

/** Numbers written, for the look for doubles. */
function planRows(state: ImportState, known: Known): WrittenNumber[] {
  const written: WrittenNumber[] = [];
  const once = new Once(state.report, 'participants');
  const byReference = groupBy([...state.people.values()], (person) => person.reference);
  for (const row of state.rows('participants')) {
    const reference = writtenIn(row, 'participant_ref');
    const people = byReference.get(reference) ?? [];
    for (const person of people) person.row = row;
    if (!row.isSound || !once.take(row, reference)) continue;
    if (people.length === 0)
      state.report.warn(
        { table: 'participants', line: row.line, column: 'participant_ref', value: reference },
        'participant_homeless',
      );
    people.forEach((person, at) => {
      const { isMade, isChanged, number } = planPerson(state, known, person, row);
      if (at === 0) state.report.count('participants', isMade ? 'made' : isChanged ? 'changed' : 'same');
      if (number) written.push({ person, row, ...number });
    });
  }
  return written;
}

function planPerson(
  state: ImportState,
  known: Known,
  person: Person,
  row: ParsedRow,
): { isMade: boolean; isChanged: boolean; number: Pick<WrittenNumber, 'number' | 'blindIndex'> | null } {
  const number = numberIn(state, row);
  const blindIndex = number && state.keys.blindIndex(person.orgId, number.number);
  const birthDate = number?.birthDate ?? textOf(row, 'birth_date') ?? null;
  const protection = textOf(row, 'protected') ?? person.known?.protection ?? 'no';
  const spot = { table: 'participants', line: row.line, column: 'protected', value: protection };
  if (protection === 'no' && person.isProtected) state.report.refuse(spot, 'protection_lift');
  const wasProtected = person.isProtected;
  person.isProtected = protection !== 'no';
  person.birthDate = birthDate ?? person.birthDate;
  person.deceasedOn = textOf(row, 'deceased_on') ?? person.deceasedOn;
  const wanted = {
    ...propertiesOf(row, ...CHARACTERISTICS, ...(person.isProtected ? [] : ['municipality'])),
    protection,
    ...(birthDate ? { birthYear: Number(birthDate.slice(0, 4)) } : {}),
  } as Partial<Participant>;
  const becomesProtected = person.isProtected && !wasProtected;
  const parts = [
    planParticipant(state, person, wanted, becomesProtected),
    planIdentity(state, known.identities.get(person.id), person, row, birthDate, becomesProtected),
    number !== null && planNumber(state, known.numbers.get(person.id) ?? [], person, number, blindIndex!),
    planFacts(state, known.facts.get(person.id), person, row),
  ];
  return {
    isMade: !person.known,
    isChanged: parts.some(Boolean),
    number: number && { number: number.number, blindIndex: blindIndex! },
  };
}

function planParticipant(
  state: ImportState,
  person: Person,
  wanted: Partial<Participant>,
  becomesProtected: boolean,
): boolean {
  if (!person.known) {
    state.plan.add(Participant, { id: person.id, orgId: person.orgId, ...wanted });
    return true;
  }
  const changes: Partial<Participant> = {
    ...differing(person.known, wanted),
    ...(becomesProtected ? { municipality: null } : {}),
  };
  if (Object.keys(changes).length > 0) state.plan.change(Participant, person.known, changes);
  return Object.keys(changes).length > 0;
}

function planFacts(state: ImportState, known: SensitiveFact | undefined, person: Person, row: ParsedRow): boolean {
  const wanted = propertiesOf(row, 'disability', 'housing_exclusion') as Partial<SensitiveFact>;
  const changes = known ? differing(known, wanted) : wanted;
  if (Object.keys(changes).length === 0) return false;
  if (known) state.plan.change(SensitiveFact, known, changes);
  else state.plan.add(SensitiveFact, { id: randomUUID(), orgId: person.orgId, participantId: person.id, ...wanted });
  return true;
}
