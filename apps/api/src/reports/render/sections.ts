// Rule: all that a report says, in its order, worked out once from the stored snapshot. Writers of files add form, never content.
import type { ReportView, SnapshotFigure } from '#contracts';
import { indicatorOf, isIndicatorCode, REPORT_TEXT_HEADINGS } from '#domain';
import { fill, formatNumber, messages } from '#i18n';
import {
  anonymousBlocks,
  countTable,
  exitBlocks,
  flowBlocks,
  leftOutBlocks,
  outcomeTable,
  responseBlocks,
} from './blocks.js';
import { breakdownBlocks } from './breakdowns.js';
import { activityBlocks, monthBlocks, partnerBlocks, quoteBlocks, textBlocks } from './narrative.js';
import { momentOf, nameOf, ruleOf, wordOf } from './figures.js';
import { goalBlocks, keyNumbersOf } from './goals.js';
import {
  type Block,
  type Definition,
  type KeyNumber,
  type Language,
  plain,
  type ReportDocument,
  type Section,
} from './model.js';
import { rowsOf } from './rows.js';

const RESPONSE_RATES = ['follow_up_answer_rate_3_months', 'survey_response_rate_exit'];

export function documentOf(view: ReportView, language: Language): ReportDocument {
  const { snapshot } = view;
  const words = messages(language).document;
  const isDraft = view.status === 'draft';
  const moment = momentOf((!isDraft && view.publishedAt) || snapshot.preparedAt, language);
  const by = isDraft ? view.preparedByName : (view.publishedByName ?? view.preparedByName);
  const definitions = definitionsOf(view, language);
  return {
    language,
    title: plain(snapshot.title),
    project: plain(snapshot.project.name),
    projectCode: snapshot.project.code,
    owner: plain(snapshot.project.owner),
    diaryNumber: snapshot.project.diaryNumber && plain(snapshot.project.diaryNumber),
    from: snapshot.period.from,
    to: snapshot.period.to,
    asOf: snapshot.asOf,
    preparedAt: snapshot.preparedAt,
    isDraft,
    isCompact: snapshot.template === 'steering',
    isGenuine: view.isGenuine,
    sealed: fill(isDraft ? words.prepared : words.frozen, moment, language),
    sealedBy: by ? fill(words.by, { name: plain(by) }, language) : '',
    versions: `${messages(language).report.version} ${snapshot.catalogueVersion} · ${fill(words.madeWith, { version: plain(snapshot.softwareVersion) }, language)}`,
    checksum: view.sha256,
    threshold: snapshot.threshold,
    keyNumbers: coverNumbers(view, language),
    sections: sectionsOf(view, definitions, language),
    rows: rowsOf(view, language),
    definitions,
    notes: noteTexts(view, language),
  };
}

/** The goals first, then the flow, up to three. */
function coverNumbers({ snapshot: { goals, flow } }: ReportView, language: Language): KeyNumber[] {
  const words = messages(language).document;
  const flows = (['enrolled', 'active', 'completed'] as const).map((key) => ({
    figure: formatNumber(flow[key], language),
    text: words[key],
    target: '',
    verdict: null,
  }));
  return [...keyNumbersOf(goals, language), ...flows].slice(0, 3);
}

