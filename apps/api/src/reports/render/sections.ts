// Rule: all that a report says, in its order, worked out once from the stored snapshot. Writers of files add form, never content.
import type { ReportView, SnapshotFigure } from '#contracts';
import { indicatorOf, isIndicatorCode } from '#domain';
import { fill, formatNumber, messages } from '#i18n';
import { breakdownBlocks, breakdownRows } from './breakdowns.js';
import { countBars, flowBars } from './charts.js';
import { basisText, cell, goalName, leftOutText, momentOf, nameOf, outcomeText, partsOf, ruleOf, targetValue, tidy, wordOf } from './figures.js';
import { goalBlocks, keyNumbersOf, verdictOf } from './goals.js';
import { type Block, type Definition, type KeyNumber, type Language, plain, type ReportDocument, type Section, type Table, type TidyRow } from './model.js';

const RESPONSE_RATES = ['follow_up_answer_rate_3_months', 'survey_response_rate_exit'];
const FLOW = ['active', 'completed', 'early', 'deceased'] as const;
const FLOW_STATES = { active: 'ACTIVE', completed: 'COMPLETED', early: 'EARLY', deceased: 'DECEASED' } as const;

export function documentOf(view: ReportView, language: Language): ReportDocument {
  const { snapshot } = view;
  const words = messages(language).document;
  const isDraft = view.status === 'draft';
  const moment = momentOf((!isDraft && view.publishedAt) || snapshot.preparedAt, language);
  const by = isDraft ? view.preparedByName : (view.publishedByName ?? view.preparedByName);
  const definitions = definitionsOf(view, language);
  return {
    language, title: plain(snapshot.title), project: plain(snapshot.project.name), projectCode: snapshot.project.code, owner: plain(snapshot.project.owner),
    diaryNumber: snapshot.project.diaryNumber && plain(snapshot.project.diaryNumber),
    from: snapshot.period.from, to: snapshot.period.to, asOf: snapshot.asOf, preparedAt: snapshot.preparedAt, isDraft, isGenuine: view.isGenuine,
    sealed: fill(isDraft ? words.prepared : words.frozen, moment, language),
    sealedBy: by ? fill(words.by, { name: plain(by) }, language) : '',
    versions: `${messages(language).report.version} ${snapshot.catalogueVersion} · ${fill(words.madeWith, { version: plain(snapshot.softwareVersion) }, language)}`,
    checksum: view.sha256, threshold: snapshot.threshold, keyNumbers: coverNumbers(view, language),
    sections: sectionsOf(view, definitions, language), rows: rowsOf(view, language), definitions, notes: noteTexts(view, language),
  };
}

/** The goals first, then the flow, up to three. */
function coverNumbers({ snapshot: { goals, flow } }: ReportView, language: Language): KeyNumber[] {
  const words = messages(language).document;
  const flows = (['enrolled', 'active', 'completed'] as const).map((key) => ({ figure: formatNumber(flow[key], language), text: words[key], target: '', verdict: null }));
  return [...keyNumbersOf(goals, language), ...flows].slice(0, 3);
}

function sectionsOf(view: ReportView, definitions: Definition[], language: Language): Section[] {
  const { snapshot } = view;
  const { report, document } = messages(language);
  const figuresOf = (heading: string) => snapshot.indicators.filter((one) => one.heading === heading).flatMap(({ figures }) => figures);
  const results = figuresOf('results');
  const section = (id: string, heading: string, blocks: Block[]): Section[] => (blocks.length > 0 ? [{ id, heading, blocks }] : []);
  const list = (id: 'esf_outputs' | 'esf_results') => section(id, report[id], countTable(figuresOf(id), report[id], true, language));
  return [
    ...section('goals', report.goals, goalBlocks(snapshot.goals, language)),
    ...section('flow', report.flow, flowBlocks(view, language)),
    ...section('exits', report.exits, exitBlocks(view, language)),
    ...section('results', report.results, [
      ...countTable(results.filter(({ code }) => !RESPONSE_RATES.includes(code)), report.results, false, language),
      ...responseBlocks(results.filter(({ code }) => RESPONSE_RATES.includes(code)), language),
    ]),
    ...section('activity', report.activity, outcomeTable(figuresOf('activity'), report.activity, language)),
    ...section('breakdowns', document.breakdowns, breakdownBlocks(snapshot, language)),
    ...list('esf_outputs'),
    ...list('esf_results'),
    ...section('left_out', report.leftOut, leftOutBlocks(view, language)),
    ...section('definitions', report.definitions, [
      { kind: 'text', runs: [{ text: `${document.definitionsIntro} ${fill(document.ruleVersion, { version: snapshot.catalogueVersion }, language)}` }], verdict: null },
      { kind: 'definitions', items: definitions },
    ]),
    ...section('notes', document.notes, noteTexts(view, language).map((text): Block => ({ kind: 'text', runs: [{ text }], verdict: null }))),
  ];
}

