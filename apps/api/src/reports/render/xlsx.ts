// Rule: the report as a workbook, a sheet a part; what a cell may be is said once, in workbook.ts.
import { fill, formatDate, messages, NOTHING } from '#i18n';
import { inFours, type ReportDocument, type TidyRow } from './model.js';
import { carriedNote } from './narrative.js';
import { type Column, type Sheet, type Value, workbookOf } from './workbook.js';

export const xlsxOf = (document: ReportDocument): Promise<Buffer> =>
  workbookOf(sheetsOf(document), {
    title: document.title,
    creator: document.owner,
    createdAt: document.preparedAt,
  });

function sheetsOf(document: ReportDocument): Sheet[] {
  const sheets = [
    readMe(document),
    goals(document),
    flow(document),
    results(document),
    ...breakdowns(document),
    definitions(document),
  ];
  const taken = new Set<string>();
  return sheets.map((sheet) => ({ ...sheet, name: sheetName(sheet.name, taken) }));
}

/** At most 31 signs, without those a sheet's name may not hold, and each once. */
function sheetName(wanted: string, taken: Set<string>): string {
  const base = wanted
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 27);
  let name = base;
  for (let i = 2; taken.has(name.toLowerCase()); i += 1) name = `${base} (${i})`;
  taken.add(name.toLowerCase());
  return name;
}

function readMe(document: ReportDocument): Sheet {
  const { language } = document;
  const { document: say, report } = messages(language);
  const lines: Value[][] = [
    [report.project, document.project],
    [report.owner, document.owner],
    ...(document.diaryNumber === null ? [] : [[say.diaryNumber, document.diaryNumber]]),
    [report.period, `${formatDate(document.from, language)}–${formatDate(document.to, language)}`],
    [report.asOf, formatDate(document.asOf, language)],
    [say.state, document.isDraft ? say.draftNote : [document.sealed, document.sealedBy].join(' ').trim()],
    [report.version, document.versions],
    [`${report.checksum} SHA-256`, inFours(document.checksum)],
    ...(document.isGenuine ? [] : [['', say.notGenuine]]),
    ['', ''],
    ['..', fill(report.hiddenNote, { threshold: document.threshold }, language)],
    ...document.notes.filter((note) => !note.startsWith('..')).map((note) => ['', note]),
  ];
  return {
    name: say.readMe,
    columns: [
      { label: report.title, width: 26 },
      { label: document.title, width: 96 },
    ],
    rows: lines,
    notes: [],
  };
}

const percentOrDash = ({ percent, N }: TidyRow): Value => percent ?? (N === 0 ? NOTHING : null);
const numbers = (...labels: string[]): Column[] => labels.map((label) => ({ label, width: 12 }));
const of = ({ rows }: ReportDocument, ...sections: string[]): TidyRow[] =>
  rows.filter(({ section }) => sections.includes(section));

/** `..` explained under the lines that hold it. */
function hiddenNotes(document: ReportDocument, rows: readonly TidyRow[]): string[] {
  const { hiddenNote } = messages(document.language).report;
  const any = rows.some(({ n, N, value, percent, unknown }) => [n, N, value, percent, unknown].includes('..'));
  return any ? [fill(hiddenNote, { threshold: document.threshold }, document.language)] : [];
}

function goals(document: ReportDocument): Sheet {
  const { document: say, report, codes } = messages(document.language);
  const rows = of(document, 'goals');
  return {
    name: report.goals,
    columns: [
      { label: say.goal, width: 52 },
      { label: say.code, width: 30 },
      ...numbers(report.n, report.N),
      { label: report.percent, width: 12, percent: true },
      ...numbers(report.value, report.unknown, report.target),
      { label: say.unit, width: 14 },
      { label: say.due, width: 14 },
      { label: say.verdictHead, width: 24 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.code,
      row.n,
      row.N,
      percentOrDash(row),
      row.value,
      row.unknown,
      row.target,
      goalUnit(row, codes.goalUnit.percent),
      row.due,
      row.verdict,
    ]),
    notes: hiddenNotes(document, rows),
  };
}

const goalUnit = ({ percent, N, unit }: TidyRow, percentWord: string): string =>
  percent === null && N !== 0 ? unit : percentWord;

function flow(document: ReportDocument): Sheet {
  const { document: say, report } = messages(document.language);
  const rows = of(document, 'flow', 'anonymous', 'months', 'exits', 'activities');
  const valued = rows.some(({ value }) => value !== null);
  return {
    name: say.flowSheet,
    columns: [
      { label: say.section, width: 18 },
      { label: say.code, width: 26 },
      { label: report.group, width: 44 },
      ...numbers(report.n),
      ...(valued ? [...numbers(report.value), { label: say.unit, width: 14 }] : []),
    ],
    rows: rows.map(({ section, code, name, n, value, unit }) => [
      headingOf(document, section),
      code,
      name,
      n,
      ...(valued ? [value, value === null ? '' : unit] : []),
    ]),
    notes: hiddenNotes(document, rows),
  };
}

const headingOf = ({ sections }: ReportDocument, id: string): string =>
  sections.find((one) => one.id === id)?.heading ?? id;

function results(document: ReportDocument): Sheet {
  const { document: say, report } = messages(document.language);
  const rows = of(document, 'results', 'activity', 'esf_outputs', 'esf_results');
  return {
    name: report.results,
    columns: [
      { label: say.section, width: 20 },
      { label: say.code, width: 34 },
      { label: say.measure, width: 52 },
      ...numbers(report.n, report.N),
      { label: report.percent, width: 12, percent: true },
      ...numbers(report.value),
      { label: say.unit, width: 14 },
      ...numbers(report.unknown),
      { label: report.leftOut, width: 60 },
    ],
    rows: rows.map((row) => [
      headingOf(document, row.section),
      row.code,
      row.name,
      row.n,
      row.N,
      percentOrDash(row),
      row.value,
      row.unit,
      row.unknown,
      row.leftOut,
    ]),
    notes: [report.roundingNote, ...hiddenNotes(document, rows)],
  };
}

function breakdowns(document: ReportDocument): Sheet[] {
  const { document: say, report } = messages(document.language);
  const together = new Map<string, TidyRow[]>();
  for (const row of of(document, 'breakdowns')) {
    const key = [row.code, ...row.dimensions].join('|');
    together.set(key, [...(together.get(key) ?? []), row]);
  }
  return [...together.values()].map((rows) => {
    const { dimensions } = rows[0];
    return {
      name: dimensions.join(', '),
      columns: [
        { label: say.measure, width: 52 },
        ...dimensions.map((label) => ({ label, width: 26 })),
        ...numbers(report.n, report.N),
        { label: report.percent, width: 12, percent: true },
        ...numbers(report.value),
      ],
      rows: rows.map((row) => [
        row.name,
        ...dimensions.map((_, i) => row.groups[i] ?? ''),
        row.n,
        row.N,
        percentOrDash(row),
        row.value,
      ]),
      notes: [
        ...carriedNote(rows[0].carriedFrom, document.language),
        ...(rows[0].withheld ? [report.withheldNote] : hiddenNotes(document, rows)),
      ],
    };
  });
}

function definitions({ definitions: items, language }: ReportDocument): Sheet {
  const { document: say } = messages(language);
  return {
    name: say.definitionsSheet,
    columns: [
      { label: say.code, width: 42 },
      { label: say.measure, width: 52 },
      { label: say.definition, width: 96 },
      { label: say.since, width: 18 },
    ],
    rows: items.map(({ code, name, text, since }) => [code, name, text, since]),
    notes: [],
  };
}
