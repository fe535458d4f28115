// Every table of the exchange format, with a return, a protected person, a group and a shared activity: in, out and in again without loss.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Account,
  CoachAssignment,
  FollowUp,
  Identity,
  Participant,
  Participation,
  Project,
  ProtectedHandler,
} from '#database';
import { exportTables } from '../../apps/api/src/imports/export/export-tables.js';
import { writePackage } from '../../apps/api/src/imports/export/package.js';
import type { Tables } from '../../apps/api/src/imports/definition.js';
import type { Member } from '../../apps/api/src/imports/import-tables.js';
import { readCsv } from '../../apps/api/src/imports/read/csv.js';
import { readPath } from '../../apps/api/src/imports/read/files.js';
import { House } from './import-house.js';

const FILES: Record<string, string> = {
  organisations: `organisation_ref,name,kind,organisation_number,municipality
own,Samordningsförbundet Väst,COORDINATION_ASSOC,202100-5448,Borås
emp,Bageriet,Privat arbetsgivare,,Borås
sfi,Komvux,SFI_PROVIDER,,Borås
kom,Borås stad,MUNICIPALITY,,Borås`,
  projects:
    'project_code,name,owner_ref,diary_number,starts_on,ends_on,budget_sek,capacity,norm_months,target_min,target_max\nVAST,Väst,own,2023/1,2023-01-01,2026-12-31,9 450 572,20,6,70,90',
  project_partners:
    'project_code,organisation_ref,role,from_on,recruitment,recruited_on,recruitment_set\nVAST,kom,CONTACT,,CONTACTED,2023-01-10,länet\nVAST,kom,CONTACT,,COMMITTED,2023-03-10,länet\nVAST,emp,PLACEMENT_HOST,2023-02-01,,,',
  goals:
    'project_code,indicator,target,target_max,unit,due_on,label\nVAST,outcome_within_3_months,30,,procent,2026-12-31,Mål 1\nVAST,participants_enrolled,70,90,antal,,',
  participants: `participant_ref,personal_number,given_name,family_name,birth_date,gender,country_of_birth,citizenship,parents_born_abroad,disability,housing_exclusion,education,languages,interpreter_language,municipality,residence_status,permit_on,registered_on,deceased_on,protected
A1,200001012384,Amina,Åkesson,2000-01-01,Kvinna,SYR,SYR|SWE,ja,nej,vill inte svara,Gymnasium,ar|sv,ar,Borås,Permanent uppehållstillstånd,2020-01-01,2020-02-01,,
A2,,Omar,Ö,1980-05-05,M,SOM,XXA,,,,,so,,Borås,,,,,sekretessmarkering
A3,,,,1990-01-01,U,,,,,,,,,,,,,,no`,
  periods: `project_code,participant_ref,entry_on,planned_exit_on,coach,referral,category,labour_status,unemployed_since,hours_per_week,contract_type,support,exit_on,exit_reason,exit_destination
VAST,A1,2024-03-01,2024-09-01,Sara@Example.org,PES,,UNEMPLOYED_REGISTERED,2023-01-01,,,ETABLERING|FORSORJNINGSSTOD,2024-05-31,OTHER_MEASURE,OTHER_LM_MEASURE
VAST,A1,2024-07-01,,sara@example.org,SELF,,UNEMPLOYED_REGISTERED,,,,ETABLERING,2024-12-31,PLAN_COMPLETED,EMPLOYMENT_SUBSIDISED
VAST,A2,2024-03-01,,okand@example.org,,JOBSEEKER,EMPLOYED,,20,HOURLY,OWN_WORK,,,
VAST,A3,2024-03-01,,,,STAFF,,,,,,2024-04-01,REGISTRATION_ERROR,`,
  outcomes: `project_code,participant_ref,type,starts_on,ends_on,confirmed_through,hours_per_week,contract_type,subsidy,study_finance,leads_to_employment,matches_home_background,improved,support,municipality,employer_ref,evidence
VAST,A1,EMPLOYMENT,2025-01-15,,2025-07-01,"37,5",PERMANENT,NYSTARTSJOBB,,yes,no,unknown,OWN_WORK,Borås,emp,PAYSLIP_SEEN`,
  follow_ups:
    'project_code,participant_ref,milestone,result,on,labour_status,support,mode,channel\nVAST,A1,three_months,ANSWERED,2025-04-02,EMPLOYED,OWN_WORK,PHONE,Telefon\nVAST,A1,six_months,UNREACHABLE,2025-07-10,,,,',
  survey_answers:
    'project_code,participant_ref,survey,occasion,on,item,answer\nVAST,A1,spektra,entry,2024-03-02,E1,2\nVAST,A1,spektra,exit,2024-12-30,E1,5\nVAST,A1,spektra,exit,2024-12-30,E2,Stämmer bra',
  activities: `project_code,participant_ref,kind,on,starts_at,ends_at,arrived_at,planned_minutes,break_minutes,attended_minutes,attendance,signed,activity_ref,mode,note
VAST,A1,Coachning,2024-03-10,09:00,10:00,9:10,,,,PRESENT,ja,,ON_SITE,Vi talade om plan och språk.
VAST,A1,JOB_SEARCH,2024-03-11,13:00,15:00,,,15,,PRESENT,no,G1,ON_SITE,
VAST,A2,JOB_SEARCH,2024-03-11,13:00,15:00,,,15,30,PARTIAL,yes,G1,DIGITAL,
VAST,A1,OTHER,2024-03-12,,,,60,,,ABSENT_ILL,,,,`,
  placement_offers:
    'project_code,offer_ref,employer_ref,offered_on,confirmed_in_writing,places,withdrawn_on,occupation\nVAST,O1,emp,2024-01-10,ja,2,,9412',
  placements:
    'project_code,participant_ref,offer_ref,employer_ref,kind,starts_on,ends_on,planned_end_on,hours_per_week,supervisor,end_reason,offered_job\nVAST,A1,O1,,PRAKTIK,2024-08-01,2024-11-01,2024-11-30,30,Bo Bagare,Fick jobb,yes',
  sfi_enrolments:
    'project_code,participant_ref,provider_ref,path,course,starts_on,ends_on,result,hours_per_week\nVAST,A1,sfi,2,C,2024-03-05,2024-10-01,E,15\nVAST,A1,sfi,2,D,2024-10-02,,,15',
  estimates: 'project_code,indicator,on,n\nVAST,EECO15,2024-06-30,4',
  anonymous_participants: 'project_code,year,gender,people\nVAST,2024,Kvinna,3\nVAST,2023,M,1',
  mentor_matches:
    'project_code,participant_ref,mentor_ref,starts_on,ends_on,industry,end_reason\nVAST,A1,M1,2024-04-01,2024-12-01,Bageri,Klart',
};