function flowBlocks({ snapshot: { flow } }: ReportView, language: Language): Block[] {
  const { report, document, codes } = messages(language);
  const parts = FLOW.map((key) => ({ label: codes.participationState[FLOW_STATES[key]], count: flow[key], shown: formatNumber(flow[key], language) }));
  const whole = { label: report.enrolled, count: flow.enrolled, shown: formatNumber(flow.enrolled, language) };
  const text = fill(document.flowSentence, { ...flow }, language);
  return [
    { kind: 'text', runs: [{ text }], verdict: null },
    { kind: 'chart', chart: { caption: document.flowFigure, note: '', svg: flowBars(whole, parts), alt: fill(document.figureAlt, { text }, language) } },
    {
      kind: 'table',
      table: {
        caption: document.flowTable, columns: [{ label: document.state, wide: 1 }, { label: report.n, number: true }],
        rows: parts.map(({ label, count }) => [label, cell(count, true)]), total: [report.enrolled, cell(flow.enrolled, true)], notes: [],
      },
    },
  ];
}

function exitBlocks({ snapshot }: ReportView, language: Language): Block[] {
  const { report, document, codes } = messages(language);
  const say = (text: string): Block[] => [{ kind: 'text', runs: [{ text }], verdict: null }];
  if (snapshot.exitsWithheld) return say(report.withheldNote);
  if (snapshot.exits.length === 0) return say(document.noExits);
  const order = Object.keys(codes.exitReason);
  const bars = [...snapshot.exits]
    .sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason))
    .map(({ reason, n }) => ({ label: wordOf(codes.exitReason, reason), count: n, shown: formatNumber(n, language) }));
  const alt = bars.map(({ label, shown }) => `${label} ${shown}`).join(', ');
  const ended = snapshot.flow.enrolled - snapshot.flow.active;
  return [
    { kind: 'chart', chart: { caption: document.exitsFigure, note: '', svg: countBars(bars), alt: fill(document.figureAlt, { text: `${alt}.` }, language) } },
    {
      kind: 'table',
      table: {
        caption: document.exitsTable, columns: [{ label: document.reason, wide: 1 }, { label: report.n, number: true }],
        rows: bars.map(({ label, count }) => [label, cell(count, true)]), total: [report.total, cell(ended, true)],
        notes: bars.some(({ count }) => count === '..') ? [fill(report.hiddenNote, { threshold: snapshot.threshold }, language)] : [],
      },
    },
  ];
}

const estimatedName = (figure: SnapshotFigure, language: Language): string =>
  figure.estimated ? `${nameOf(figure.code, language)} *` : nameOf(figure.code, language);

const estimatedNotes = (figures: readonly SnapshotFigure[], language: Language): string[] =>
  figures.some(({ estimated }) => estimated) ? [`* ${messages(language).report.estimated}.`] : [];

/** Counts and shares; a column nobody needs is not there. */
function countTable(figures: readonly SnapshotFigure[], caption: string, withCode: boolean, language: Language): Block[] {
  if (figures.length === 0) return [];
  const { report, document } = messages(language);
  const shares = figures.some(({ N }) => N !== null);
  const number = (label: string) => ({ label, number: true });
  const table: Table = {
    caption,
    columns: [
      ...(withCode ? [{ label: document.code }] : []), { label: document.measure, wide: 1 }, number(report.n),
      ...(shares ? [number(report.N), number(report.percent)] : []), number(report.unknown),
    ],
    rows: figures.map((figure) => {
      const { n, N, percent } = partsOf(figure);
      return [...(withCode ? [figure.code] : []), estimatedName(figure, language), n, ...(shares ? [N, percent] : []), cell(figure.unknown, true)];
    }),
    total: null,
    notes: [...(shares ? [report.roundingNote] : []), ...estimatedNotes(figures, language)],
  };
  return [{ kind: 'table', table }];
}

