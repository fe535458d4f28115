// Rule: the same figures as lines of data, for the CSV and the workbook; what is withheld is one line that says so.
import type { ReportView } from '#contracts';
import { messages } from '#i18n';
import { FLOW, FLOW_STATES } from './blocks.js';
import { breakdownRows } from './breakdowns.js';
import { goalName, targetValue, tidy, wordOf } from './figures.js';
import { verdictOf } from './goals.js';
import type { Language, TidyRow } from './model.js';

export function rowsOf(view: ReportView, language: Language): TidyRow[] {
  const { snapshot } = view;
  const { codes, document, report, unit } = messages(language);
  const bare = (section: string, code: string, name: string, n: TidyRow['n']): TidyRow => ({
    section,
    code,
    name,
    dimensions: [],
    groups: [],
    n,
    N: null,
    value: null,
    percent: null,
    unit: unit.participation,
    unknown: null,
    leftOut: '',
    target: null,
    due: '',
    verdict: '',
  });
  const exits = snapshot.exitsWithheld
    ? [bare('exits', '', report.notShown, '..')]
    : snapshot.exits.map(({ reason, n }) => ({
        ...bare('exits', reason, wordOf(codes.exitReason, reason), n),
        ...(snapshot.exitsCarriedFrom ? { carriedFrom: snapshot.exitsCarriedFrom } : {}),
      }));
  return [
    ...snapshot.goals.map((goal) =>
      tidy('goals', goal.figure, language, {
        name: goalName(goal, language),
        target: targetValue(goal),
        due: goal.dueOn ?? '',
        verdict: verdictOf(goal, language).text,
      }),
    ),
    bare('flow', 'enrolled', report.enrolled, snapshot.flow.enrolled),
    ...FLOW.map((key) => bare('flow', key, codes.participationState[FLOW_STATES[key]], snapshot.flow[key])),
    ...(snapshot.anonymous ?? []).flatMap(({ year, people, byGender }) => [
      bare('anonymous', String(year), `${document.anonymous} ${year}`, people),
      ...byGender.map((one) =>
        bare(
          'anonymous',
          `${year} ${one.gender}`,
          `${document.anonymous} ${year}, ${wordOf(codes.gender, one.gender).toLowerCase()}`,
          one.people,
        ),
      ),
    ]),
    ...(snapshot.months ?? []).flatMap(({ month, entered, left }) => [
      bare('months', `${month} entered`, `${month}, ${document.cameIn}`, entered),
      bare('months', `${month} left`, `${month}, ${document.leftIn}`, left),
    ]),
    ...exits,
    ...(snapshot.activities ?? []).map((one) => ({
      ...bare('activities', one.kind, wordOf(codes.activityKind, one.kind), one.people),
      value: one.minutes,
      unit: unit.minutes,
    })),
    ...snapshot.indicators.flatMap(({ heading, figures }) => figures.map((figure) => tidy(heading, figure, language))),
    ...snapshot.breakdowns.flatMap((one) => breakdownRows(one, language)),
  ];
}
