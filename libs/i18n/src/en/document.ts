// English words of a report as a file: cover, sentences, captions and notes.
import type { DocumentWords } from '../messages.js';

export const document: DocumentWords = {
  draft: 'Draft', draftNote: 'Draft: the report is not published and may change.', notGenuine: 'The content does not match the checksum. Do not use this file.',
  asOf: 'As of {on}', periodLine: 'Period {from}–{to}', frozen: 'Frozen {on} at {time}', prepared: 'Prepared {on} at {time}', by: 'by {name}',
  cofunded: 'Co-funded by', union: 'the European Union', contents: 'Contents', of: 'of', readMe: 'Read me', flag: 'The EU flag', diaryNumber: 'Reference number',
  enrolled: 'enrolled', active: 'active', completed: 'completed', targetIs: 'target {target}',
  goalsFrom: 'Goals are counted from the start of the project to {on}. Other numbers are about {from}–{to}.',
  noGoals: 'The project has no goals in this report.', nobodyYet: 'Nobody can be counted yet',
  atMost: 'at most {target}', by_day: '{target} by {on}', stillUnknown: 'Of these, {count} are undecided.',
  verdict: {
    reached: 'The target of {target} is reached.', at_risk: 'The target is {target} and at risk.', below: 'The target of {target} is not reached.',
    undecided: 'The target is {target}; it is too early to tell.',
  },
  goal: 'Goal', measure: 'Measure', code: 'Code', due: 'Due', verdictHead: 'Status', state: 'State', reason: 'Reason', basis: 'Based on', unit: 'Unit', definition: 'Definition',
  allMeasures: 'all measures', flowSheet: 'Flow', definitionsSheet: 'Definitions', since: 'Since rules version', section: 'Section', estimatedMark: 'estimate',
  percentGoals: 'Goals in per cent', countGoals: 'Goals in numbers', goalsTable: 'The goals and how they went', flowFigure: 'From enrolled to the state of the day', flowTable: 'Everybody enrolled, by state',
  exitsFigure: 'Exits by reason', exitsTable: 'Exits by reason, numbers', byDimensions: '{name}, by {dimensions}', breakdowns: 'Breakdowns', and: 'and',
  flowSentence: '{enrolled} have enrolled. Of these, {active} are still active, {completed} have completed, {early} left early and {deceased} have died.',
  noExits: 'Nobody has left.', nothing: 'There is nothing to show.', responseRates: 'Response rates', responseNote: 'Those who have not answered may differ from those who have.',
  leftOutIntro: 'Not everybody who started is part of every measure. This is how many are left out, and why.', whyLeftOut: 'Why',
  definitionsIntro: 'All measures in the report and the rule behind them.', notes: 'About the numbers', ruleVersion: 'The numbers follow rules version {version}.',
  hiddenRule: 'Breakdowns hide numbers below {threshold}, and as many more as it takes for no hidden number to be reckoned out. Totals of the whole project are shown.',
  nothingIsDash: '– means that there is nobody to count. It is not the same as 0.',
  unknownNote: 'The undecided are part of the number the share is based on, but have not reached the result.',
  checksumNote: 'The checksum (SHA-256) is made of everything in the report. If one single thing changes, so does the checksum.',
  figureAlt: 'Chart. {text}', targetMark: 'target {target}', nOfN: '{n} of {N}', madeWith: 'Program: Framsteg {version}',
};
