/** Owners, their registers and the projects of a file. A project new to the database belongs to its owner's organisation, which is founded with it. */
import { Account, Membership, Organisation, Project } from '#database';
import { parseOrganisationNumber } from '#domain';
import { randomUUID } from 'node:crypto';
import type { ParsedRow } from '../definition.js';
import { propertiesOf, writtenIn } from '../parse.js';
import { ImportReport } from '../report.js';
import { by, differing, Once, settle } from './settle.js';
import type { ImportState, ProjectPlace } from './state.js';

export interface Member {
  accountId: string;
  role: string;
}
const DETAILS = [
  'name',
  'diary_number',
  'programme_area',
  'region',
  'starts_on',
  'ends_on',
  'granted_sek',
  'budget_sek',
  'capacity',
  'norm_months',
  'target_min',
  'target_max',
];

interface Owner {
  isNew: boolean;
  row: Organisation;
}

export async function planPlaces(state: ImportState, members: readonly Member[]): Promise<void> {
  const codes = new Set(
    Object.values(state.tables)
      .flatMap((rows) => rows.map((row) => writtenIn(row, 'project_code')))
      .filter((code) => code !== ''),
  );
  const known = by(await state.work.find(Project, { code: [...codes] }), (project) => project.code);
  const owners = await ownersOf(state, known);
  const registers = await registersOf(state, [
    ...new Map([...owners.values()].map((owner) => [owner.row.id, owner])).values(),
  ]);
  for (const project of known.values())
    state.projects.set(project.code, {
      isNew: false,
      row: project,
      register: registers.get(project.orgId) ?? new Map(),
      cases: new Map(),
    });
  await planProjects(state, known, owners, registers);
  await planMembers(state, members);
}

const rowOfOrganisation = (state: ImportState, reference: string): ParsedRow | undefined =>
  state.rows('organisations').find((row) => writtenIn(row, 'organisation_ref') === reference);

/** Owners by the reference the file gives them, and by id those of projects that are there already. */
async function ownersOf(state: ImportState, known: Map<string, Project>): Promise<Map<string, Owner>> {
  const owners = new Map<string, Owner>();
  const there = await state.work.find(Organisation, {
    id: [...new Set([...known.values()].map((project) => project.orgId))],
  });
  for (const row of there) owners.set(row.id, { isNew: false, row });
  const wanted = state.rows('projects').filter((row) => !known.has(writtenIn(row, 'project_code')));
  const named = await state.work.find(Organisation, {
    isOwner: true,
    ref: [...new Set(wanted.map((row) => writtenIn(row, 'owner_ref')))],
  });
  for (const row of wanted) {
    const reference = writtenIn(row, 'owner_ref');
    if (reference === '' || owners.has(reference)) continue;
    const owner = ownerOf(
      state,
      row,
      reference,
      named.filter((one) => one.ref === reference),
    );
    if (owner) owners.set(reference, owner);
  }
  return owners;
}

function ownerOf(state: ImportState, project: ParsedRow, reference: string, named: Organisation[]): Owner | null {
  const row = rowOfOrganisation(state, reference);
  const spot = { table: 'projects', line: project.line, column: 'owner_ref', value: reference };
  const same = named.find((one) => !row || one.name === row.cells['name']);
  if (same) return { isNew: false, row: same };
  if (named.length > 0) state.report.refuse(spot, 'owner_name_taken', { owner: named[0].name });
  else if (!row) state.report.refuse(spot, 'organisation_unknown');
  if (named.length > 0 || !row) return null;
  const id = randomUUID();
  const made = {
    id,
    orgId: id,
    version: 1,
    ref: reference,
    isOwner: true,
    organisationNumber: null,
    municipality: null,
    ...propertiesOf(row, 'name', 'kind', 'organisation_number', 'municipality'),
  } as unknown as Organisation;
  state.plan.founding.push(async (work) => {
    await work.call('found_owner', id, reference, made.name, made.kind, made.organisationNumber, made.municipality);
  });
  return { isNew: true, row: made };
}

/** Every organisation of the file stands in the register of every owner the file is about; counted once. */
async function registersOf(state: ImportState, owners: Owner[]): Promise<Map<string, Map<string, Organisation>>> {
  const known = await state.work.find(Organisation, {
    orgId: owners.filter((one) => !one.isNew).map((one) => one.row.id),
  });
  const registers = new Map<string, Map<string, Organisation>>();
  owners.forEach((owner, at) => {
    const report = at === 0 ? state.report : new ImportReport();
    const register = by(
      known.filter((one) => one.orgId === owner.row.id),
      (one) => one.ref,
    );
    register.set(owner.row.ref, owner.row);
    const once = new Once(report, 'organisations');
    for (const row of state.rows('organisations'))
      if (row.isSound && once.take(row, writtenIn(row, 'organisation_ref')))
        planOrganisation({ plan: state.plan, report }, owner, register, row);
    registers.set(owner.row.id, register);
  });
  return registers;
}

