// The workbook read back: typed cells, no formula, `..` as text, nothing besides the snapshot.
import ExcelJS from 'exceljs';
import { exampleSnapshot, exampleView } from '../../../../../test/render/example-snapshot';
import { renderReport } from './index.js';

async function open(...view: Parameters<typeof exampleView>): Promise<ExcelJS.Workbook> {
  const { bytes } = await renderReport(exampleView(...view), 'xlsx', 'sv');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
}

function cells(book: ExcelJS.Workbook): ExcelJS.Cell[] {
  const found: ExcelJS.Cell[] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => found.push(cell))));
  return found;
}

it('has the sheets, each with its first row frozen', async () => {
  const book = await open();
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'Läs mig',
    'Mål',
    'Flöde',
    'Resultat',
    'Kön, Ålder',
    'Kön',
    'Ålder',
    'Kön (2)',
    'Definitioner',
  ]);
  for (const sheet of book.worksheets) expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
});

it('writes numbers as numbers and shares as per cent', async () => {
  const goals = (await open()).getWorksheet('Mål');
  expect(goals?.getRow(2).values).toEqual([
    undefined,
    'Arbete, företag, praktik eller utbildning inom tre månader',
    'outcome_within_3_months',
    7,
    22,
    0.318,
    undefined,
    3,
    30,
    'procent',
    '2027-07-31',
    'Nått',
  ]);
  expect(goals?.getRow(2).getCell(5).numFmt).toBe('0.0%');
  expect(goals?.getRow(6).getCell(5).value).toBe('–');
});

it('keeps hidden numbers hidden, as text, and a withheld breakdown out', async () => {
  const book = await open();
  const hidden = cells(book).filter(({ value }) => value === '..');
  expect(hidden.length).toBeGreaterThan(5);
  expect(hidden.every(({ type }) => type === ExcelJS.ValueType.String)).toBe(true);
  const withheld = book.getWorksheet('Ålder');
  expect(withheld?.getRow(2).getCell(2).value).toBe('Visas inte');
  expect(JSON.stringify(withheld?.getSheetValues())).toContain('skulle kunna räknas fram');
  expect(JSON.stringify(withheld?.getSheetValues())).not.toContain('18–29');
});

it('has no formula, whatever text begins with', async () => {
  const canaries = ['=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1'];
  const example = exampleSnapshot();
  const goals = canaries.map((label) => ({ ...example.goals[0], label }));
  const book = await open(
    {},
    exampleSnapshot({
      title: canaries[0],
      goals,
      project: { ...example.project, name: canaries[1], owner: canaries[2] },
    }),
  );
  const all = cells(book);
  expect(all.filter(({ type }) => [ExcelJS.ValueType.Formula, ExcelJS.ValueType.Hyperlink].includes(type))).toEqual([]);
  for (const canary of canaries) {
    const found = all.find(({ value }) => value === canary.trim());
    expect(found?.type).toBe(ExcelJS.ValueType.String);
  }
});

it('gives the same bytes for the same report', async () => {
  const bytes = async () => (await renderReport(exampleView(), 'xlsx', 'en')).bytes;
  const first = await bytes();
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(first.equals(await bytes())).toBe(true);
});
