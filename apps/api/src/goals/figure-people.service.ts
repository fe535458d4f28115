/**
 * Who is counted, who is not, and why, page by page. The database answers for everybody in the statement that counts the figure; only those the page
 * asks about are explained, and only those shown are named.
 */
import type { FigurePeople } from '#contracts';
import { figureWithAnswers, NotFound, projectAbout, projectFacts, readsAttendance, type UnitOfWork } from '#database';
import {
  type CivilDate,
  type Figure,
  type IndicatorCode,
  indicatorOf,
  isIndicatorCode,
  judgeAll,
  type MemberAnswer,
} from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { dayOf, type PeopleQuery } from './figure-query.js';
import { figureView } from './figures.js';
import { INSIDE } from './goal-views.js';
import { Memory } from './memory.js';
import { askedPage, inGroupOrder, pageOf, type Place } from './people-page.js';
import { PeopleReader } from './people-reader.js';

interface Explained extends Place {
  exitOn: CivilDate | null;
  decidedOn: CivilDate | null;
}

interface Answered {
  figure: Figure;
  answers: ReadonlyMap<string, MemberAnswer>;
  all: readonly Explained[];
}

@Injectable()
export class FigurePeopleService {
  constructor(
    @Inject(PeopleReader) private readonly reader: PeopleReader,
    @Inject(Memory) private readonly memory: Memory,
  ) {}

  /** People the reader may not see are in the figure, and neither in the list nor in its counts. */
  async people(work: UnitOfWork, projectId: string, code: string, query: PeopleQuery): Promise<FigurePeople> {
    if (!isIndicatorCode(code)) throw new NotFound();
    const asked = askedPage(query);
    const asOf = dayOf(query.asOf, work.today);
    const [{ figure, answers, all }, seen] = await Promise.all([
      this.explained(work, projectId, { code, asOf, of: asked.answers }),
      this.reader.visible(work, projectId),
    ]);
    const listed = [...answers].filter(([key]) => seen.has(key));
    const explained = all.filter(({ key }) => seen.has(key));
    const chosen = explained.filter(({ reason }) => asked.reason === null || reason === asked.reason);
    const { rows, next } = pageOf(chosen, asked);
    return {
      code,
      asOf,
      figure: figureView({ figure, groups: [] }, INSIDE),
      answers: answerCounts(listed.map(([, answer]) => answer)),
      groups: groupsOf(explained),
      rows: await this.named(work, rows),
      total: chosen.length,
      totalIsExact: true,
      next,
      mayBeShorter: true,
    };
  }

  /** The figure, everybody's answer, and the reasons of those who gave one of these; remembered while the facts stand as they stood. */
  private async explained(
    work: UnitOfWork,
    projectId: string,
    { code, asOf, of }: { code: IndicatorCode; asOf: CivilDate; of: readonly MemberAnswer[] },
  ): Promise<Answered> {
    const about = await projectAbout(work, projectId);
    const question = {
      projectId,
      what: `people/${code}/${asOf}/${of.join()}`,
      inputs: JSON.stringify(about),
      withAttendance: code === 'gap_days' || readsAttendance(code),
    };
    const make = async (): Promise<Answered> => {
      const { figure, answers } = await figureWithAnswers(work, projectId, { asOf, code, handler: true, about });
      const wanted = [...answers].filter(([, answer]) => of.includes(answer)).map(([key]) => key);
      return { figure, answers, all: await explain(work, projectId, code, asOf, wanted) };
    };
    return this.memory.answer(work, question, make, ({ answers }) => answers.size);
  }

  private async named(work: UnitOfWork, rows: readonly Explained[]): Promise<FigurePeople['rows']> {
    const people = await this.reader.find(
      work,
      rows.map(({ key }) => key),
    );
    return rows.flatMap(({ key, answer, reason, exitOn, decidedOn }) => {
      const person = people.get(key);
      return person ? [{ ...person, exitOn, answer, reason, decidedOn }] : [];
    });
  }
}

/** The reason of each of these; judged one by one, because a reason is more than an answer. */
async function explain(
  work: UnitOfWork,
  projectId: string,
  code: IndicatorCode,
  asOf: CivilDate,
  keys: readonly string[],
): Promise<Explained[]> {
  if (keys.length === 0) return [];
  const activities = code === 'gap_days' ? 'all' : 'none';
  const facts = await projectFacts(work, projectId, { activities, partners: false, keys });
  return judgeAll(indicatorOf(code), facts, { asOf }).map(({ standing, answer, reason, on }) => ({
    key: standing.fact.key,
    reference: standing.fact.reference,
    answer,
    reason,
    exitOn: standing.exitOn,
    decidedOn: on,
  }));
}

function answerCounts(all: readonly MemberAnswer[]): FigurePeople['answers'] {
  const counts: FigurePeople['answers'] = { counted: 0, not_counted: 0, unknown: 0, left_out: 0 };
  for (const answer of all) counts[answer] += 1;
  return counts;
}

function groupsOf(all: readonly Explained[]): FigurePeople['groups'] {
  const groups = new Map<string, FigurePeople['groups'][number]>();
  for (const { answer, reason } of all) {
    const group = groups.get(`${answer}/${reason}`) ?? { answer, reason, n: 0 };
    group.n += 1;
    groups.set(`${answer}/${reason}`, group);
  }
  return [...groups.values()].sort(inGroupOrder);
}
