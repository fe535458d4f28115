/** `figures --project CODE --as-of DATE …`: the same figures as page and report, as numbers (EXCHANGE.md; exact rules: DOMAIN.md 2.9). */
import type { FigureView } from '#contracts';
import {
  type Audience,
  AUDIENCES,
  type Breakdown,
  BREAKDOWNS,
  isCivilDate,
  isIndicatorCode,
  LEFT_OUT_CODES,
} from '#domain';
import { parseArgs } from 'node:util';
import { figureViews } from '../goals/figures.js';
import { answer, tableText, WrongCall } from './output.js';
import { projectOf } from './projects.js';
import { withWorker } from './worker.js';

interface Asked {
  project: string;
  asOf: string;
  period?: { from: string; to: string };
  codes: string[];
  by: Breakdown[];
  audience: Audience;
  json: boolean;
}

export async function figures(args: string[]): Promise<number> {
  const asked = read(args);
  const views = await withWorker(({ work }) =>
    work(async (inside) => {
      const project = await projectOf(inside, asked.project);
      const { asOf, period, codes, by, audience } = asked;
      return figureViews(inside, project.id, {
        asOf,
        period,
        codes,
        by,
        audience,
        threshold: project.suppressionThreshold,
        handler: audience === 'internal',
      });
    }, true),
  );
  const { project, asOf, audience } = asked;
  answer(asked.json ? JSON.stringify({ project, asOf, audience, figures: views.map(shaped) }) : inWords(views));
  return 0;
}

function read(args: string[]): Asked {
  const many = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({
    args,
    allowPositionals: false,
    options: {
      project: { type: 'string' },
      'as-of': { type: 'string' },
      period: { type: 'string' },
      indicator: many,
      by: many,
      audience: { type: 'string', default: 'internal' },
      json: { type: 'boolean', default: false },
    },
  });
  const { project, 'as-of': asOf, audience, json } = values;
  const [codes, by] = [values.indicator ?? [], values.by ?? []];
  if (!project || !asOf) throw new WrongCall('Say which project and as of which date.');
  if (!isCivilDate(asOf)) throw new WrongCall(`${asOf} is not a date. Write it as YYYY-MM-DD.`);
  const wrong = codes.find((code) => !isIndicatorCode(code));
  if (wrong !== undefined) throw new WrongCall(`There is no indicator ${wrong}.`);
  const strange = by.find((one) => !(BREAKDOWNS as readonly string[]).includes(one));
  if (strange !== undefined || by.length > 2) throw new WrongCall(`--by takes up to two of: ${BREAKDOWNS.join(', ')}.`);
  if (!(AUDIENCES as readonly string[]).includes(audience))
    throw new WrongCall(`--audience is one of: ${AUDIENCES.join(', ')}.`);
  return {
    project,
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