function sectionsOf(view: ReportView, definitions: Definition[], language: Language): Section[] {
  const { snapshot } = view;
  const { report, document } = messages(language);
  const figuresOf = (heading: string) =>
    snapshot.indicators.filter((one) => one.heading === heading).flatMap(({ figures }) => figures);
  const results = figuresOf('results');
  const section = (id: string, heading: string, blocks: Block[]): Section[] =>
    blocks.length > 0 ? [{ id, heading, blocks }] : [];
  const list = (id: 'esf_outputs' | 'esf_results') =>
    section(id, report[id], countTable(figuresOf(id), report[id], true, language));
  const { codes } = messages(language);
  const text = (heading: string) =>
    (snapshot.texts ?? [])
      .filter((one) => one.heading === heading)
      .flatMap((one) =>
        section(`text-${heading}`, wordOf(codes.reportText, heading), textBlocks(one.body, view, language)),
      );
  const later = REPORT_TEXT_HEADINGS.filter((heading) => heading !== 'summary');
  const isSteering = snapshot.template === 'steering';
  // One page has room for words and tables, not for pictures of them.
  const shortened = (blocks: Block[]) => (isSteering ? blocks.filter((one) => one.kind !== 'chart') : blocks);
  return [
    ...text('summary'),
    ...section(
      'goals',
      report.goals,
      // The sentences say what the table says.
      shortened(goalBlocks(snapshot.goals, language)).filter((one) => !isSteering || one.kind !== 'table'),
    ),
    ...section('flow', report.flow, shortened(flowBlocks(view, language))),
    ...section('anonymous', document.anonymous, anonymousBlocks(view, language)),
    ...section('months', document.months, monthBlocks(view, language)),
    ...(hasExits(snapshot) ? section('exits', report.exits, exitBlocks(view, language)) : []),
    ...section('activities', document.activities, activityBlocks(view, language)),
    ...section('results', report.results, [
      ...countTable(
        results.filter(({ code }) => isSteering || !RESPONSE_RATES.includes(code)),
        report.results,
        false,
        language,
      ),
      ...responseBlocks(
        results.filter(({ code }) => !isSteering && RESPONSE_RATES.includes(code)),
        language,
      ),
    ]),
    ...section('activity', report.activity, outcomeTable(figuresOf('activity'), report.activity, language)),
    ...section('breakdowns', document.breakdowns, breakdownBlocks(snapshot, language)),
    ...list('esf_outputs'),
    ...list('esf_results'),
    ...later.flatMap(text),
    ...section('quotes', document.quotes, quoteBlocks(view, language)),
    ...section('partners', document.partners, partnerBlocks(view, language)),
    ...(isSteering ? [] : closing(view, definitions, language)),
  ];
}

/** Exits are not part of every kind of report; one without any exit yet says so. */
const hasExits = ({ template = 'funder_outcome' }: ReportView['snapshot']): boolean => template !== 'steering';

/** Who is left out, how everything is counted, and notes on rounding, hiding and the seal. */
function closing(view: ReportView, definitions: Definition[], language: Language): Section[] {
  const { snapshot } = view;
  const { report, document } = messages(language);
  const section = (id: string, heading: string, blocks: Block[]): Section[] =>
    blocks.length > 0 ? [{ id, heading, blocks }] : [];
  return [
    ...section('left_out', report.leftOut, leftOutBlocks(view, language)),
    ...section('definitions', report.definitions, [
      {
        kind: 'text',
        runs: [
          {
            text: `${document.definitionsIntro} ${fill(document.ruleVersion, { version: snapshot.catalogueVersion }, language)}`,
          },
        ],
        verdict: null,
      },
      { kind: 'definitions', items: definitions },
    ]),
    ...section(
      'notes',
      document.notes,
      noteTexts(view, language).map((text): Block => ({ kind: 'text', runs: [{ text }], verdict: null })),
    ),
  ];
}

const allFigures = ({ snapshot }: ReportView): SnapshotFigure[] =>
  snapshot.indicators.flatMap(({ figures }) => figures);

/** Every measure the report uses, once, in the order it first appears. */
function definitionsOf(view: ReportView, language: Language): Definition[] {
  const { goals, breakdowns } = view.snapshot;
  const codes = [
    ...goals.map(({ indicator }) => indicator),
    ...allFigures(view).map(({ code }) => code),
    ...breakdowns.map(({ code }) => code),
  ];
  return [...new Set(codes)].map((code) => ({
    code,
    name: nameOf(code, language),
    text: ruleOf(code, language),
    since: isIndicatorCode(code) ? indicatorOf(code).since : 0,
  }));
}

function noteTexts({ snapshot, keyId }: ReportView, language: Language): string[] {
  const { report, document } = messages(language);
  return [
    fill(document.goalsFrom, { on: snapshot.asOf, ...snapshot.period }, language),
    report.roundingNote,
    document.nothingIsDash,
    document.unknownNote,
    fill(report.hiddenNote, { threshold: snapshot.threshold }, language),
    fill(document.hiddenRule, { threshold: snapshot.threshold }, language),
    report.smallNNote,
    document.responseNote,
    ...(snapshot.totalsBasis ? [fill(document.totalsNote, { basis: plain(snapshot.totalsBasis) }, language)] : []),
    document.checksumNote,
    ...(keyId ? [fill(document.signedNote, { key: keyId }, language)] : []),
    document.verifyNote,
  ];
}
