/**
 * `facts-check`: the kept facts are what the rows say, column by column; and what the database counts over them is what the domain judges, for every
 * indicator, as of today and of a year ago, each share adding up to all who ever started (ARCHITECTURE.md 7, DOMAIN.md 2.8).
 */
import { figuresOf, Project, projectFacts, type UnitOfWork } from '#database';
import { addMonths, figureOf, INDICATOR_CODES, standingsOf } from '#domain';
import { isDeepStrictEqual } from 'node:util';
import { answer, say } from './output.js';
import { withWorker } from './worker.js';

export interface Checked {
  passed: number;
  failed: string[];
}

export async function factsCheck(): Promise<number> {
  const checked = await withWorker(({ today, work }) => work((inside) => checkFacts(inside, today), true));
  for (const one of checked.failed.slice(0, 100)) say(one);
  answer(`${checked.passed} passed, ${checked.failed.length} failed`);
  return checked.failed.length === 0 ? 0 : 1;
}

/** Every project the work may see. */
export async function checkFacts(work: UnitOfWork, today: string): Promise<Checked> {
  const all: Checked = { passed: 0, failed: [] };
  const orgs = (await work.call('orgs')).flatMap((row) => row['orgs'] as string[]);
  for (const project of await work.find(Project, { orgId: orgs })) await checkProject(work, project, today, all);
  return all;
}

async function checkProject(work: UnitOfWork, project: Project, today: string, all: Checked): Promise<void> {
  const note = (isRight: boolean, what: string): void => {
    if (isRight) all.passed += 1;
    else all.failed.push(`${project.code}: ${what}`);
  };
  const differences = await work.call('fact_differences', project.id);
  for (const { what, id } of differences)
    note(false, `the kept fact of ${String(what)} ${String(id)} is not what its rows say`);
  note(differences.length === 0, 'kept and live facts differ');
  const facts = await projectFacts(work, project.id);
  for (const asOf of [today, addMonths(today, -12)]) {
    const counted = await figuresOf(work, project.id, { asOf, codes: INDICATOR_CODES, handler: true });
    const started = standingsOf(facts.facts, asOf, facts.project.normMonths).length;
    for (const { figure } of counted) {
      const judged = figureOf(figure.code, facts, { asOf, handler: true });
      note(isDeepStrictEqual(figure, judged), `${figure.code} as of ${asOf}: counted and judged differ`);
      const left = Object.values(figure.leftOut).reduce((sum, count) => sum + count, 0);
      if (figure.measure === 'share' && figure.estimated === undefined)
        note(
          (figure.N ?? 0) + left === started,
          `${figure.code}: N ${figure.N} and ${left} left out are not ${started}`,
        );
    }
  }
}