/** Measures of different kinds: one outcome each, and what it rests on. */
function outcomeTable(figures: readonly SnapshotFigure[], caption: string, language: Language): Block[] {
  if (figures.length === 0) return [];
  const { report, document } = messages(language);
  const columns = [{ label: document.measure, wide: 1 }, { label: report.actual, number: true }, { label: document.basis, number: true }];
  const rows = figures.map((figure) => [estimatedName(figure, language), outcomeText(figure, language), basisText(figure, language)]);
  return [{ kind: 'table', table: { caption, columns, rows, total: null, notes: estimatedNotes(figures, language) } }];
}

function responseBlocks(figures: readonly SnapshotFigure[], language: Language): Block[] {
  if (figures.length === 0) return [];
  const { responseRates, responseNote } = messages(language).document;
  return [...countTable(figures, responseRates, false, language), { kind: 'note', text: responseNote }];
}

const allFigures = ({ snapshot }: ReportView): SnapshotFigure[] => snapshot.indicators.flatMap(({ figures }) => figures);

function leftOutBlocks(view: ReportView, language: Language): Block[] {
  const { document } = messages(language);
  const rows = view.snapshot.indicators.flatMap((block) => leftOutRows(block, language));
  if (rows.length === 0) return [];
  const columns = [{ label: document.measure, wide: 2 }, { label: document.whyLeftOut, wide: 3 }];
  return [
    { kind: 'text', runs: [{ text: document.leftOutIntro }], verdict: null },
    { kind: 'table', table: { caption: messages(language).report.leftOut, columns, rows, total: null, notes: [] } },
  ];
}

/** A line a measure; one for all of them where they leave out the same people. */
function leftOutRows({ heading, figures }: ReportView['snapshot']['indicators'][number], language: Language): string[][] {
  const { report, document } = messages(language);
  const rows = figures.map(({ code, leftOut }) => [nameOf(code, language), leftOutText(leftOut, language)]);
  const [first] = rows;
  if (first && rows.length > 1 && rows.every(([, why]) => why === first[1])) {
    return first[1] === '' ? [] : [[`${report[heading]}: ${document.allMeasures}`, first[1]]];
  }
  return rows.filter(([, why]) => why !== '');
}

/** Every measure the report uses, once, in the order it first appears. */
function definitionsOf(view: ReportView, language: Language): Definition[] {
  const { goals, breakdowns } = view.snapshot;
  const codes = [...goals.map(({ indicator }) => indicator), ...allFigures(view).map(({ code }) => code), ...breakdowns.map(({ code }) => code)];
  return [...new Set(codes)].map((code) => ({
    code, name: nameOf(code, language), text: ruleOf(code, language), since: isIndicatorCode(code) ? indicatorOf(code).since : 0,
  }));
}

function noteTexts({ snapshot }: ReportView, language: Language): string[] {
  const { report, document } = messages(language);
  return [
    fill(document.goalsFrom, { on: snapshot.asOf, ...snapshot.period }, language),
    report.roundingNote, document.nothingIsDash, document.unknownNote,
    fill(report.hiddenNote, { threshold: snapshot.threshold }, language),
    fill(document.hiddenRule, { threshold: snapshot.threshold }, language),
    report.smallNNote, document.responseNote, document.checksumNote,
  ];
}

/** The same figures as lines of data. */
function rowsOf(view: ReportView, language: Language): TidyRow[] {
  const { snapshot } = view;
  const { codes, report, unit } = messages(language);
  const bare = (section: string, code: string, name: string, n: TidyRow['n']): TidyRow => ({
    section, code, name, dimensions: [], groups: [], n, N: null, value: null, percent: null, unit: unit.participation, unknown: null, leftOut: '', target: null, due: '', verdict: '',
  });
  const exits = snapshot.exitsWithheld ? [bare('exits', '', report.notShown, '..')] : snapshot.exits.map(({ reason, n }) => bare('exits', reason, wordOf(codes.exitReason, reason), n));
  return [
    ...snapshot.goals.map((goal) => tidy('goals', goal.figure, language, { name: goalName(goal, language), target: targetValue(goal), due: goal.dueOn ?? '', verdict: verdictOf(goal, language).text })),
    bare('flow', 'enrolled', report.enrolled, snapshot.flow.enrolled),
    ...FLOW.map((key) => bare('flow', key, codes.participationState[FLOW_STATES[key]], snapshot.flow[key])),
    ...exits,
    ...snapshot.indicators.flatMap(({ heading, figures }) => figures.map((figure) => tidy(heading, figure, language))),
    ...snapshot.breakdowns.flatMap((one) => breakdownRows(one, language)),
  ];
}
