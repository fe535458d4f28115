/**
 * `figures --project CODE --as-of DATE …`: the same figures as page and report, as numbers (EXCHANGE.md; exact rules: DOMAIN.md 2.9). Several projects, or
 * `--all`, are added up: shares and counts, with the different persons behind them.
 */
import type { FigureView } from '#contracts';
import { type CountedFigure, figuresOf, figuresOfSet, type UnitOfWork } from '#database';
import {
  type Audience,
  AUDIENCES,
  type Breakdown,
  BREAKDOWNS,
  canAddUp,
  INDICATOR_CODES,
  type IndicatorCode,
  isCivilDate,
  isIndicatorCode,
  LEFT_OUT_CODES,
} from '#domain';
import { parseArgs } from 'node:util';
import { figureViews } from '../goals/figures.js';
import { distinctShown, sumView } from '../goals/sums.js';
import { answer, say, tableText, WrongCall } from './output.js';
import { projectOf, projectsOf } from './projects.js';
import { withWorker } from './worker.js';

/** DOMAIN.md 7.6: each answer is suppressed by itself, and nobody remembers what was asked before. */
const NOT_TO_BE_SUBTRACTED =
  'Small numbers are hidden in this answer alone. Answers for two dates, periods or breakdowns can be subtracted: give out published reports, not these.';

interface Asked {
  /** one, several to be added up, or null for all there are */
  projects: string[] | null;
  asOf: string;
  period?: { from: string; to: string };
  codes: string[];
  by: Breakdown[];
  audience: Audience;
  json: boolean;
}

export async function figures(args: string[]): Promise<number> {
  const asked = read(args);
  const { asOf, audience, json } = asked;
  const [code, ...more] = asked.projects ?? [];
  const isOne = code !== undefined && more.length === 0;
  const found = await withWorker(({ work }) =>
    work((inside) => (isOne ? ofOne(inside, code, asked) : ofSeveral(inside, asked)), true),
  );
  if (audience !== 'internal') say(NOT_TO_BE_SUBTRACTED);
  const { figures: views, ...of } = found;
  answer(json ? JSON.stringify({ ...of, asOf, audience, figures: views.map(shaped) }) : inWords(views));
  return 0;
}

const countingOf = ({ asOf, period, codes, by, audience }: Asked) => ({
  asOf,
  period,
  codes,
  by,
  audience,
  handler: audience === 'internal',
});

type Found = { figures: FigureView[] } & ({ project: string } | { projects: string[]; distinctPeople: number | '..' });

async function ofOne(work: UnitOfWork, code: string, asked: Asked): Promise<Found> {
  const { id, suppressionThreshold: threshold } = await projectOf(work, code);
  return { project: code, figures: await figureViews(work, id, { ...countingOf(asked), threshold }) };
}

/** The strictest of the projects' thresholds holds for all. */
async function ofSeveral(work: UnitOfWork, asked: Asked): Promise<Found> {
  const projects = await projectsOf(work, asked.projects);
  const how = { audience: asked.audience, threshold: Math.max(...projects.map((one) => one.suppressionThreshold)) };
  const ids = projects.map(({ id }) => id);
  const codes = (asked.codes.length > 0 ? asked.codes : INDICATOR_CODES.filter(canAddUp)) as IndicatorCode[];
  const options = { ...countingOf(asked), codes };
  const counted = await figuresOfSet(work, ids, options);
  const own: CountedFigure[][] = [];
  if (asked.audience !== 'internal') for (const id of ids) own.push(await figuresOf(work, id, options));
  const [people] = await work.call('count_distinct', ids, asked.asOf);
  const enrolled = { asOf: asked.asOf, codes: ['participants_enrolled'] as const, handler: options.handler };
  const [all] = await figuresOfSet(work, ids, enrolled);
  return {
    projects: projects.map(({ code }) => code),
    distinctPeople: distinctShown(Number(people['count_distinct']), all.figure.n ?? 0, how),
    figures: counted.map((one, at) =>
      sumView(
        one,
        own.map((figures) => figures[at]),
        how,
      ),
    ),
  };
}

function read(args: string[]): Asked {
  const many = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({
    args,
    allowPositionals: false,
    options: {
      project: many,
      all: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
      period: { type: 'string' },
      indicator: many,
      by: many,
      audience: { type: 'string', default: 'internal' },
      json: { type: 'boolean', default: false },
    },
  });
  const { project, all, 'as-of': asOf, audience, json } = values;
  const [codes, by] = [values.indicator ?? [], values.by ?? []];
  if (!project === !all || !asOf) throw new WrongCall('Say which project (or --all) and as of which date.');
  if (!isCivilDate(asOf)) throw new WrongCall(`${asOf} is not a date. Write it as YYYY-MM-DD.`);
  const wrong = codes.find((code) => !isIndicatorCode(code));
  if (wrong !== undefined) throw new WrongCall(`There is no indicator ${wrong}.`);
  const alone = codes.find((code) => isIndicatorCode(code) && !canAddUp(code));
  if (alone !== undefined && (all || (project ?? []).length > 1))
    throw new WrongCall(`${alone} is no share or count: it does not add up over projects.`);
  const strange = by.find((one) => !(BREAKDOWNS as readonly string[]).includes(one));
  if (strange !== undefined || by.length > 2) throw new WrongCall(`--by takes up to two of: ${BREAKDOWNS.join(', ')}.`);
  if (!(AUDIENCES as readonly string[]).includes(audience))
    throw new WrongCall(`--audience is one of: ${AUDIENCES.join(', ')}.`);
  return {
    projects: all ? null : (project ?? []),
    asOf,
    period: periodOf(values.period),
    codes,
    by: by as Breakdown[],
    audience: audience as Audience,
    json,
  };
}

function periodOf(text: string | undefined): Asked['period'] {
  if (text === undefined) return undefined;
  const [from, to, more] = text.split('..');
  if (!isCivilDate(from) || !isCivilDate(to) || more !== undefined || to < from)
    throw new WrongCall('Write --period as FROM..TO, two dates in order.');
  return { from, to };
}

/** Reasons in the order they are tried, so that equal figures are equal texts. */
const inOrder = (leftOut: FigureView['leftOut']): FigureView['leftOut'] =>
  Object.fromEntries(LEFT_OUT_CODES.filter((code) => leftOut[code] !== undefined).map((code) => [code, leftOut[code]]));

/** Exactly the members the format names; a group's value only where the figure is no share. */
function shaped({ code, unit, n, N, value, percent, unknown, leftOut, by }: FigureView): FigureView {
  const groups = by.map((one) => ({
    group: one.group,
    n: one.n,
    N: one.N,
    percent: one.percent,
    ...(one.value === null || one.value === undefined ? {} : { value: one.value }),
  }));
  return { code, unit, n, N, value, percent, unknown, leftOut: inOrder(leftOut), by: groups };
}

function inWords(views: readonly FigureView[]): string {
  const rows = views.flatMap(({ code, unit, n, N, value, percent, unknown, leftOut, by }) => [
    [
      code,
      unit,
      n,
      N,
      value,
      percent,
      unknown,
      Object.entries(leftOut)
        .map(([reason, count]) => `${reason} ${count}`)
        .join(', '),
    ],
    ...by.map((one) => [`  ${one.group}`, '', one.n, one.N, one.value ?? null, one.percent, null, '']),
  ]);
  return tableText(['figure', 'unit', 'n', 'N', 'value', 'percent', 'unknown', 'left out'], rows);
}
