/** `facts-check`: every fact of every project is well formed, and every share adds up: N and those left out are all who ever started (DOMAIN.md 2.8). */
import { Project, projectFacts } from '#database';
import { CATALOGUE, type Fact, figureOf, isCivilDate, type ProjectFacts, standingsOf } from '#domain';
import { answer, say } from './output.js';
import { withWorker } from './worker.js';

interface Checked {
  passed: number;
  failed: string[];
}

export async function factsCheck(): Promise<number> {
  const checked = await withWorker(({ today, work }) =>
    work(async (inside) => {
      const all: Checked = { passed: 0, failed: [] };
      const orgs = (await inside.call('orgs')).flatMap((row) => row['orgs'] as string[]);
      for (const project of await inside.find(Project, { orgId: orgs }))
        check(all, await projectFacts(inside, project.id), project.code, today);
      return all;
    }, true),
  );
  for (const one of checked.failed.slice(0, 100)) say(one);
  answer(`${checked.passed} passed, ${checked.failed.length} failed`);
  return checked.failed.length === 0 ? 0 : 1;
}

function check(all: Checked, facts: ProjectFacts, code: string, today: string): void {
  const note = (isRight: boolean, what: string): void => {
    if (isRight) all.passed += 1;
    else all.failed.push(`${code}: ${what}`);
  };
  for (const fact of facts.facts)
    note(isWellFormed(fact), `the fact of ${fact.reference || 'a protected person'} is not well formed`);
  const started = standingsOf(facts.facts, today, facts.project.normMonths).length;
  for (const indicator of CATALOGUE.filter((one) => one.measure === 'share')) {
    const figure = figureOf(indicator, facts, { asOf: today });
    const left = Object.values(figure.leftOut).reduce((sum, count) => sum + count, 0);
    if (figure.estimated === undefined)
      note(
        (figure.N ?? 0) + left === started,
        `${indicator.code}: N ${figure.N} and ${left} left out are not ${started}`,
      );
  }
}

function isWellFormed(fact: Fact): boolean {
  const lists = [
    fact.periods,
    fact.outcomes,
    fact.followUps,
    fact.answers,
    fact.activities,
    fact.placements,
    fact.sfi,
    fact.citizenship,
    fact.support,
  ];
  const days = [
    ...fact.periods.map((one) => one.entryOn),
    ...fact.outcomes.map((one) => one.startsOn),
    ...fact.followUps.map((one) => one.dueOn),
    ...fact.answers.map((one) => one.on),
    ...fact.activities.map((one) => one.on),
    ...fact.placements.map((one) => one.startsOn),
  ];
  return (
    lists.every(Array.isArray) && days.every(isCivilDate) && (fact.birthDate === null || isCivilDate(fact.birthDate))
  );
}