function planOrganisation(
  at: { plan: ImportState['plan']; report: ImportReport },
  owner: Owner,
  register: Map<string, Organisation>,
  row: ParsedRow,
): void {
  const ref = writtenIn(row, 'organisation_ref');
  const wanted = propertiesOf(row, 'name', 'kind', 'organisation_number', 'municipality') as Partial<Organisation>;
  if (ref !== owner.row.ref) {
    register.set(
      ref,
      settle(at, 'organisations', Organisation, register.get(ref), wanted, { orgId: owner.row.id, ref }),
    );
    return;
  }
  // Who answers for the data is not renamed by a file; its number may have been typed with a hyphen.
  const there = { ...owner.row, organisationNumber: parseOrganisationNumber(owner.row.organisationNumber ?? '') };
  if (Object.keys(differing(there, wanted)).length > 0)
    at.report.warn({ table: 'organisations', line: row.line, value: ref }, 'owner_kept');
  at.report.count('organisations', owner.isNew ? 'made' : 'same');
}

async function planProjects(
  state: ImportState,
  known: Map<string, Project>,
  owners: Map<string, Owner>,
  registers: Map<string, Map<string, Organisation>>,
): Promise<void> {
  const once = new Once(state.report, 'projects');
  for (const row of state.rows('projects')) {
    const code = writtenIn(row, 'project_code');
    if (code === '' || !once.take(row, code)) continue;
    const spot = { table: 'projects', line: row.line, column: 'project_code', value: code };
    const there = known.get(code);
    const owner = there ? owners.get(there.orgId) : owners.get(writtenIn(row, 'owner_ref'));
    if (!there && (await state.work.call('project_code_taken', code))[0]?.['project_code_taken'] === true)
      state.report.refuse(spot, 'project_taken');
    if (there && owner && owner.row.ref !== writtenIn(row, 'owner_ref'))
      state.report.refuse({ ...spot, column: 'owner_ref' }, 'owner_other', { owner: owner.row.ref });
    const place = there
      ? changeProject(state, row, state.projects.get(code)!)
      : foundProject(state, row, code, owner, registers);
    state.projects.set(code, place);
    if (row.isSound && place.row.endsOn < place.row.startsOn)
      state.report.refuse({ ...spot, column: 'ends_on', value: place.row.endsOn }, 'dates_backwards');
    if (row.isSound && (place.row.targetMin ?? 0) > (place.row.targetMax ?? Number.MAX_SAFE_INTEGER))
      state.report.refuse({ ...spot, column: 'target_max' }, 'range_backwards');
  }
}

function changeProject(state: ImportState, row: ParsedRow, place: ProjectPlace): ProjectPlace {
  return row.isSound
    ? {
        ...place,
        row: settle(state, 'projects', Project, place.row, propertiesOf(row, ...DETAILS) as Partial<Project>, {}),
      }
    : place;
}

function foundProject(
  state: ImportState,
  row: ParsedRow,
  code: string,
  owner: Owner | undefined,
  registers: Map<string, Map<string, Organisation>>,
): ProjectPlace {
  const orgId = owner?.row.id ?? randomUUID();
  const nothing = {
    diaryNumber: null,
    programmeArea: null,
    region: null,
    grantedSek: null,
    budgetSek: null,
    capacity: null,
    normMonths: null,
    targetMin: null,
    targetMax: null,
  };
  const details = propertiesOf(row, ...DETAILS) as Partial<Project>;
  const made = {
    id: randomUUID(),
    orgId,
    version: 1,
    code,
    startsOn: '0001-01-01',
    endsOn: '9999-12-31',
    ...nothing,
    ...details,
  } as unknown as Project;
  const { name: _name, startsOn: _startsOn, endsOn: _endsOn, ...rest } = details;
  state.plan.founding.push(async (work) => {
    await work.call('found_project', made.id, orgId, code, made.name, made.startsOn, made.endsOn);
    if (Object.keys(rest).length > 0) await work.change(Project, made.id, 1, rest);
  });
  state.report.count('projects', 'made');
  return { isNew: true, row: made, register: registers.get(orgId) ?? new Map(), cases: new Map() };
}

/** The accounts the caller wants in every project of the file; a system administrator belongs to no project. */
async function planMembers(state: ImportState, members: readonly Member[]): Promise<void> {
  const known =
    members.length > 0
      ? await state.existing(Membership as unknown as new () => Membership & { projectId: string })
      : [];
  for (const { row } of state.projects.values()) {
    for (const { accountId, role } of members) {
      if (
        role === 'system_admin' ||
        known.some((one) => one.projectId === row.id && one.accountId === accountId && one.role === role)
      )
        continue;
      state.plan.add(Membership, { id: randomUUID(), orgId: row.orgId, projectId: row.id, accountId, role });
    }
  }
}

/** Accounts by address, and in which project each works as what: those there already and those that come with this import. */
export async function staffOf(
  state: ImportState,
  emails: readonly string[],
  members: readonly Member[],
): Promise<{ accounts: Map<string, string>; roles: Map<string, string[]> }> {
  const accounts = new Map(
    (await state.work.find(Account, { email: [...emails] })).map((account) => [account.email, account.id]),
  );
  const roles = new Map<string, string[]>();
  const note = (projectId: string, accountId: string, role: string): unknown =>
    roles.set(`${projectId}/${accountId}`, [...(roles.get(`${projectId}/${accountId}`) ?? []), role]);
  for (const one of await state.existing(Membership as unknown as new () => Membership & { projectId: string }))
    if (one.toOn === null || one.toOn >= state.today) note(one.projectId, one.accountId, one.role);
  for (const { row } of state.projects.values())
    for (const { accountId, role } of members) note(row.id, accountId, role);
  return { accounts, roles };
}