const tablesOf = (files: Record<string, string>): Tables =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, readCsv(Buffer.from(text), name).table]));
const sums = (
  tables: Record<string, { read: number; made: number; changed: number; same: number }>,
  part: 'made' | 'changed' | 'same',
) => Object.values(tables).reduce((sum, one) => sum + one[part], 0);

let house: House;
let members: Member[];
beforeAll(async () => {
  house = await House.open();
  members = await house.work(async (work) => {
    const accountId = randomUUID();
    await work.add(Account, {
      id: accountId,
      orgId: '00000000-0000-4000-8000-000000000001',
      email: 'sara@example.org',
      name: 'Sara',
      kind: 'staff',
    });
    return [{ accountId, role: 'coach' }];
  });
});
afterAll(() => house.close());

it('takes every table', async () => {
  const result = await house.import(async () => tablesOf(FILES), false, members);
  expect(result.errors).toEqual([]);
  for (const [name, { read, made, refused }] of Object.entries(result.tables))
    expect([name, made, refused]).toEqual([name, read, 0]);
  expect(result.warnings.filter((one) => one.column === 'coach')).toEqual([
    expect.objectContaining({ row: 4, value: 'okand@example.org' }),
  ]);
});

it('makes nothing of it a second time', async () => {
  const result = await house.import(async () => tablesOf(FILES), false, members);
  expect(result.errors).toEqual([]);
  expect([sums(result.tables, 'made'), sums(result.tables, 'changed')]).toEqual([0, 0]);
});

