/** Counts participants who are not registered: a number by year and gender, beside the enrolled and in no share (DOMAIN.md 4.3, decision 0061). */
import type { CountAnonymous } from '#contracts';
import { AnonymousCount, figuresOf, Project, type UnitOfWork } from '#database';
import { type CivilDate, countedOn, type YearGroup, yearGroups } from '#domain';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';

@Injectable()
export class AnonymousService {
  /** @throws Refusal anonymous.*, Conflict when somebody counted at the same moment */
  async count(work: UnitOfWork, projectId: string, input: CountAnonymous): Promise<{ people: number }> {
    const project = await work.get(Project, projectId);
    const { year, gender } = input;
    const [known] = await work.find(AnonymousCount, { projectId, year, gender });
    const people = countedOn(input, known?.people ?? 0, project, work.today);
    if (known) await work.change(AnonymousCount, known.id, known.version, { people });
    else await work.add(AnonymousCount, { id: randomUUID(), orgId: project.orgId, projectId, year, gender, people });
    return { people };
  }

  /** Who began in the calendar year of the day, up to it, and who was counted that year. */
  async ofYear(work: UnitOfWork, projectId: string, asOf: CivilDate): Promise<{ year: number; groups: YearGroup[] }> {
    const year = Number(asOf.slice(0, 4));
    const period = { from: `${year}-01-01`, to: asOf };
    const [[{ groups }], rows] = await Promise.all([
      figuresOf(work, projectId, { asOf, codes: ['participants_enrolled'], by: ['gender'], period, handler: true }),
      work.find(AnonymousCount, { projectId, year }),
    ]);
    return {
      year,
      groups: yearGroups(
        new Map(groups.map(({ group, value, n }) => [group, value ?? n ?? 0])),
        new Map(rows.map(({ gender, people }) => [gender, people])),
      ),
    };
  }
}
