// Rule: a breakdown is a table of what the snapshot shows. Nothing is summed up here: a sum could give a hidden number away.
import type { ReportSnapshot, Shown, SnapshotBreakdown, SnapshotFigure } from '#contracts';
import { fill, messages } from '#i18n';
import { carriedNote } from './narrative.js';
import { cell, dimensionLabels, groupLabel, nameOf, partsOf, tidy } from './figures.js';
import { type Block, type Cell, isHidden, type Language, shownText, type Table, type TidyRow } from './model.js';

type Group = SnapshotBreakdown['groups'][number];

export function breakdownBlocks(snapshot: ReportSnapshot, language: Language): Block[] {
  return snapshot.breakdowns.map((one): Block => {
    const caption = captionOf(one, language);
    const sentence = (text: string): Block => ({
      kind: 'text',
      runs: [{ text: `${caption}. `, strong: true }, { text }],
      verdict: null,
    });
    if (one.withheld) return sentence(messages(language).report.withheldNote);
    if (one.groups.length === 0) return sentence(messages(language).document.nothing);
    return { kind: 'table', table: tableOf(one, caption, snapshot, language) };
  });
}

/** "Inskrivna deltagare, efter kön och ålder". */
export function captionOf(one: SnapshotBreakdown, language: Language): string {
  const words = messages(language).document;
  const dimensions = dimensionLabels(one, language)
    .map((label) => label.toLowerCase())
    .join(` ${words.and} `);
  return fill(words.byDimensions, { name: nameOf(one.code, language), dimensions }, language);
}

function tableOf(one: SnapshotBreakdown, caption: string, snapshot: ReportSnapshot, language: Language): Table {
  const { report } = messages(language);
  const table =
    one.dimensions.length === 2 && one.measure === 'count'
      ? crossed(one, snapshot, language)
      : listed(one, snapshot, language);
  const hidden = one.groups.some((group) => isHidden(group.n, group.N, group.value, group.percent));
  const why = hidden ? [fill(report.hiddenNote, { threshold: snapshot.threshold }, language)] : [];
  return { caption, ...table, notes: [...table.notes, ...carriedNote(one.carriedFrom, language), ...why] };
}

/** The project's own total of the same measure over the same period. */
function totalOf(code: string, { indicators }: ReportSnapshot): SnapshotFigure | undefined {
  // The two names of the same count.
  const codes = code === 'participants_enrolled' ? [code, 'EECO01'] : [code];
  return indicators.flatMap(({ figures }) => figures).find((figure) => codes.includes(figure.code));
}

/** The second dimension goes down, the first across. */
function crossed(one: SnapshotBreakdown, snapshot: ReportSnapshot, language: Language): Omit<Table, 'caption'> {
  const pairs = one.groups.map(({ group, n }) => ({ codes: group.split('|'), n }));
  const across = [...new Set(pairs.map(({ codes }) => codes[0]))];
  const down = [...new Set(pairs.map(({ codes }) => codes[1]))];
  const [first, second] = one.dimensions;
  const ordered = first === 'gender' ? inGivenOrder(across, ['W', 'M', 'X', 'U']) : across;
  const at = (a: string, d: string): Shown => pairs.find(({ codes }) => codes[0] === a && codes[1] === d)?.n ?? 0;
  const total = one.carriedFrom ? undefined : totalOf(one.code, snapshot);
  return {
    columns: [
      { label: dimensionLabels(one, language)[1], wide: 1 },
      ...ordered.map((code) => ({ label: groupLabel(first, code, language), number: true })),
    ],
    rows: inOrderOf(second, down).map((d) => [
      groupLabel(second, d, language),
      ...ordered.map((a): Cell => cell(at(a, d), true)),
    ]),
    // No column is everybody's, so the project's total stands under the table.
    total: null,
    notes: total ? [`${messages(language).report.total}: ${shownText(cell(total.n, true), language)}.`] : [],
  };
}

const inGivenOrder = (codes: readonly string[], order: readonly string[]): string[] =>
  [...codes].sort((a, b) => order.indexOf(a) - order.indexOf(b));

const AGES = ['0-17', '18-29', '30-54', '55+', 'UNKNOWN'];
const inOrderOf = (dimension: string, codes: readonly string[]): string[] =>
  dimension === 'age_group' ? inGivenOrder(codes, AGES) : [...codes];

function listed(one: SnapshotBreakdown, snapshot: ReportSnapshot, language: Language): Omit<Table, 'caption'> {
  const { report } = messages(language);
  const total = one.carriedFrom ? undefined : totalOf(one.code, snapshot);
  const isCount = one.measure === 'count';
  const valued = !isCount && one.groups.some(({ value }) => value !== null);
  const numbers = (row: Omit<Group, 'group'>): Cell[] => {
    const { n, N, percent } = partsOf({ ...row, measure: one.measure });
    return isCount ? [n] : [n, N, valued ? cell(row.value, true) : percent];
  };
  const last = valued ? report.value : report.percent;
  return {
    columns: [
      { label: dimensionLabels(one, language).join(', '), wide: 1 },
      ...(isCount ? [report.n] : [report.n, report.N, last]).map((label) => ({ label, number: true })),
    ],
    rows: one.groups.map((group) => [groupText(one, group, language).join(', '), ...numbers(group)]),
    total: total ? [report.total, ...numbers(total)] : null,
    notes: [],
  };
}

function groupText({ dimensions }: SnapshotBreakdown, { group }: Group, language: Language): string[] {
  return group.split('|').map((code, i) => groupLabel(dimensions[i] ?? '', code, language));
}

/** Lines of data; a withheld breakdown is one line that says so, without its groups. */
export function breakdownRows(one: SnapshotBreakdown, language: Language): TidyRow[] {
  const none = { unit: '', estimated: undefined, unknown: 0, leftOut: {}, code: one.code, measure: one.measure };
  const dimensions = dimensionLabels(one, language);
  const row = (groups: string[], numbers: Omit<Group, 'group'>): TidyRow => ({
    ...tidy('breakdowns', { ...none, ...numbers }, language, { dimensions, groups }),
    unit: '',
    unknown: null,
    ...(one.carriedFrom ? { carriedFrom: one.carriedFrom } : {}),
  });
  if (one.withheld)
    return [
      {
        ...row([messages(language).report.notShown], { n: '..', N: null, value: null, percent: null }),
        withheld: true,
      },
    ];
  return one.groups.map((group) => row(groupText(one, group, language), group));
}
