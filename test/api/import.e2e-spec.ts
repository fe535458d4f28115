// Importing and exporting: the published totals of a real project, all or nothing, twice is once, and the way out and back in loses nothing.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ImportResult } from '#contracts';
import { Project } from '#database';
import ExcelJS from 'exceljs';
import { exportTables } from '../../apps/api/src/imports/export/export-tables.js';
import { writePackage } from '../../apps/api/src/imports/export/package.js';
import { House, zipOf } from './import-house.js';

const SET = resolve(__dirname, '../data/resursutbyte');

/** A copy of the data set in which files may be changed. */
function copyOfSet(
  change: (read: (file: string) => string, write: (file: string, text: string | Buffer) => void) => void,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'framsteg-import-'));
  cpSync(SET, folder, { recursive: true });
  change(
    (file) => readFileSync(join(folder, file), 'utf8'),
    (file, text) => writeFileSync(join(folder, file), text),
  );
  return folder;
}

const madeOf = (result: ImportResult): number =>
  Object.values(result.tables).reduce((sum, table) => sum + table.made + table.changed, 0);

let house: House;
const folders: string[] = [];
beforeAll(async () => {
  house = await House.open();
});
afterAll(async () => {
  await house.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const changed = (change: Parameters<typeof copyOfSet>[0]): string => {
  const folder = copyOfSet(change);
  folders.push(folder);
  return folder;
};

describe('ResursUtbyte', () => {
  it('changes nothing in a dry run', async () => {
    const result = await house.folder(SET, true);
    expect(result).toMatchObject({
      ok: true,
      errors: [],
      tables: { participants: { read: 93, made: 93, refused: 0 } },
    });
    expect(await house.work((work) => work.find(Project, { code: 'RESURS' }))).toEqual([]);
  });

  it('comes in whole', async () => {
    const result = await house.folder(SET);
    expect(result.errors).toEqual([]);
    expect(result.ok).toBe(true);
    expect(result.tables['periods']).toEqual({ read: 93, made: 93, changed: 0, same: 0, refused: 0 });
    expect(result.warnings.map((one) => one.reason)).toContain('75 avslut saknar uppgift om vart deltagaren gick.');
  });

  it.each([
    ['participants_enrolled', 93, null, null],
    ['self_support_of_enrolled', 40, 93, 43],
    ['self_support_of_completers', 40, 53, 75.5],
    ['self_support_of_exits', 40, 75, 53.3],
    ['completion_rate', 53, 75, 70.7],
  ] as const)('gives the published %s', async (code, n, N, percent) => {
    expect(await house.figure(code)).toMatchObject({ n, N, percent });
  });

  it('has 33 who support themselves fully and 7 partly', async () => {
    expect((await house.figure('self_support_of_enrolled')).parts).toMatchObject({ FULL: 33, PARTIAL: 7 });
  });

  it('makes nothing twice', async () => {
    const result = await house.folder(SET);
    expect(result.ok).toBe(true);
    expect(madeOf(result)).toBe(0);
    expect(result.tables['outcomes']).toMatchObject({ read: 40, same: 40 });
  });

  it('takes a change and leaves what the file lacks', async () => {
    const folder = changed((read, write) => {
      const [heading, first] = read('periods.csv').split('\n');
      write('periods.csv', `${heading}\n${first.replace('PLAN_COMPLETED', 'GOT_JOB_EARLY')}\n`);
    });
    const result = await house.folder(folder);
    expect(result.tables['periods']).toEqual({ read: 1, made: 0, changed: 1, same: 0, refused: 0 });
    expect(await house.figure('participants_enrolled')).toMatchObject({ n: 93 });
    expect(await house.figure('completion_rate')).toMatchObject({ n: 52, N: 75 });
    await house.folder(SET);
    expect(await house.figure('completion_rate')).toMatchObject({ n: 53, N: 75 });
  });
});

describe('a bad file', () => {
  it('changes nothing and names row, column, value, reason and what to do', async () => {
    const folder = changed((read, write) =>
      write(
        'periods.csv',
        read('periods.csv')
          .replaceAll('RESURS,', 'NY,')
          .replace(/2003-08-11/, '2003-02-30'),
      ),
    );
    writeFileSync(
      join(folder, 'projects.csv'),
      readFileSync(join(SET, 'projects.csv'), 'utf8').replace('RESURS', 'NY'),
    );
    for (const file of ['goals', 'outcomes', 'project_partners']) rmSync(join(folder, `${file}.csv`));
    const result = await house.folder(folder);
    expect(result).toMatchObject({ ok: false, errorsTotal: 1, tables: { periods: { read: 93, made: 0, refused: 1 } } });
    expect(result.errors[0]).toEqual({
      table: 'periods',
      row: 2,
      column: 'entry_on',
      value: '2003-02-30',
      reason: 'Det är inget datum.',
      mend: 'Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2025-03-14.',
    });
    expect(await house.work((work) => work.find(Project, { code: 'NY' }))).toEqual([]);
  });

  it('follows the rules of the forms', async () => {
    const result = await house.file(
      'periods.csv',
      Buffer.from(
        'project_code,participant_ref,entry_on,exit_on,exit_reason\nRESURS,R001,2004-12-01,2004-11-01,PLAN_COMPLETED\nRESURS,R002,2001-01-01,,\nRESURS,R999,2004-01-01,,\n',
      ),
    );
    expect(result.ok).toBe(false);
    expect(result.errors.map((one) => [one.row, one.column, one.reason])).toEqual([
      [4, 'participant_ref', 'Deltagaren R999 finns i periods men inte i participants.'],
      [2, 'exit_on', 'Avslutet kan inte ligga före starten 1 dec 2004.'],
      [3, 'entry_on', 'Projektet börjar 1 maj 2002. Välj den dagen eller en senare.'],
    ]);
  });

  it('never shows an identity number in full', async () => {
    const result = await house.file(
      'participants.csv',
      Buffer.from('participant_ref,personal_number\nR001,198211059950\n'),
    );
    expect(result.errors[0]).toMatchObject({ row: 2, column: 'personal_number', value: '19821105-****' });
    expect(JSON.stringify(result)).not.toContain('9950');
  });

  it('reports unknown columns and tables', async () => {
    const folder = changed((read, write) => {
      write('periods.csv', read('periods.csv').replace('support', 'understöd'));
      write('skor.csv', 'a,b\n1,2\n');
    });
    const { warnings } = await house.folder(folder, true);
    expect(
      warnings.filter((one) => ['skor', 'periods'].includes(one.table)).map((one) => [one.table, one.column]),
    ).toEqual(
      expect.arrayContaining([
        ['periods', 'understöd'],
        ['skor', ''],
      ]),
    );
  });

  it('refuses an archive that unpacks to far more than it is', async () => {
    const result = await house.file('bomb.zip', zipOf([['participants.csv', Buffer.alloc(40 * 1024 * 1024, 65)]]));
    expect(result).toMatchObject({ ok: false, errors: [{ reason: expect.stringContaining('blir för stort') }] });
  });

  it('refuses paths in an archive', async () => {
    expect((await house.file('path.zip', zipOf([['../participants.csv', Buffer.from('a')]]))).ok).toBe(false);
    expect((await house.file('no.zip', Buffer.from('no archive'))).errors[0].reason).toBe('Arkivet går inte att läsa.');
  });
});

describe('files as people save them', () => {
  it('reads Windows-1252, semicolons and words instead of codes, and says so', async () => {
    const text = 'organisation_ref;name;kind;municipality\naik;Åkes Ideella Källa;Ideell organisation;Östersund\n';
    const folder = changed((_, write) =>
      write(
        'organisations.csv',
        Buffer.concat([readFileSync(join(SET, 'organisations.csv')).subarray(0, 0), Buffer.from(text, 'latin1')]),
      ),
    );
    for (const file of ['goals', 'outcomes', 'project_partners', 'periods', 'participants'])
      rmSync(join(folder, `${file}.csv`));
    const result = await house.folder(folder);
    expect(result).toMatchObject({ ok: true, tables: { organisations: { made: 1 } } });
    expect(result.warnings[0]).toMatchObject({
      table: 'organisations',
      reason: 'Filen är skriven med Windows-1252 och har lästs så.',
    });
  });

  it('reads a ZIP of the folder', async () => {
    const result = await house.file(
      'resursutbyte.zip',
      zipOf([['projects.csv', readFileSync(join(SET, 'projects.csv'))]]),
    );
    expect(result).toMatchObject({ ok: true, tables: { projects: { read: 1, same: 1 } } });
  });
});

describe('a workbook', () => {
  const workbookOf = async (): Promise<Buffer> => {
    const workbook = new ExcelJS.Workbook();
    const goals = workbook.addWorksheet('Goals');
    goals.addRow(['project_code', 'indicator', 'target', 'unit', 'due_on']);
    goals.addRow(['RESURS', 'completion_rate', 70.5, 'procent', new Date('2005-12-31T00:00:00Z')]);
    workbook.addWorksheet('Blad1').addRow(['anteckning']);
    return Buffer.from(await workbook.xlsx.writeBuffer());
  };

  it('is read sheet by sheet, numbers and days as they are meant', async () => {
    const result = await house.file('mål.xlsx', await workbookOf());
    expect(result).toMatchObject({ ok: true, errors: [], tables: { goals: { read: 1, made: 1 } } });
    expect(result.warnings).toEqual([expect.objectContaining({ table: 'blad1' })]);
    expect((await house.file('mål.xlsx', await workbookOf())).tables['goals']).toMatchObject({ same: 1 });
  });

  it('is refused with macros', async () => {
    const macros = zipOf([
      ['xl/workbook.xml', Buffer.from('<x/>')],
      ['xl/vbaProject.bin', Buffer.from('x')],
    ]);
    expect((await house.file('mål.xlsx', macros)).errors[0].reason).toBe('Arbetsboken innehåller makron.');
  });
});

describe('out and back in', () => {
  it('gives the same tables and the same figures in another database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'framsteg-export-'));
    folders.push(folder);
    const exported = (from: House) =>
      from.work(async (work) => {
        const [project] = await work.find(Project, { code: 'RESURS' });
        return { project, tables: await exportTables(from.keys, work, project) };
      });
    const first = await exported(house);
    writePackage(folder, first.project, first.tables);
    const other = await House.open();
    try {
      expect((await other.folder(folder)).errors).toEqual([]);
      expect(madeOf(await other.folder(folder))).toBe(0);
      for (const code of [
        'participants_enrolled',
        'self_support_of_enrolled',
        'completion_rate',
        'outcome_within_3_months',
      ] as const)
        expect(await other.figure(code)).toEqual(await house.figure(code));
      expect((await exported(other)).tables).toEqual(first.tables);
    } finally {
      await other.close();
    }
  });
});