it('seals the names of a protected person, keeps no municipality and names handlers', async () => {
  await house.work(async (work) => {
    const [participation] = await work.find(Participation, { reference: 'A2' });
    const [identity] = await work.find(Identity, { participantId: participation.participantId });
    expect(identity).toMatchObject({ givenName: null, familyName: null, searchName: null });
    expect(identity.givenNameSealed).not.toBeNull();
    expect((await work.get(Participant, participation.participantId)).municipality).toBeNull();
    expect(participation.isProtected).toBe(true);
    expect(
      (await work.find(ProtectedHandler, { participantId: participation.participantId })).map((one) => one.accountId),
    ).toEqual([members[0].accountId]);
  });
});

it('makes follow-ups from exits, cancels those a return overtakes, and answers the rest', async () => {
  await house.work(async (work) => {
    const [participation] = await work.find(Participation, { reference: 'A1' });
    expect(participation.ageAtEntry).toBe(24);
    const followUps = (await work.find(FollowUp, { participationId: participation.id })).sort((a, b) =>
      a.dueOn < b.dueOn ? -1 : 1,
    );
    expect(followUps.map((one) => [one.dueOn, one.milestone, one.result, one.cancelledOn])).toEqual([
      ['2024-08-31', 'three_months', null, '2024-07-01'],
      ['2024-11-30', 'six_months', null, '2024-07-01'],
      ['2025-03-31', 'three_months', 'ANSWERED', null],
      ['2025-06-30', 'six_months', 'UNREACHABLE', null],
    ]);
    expect(await work.find(CoachAssignment, { participationId: participation.id })).toEqual([
      expect.objectContaining({ accountId: members[0].accountId, fromOn: '2024-03-01', toOn: null }),
    ]);
  });
});

it('changes only what a row says; an empty cell clears nothing', async () => {
  const participants = 'participant_ref,given_name,family_name,municipality\nA1,Amina,Berg,\n';
  const result = await house.import(async () => tablesOf({ participants, periods: FILES['periods'] }));
  expect(result.tables).toMatchObject({ participants: { changed: 1 }, periods: { same: 4 } });
  await house.import(async () => tablesOf(FILES));
});

it('says that an equal number may be a double, and merges nobody', async () => {
  const more = {
    participants: 'participant_ref,personal_number\nB1,20000101-2384\n',
    periods: 'project_code,participant_ref,entry_on\nVAST,B1,2024-03-01\n',
  };
  const result = await house.import(async () => tablesOf(more), true);
  expect(result).toMatchObject({ ok: true, tables: { participants: { made: 1 } } });
  expect(result.warnings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ table: 'participants', column: 'personal_number', value: '20000101-****' }),
    ]),
  );
});

it('goes out and back in without loss', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'framsteg-every-'));
  const exported = (from: House) =>
    from.work(async (work) => {
      const [project] = await work.find(Project, { code: 'VAST' });
      return { project, tables: await exportTables(from.keys, work, project) };
    });
  const other = await House.open();
  try {
    const { project, tables } = await exported(house);
    writePackage(folder, project, tables);
    const again = await house.folder(folder);
    expect([again.errors, sums(again.tables, 'made'), sums(again.tables, 'changed')]).toEqual([[], 0, 0]);
    const staff = await other.work(async (work) => {
      const accountId = randomUUID();
      await work.add(Account, {
        id: accountId,
        orgId: '00000000-0000-4000-8000-000000000001',
        email: 'sara@example.org',
        name: 'Sara',
        kind: 'staff',
      });
      return [{ accountId, role: 'coach' }];
    });
    const result = await other.import((report) => readPath(folder, report), false, staff);
    expect(result.errors).toEqual([]);
    expect((await exported(other)).tables).toEqual({ ...tables, activities: expect.anything() });
    const plain = (rows: Record<string, unknown>[]) =>
      rows.map((row) => JSON.stringify({ ...row, activity_ref: '' })).sort();
    expect(plain((await exported(other)).tables['activities'])).toEqual(plain(tables['activities']));
    for (const code of [
      'outcome_within_3_months',
      'attended_minutes',
      'improved_E1',
      'sfi_steps_gained',
      'municipalities_committed',
    ] as const)
      expect(await other.figure(code, 'VAST', '2025-12-01')).toEqual(await house.figure(code, 'VAST', '2025-12-01'));
  } finally {
    await other.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
