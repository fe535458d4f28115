/** The outlook of a project's goals, who is behind what is missing, and why one person is counted or not. */
import type { FigureWhy, GapPeople, OutlookView, WhyNode } from '#contracts';
import { NotFound, projectAbout, projectFacts, type UnitOfWork } from '#database';
import {
  GAP_CODES,
  type GapCode,
  indicatorOf,
  isIndicatorCode,
  judge,
  type Judgement,
  judgeAll,
  mendsFor,
  mendsOf,
  type ProjectFacts,
  remembering,
} from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { dayOf, type FigureQuery } from './figure-query.js';
import { goalRows } from './goal-views.js';
import { Memory } from './memory.js';
import { outlookOf, shareCodes } from './outlook.js';
import { PeopleReader } from './people-reader.js';

@Injectable()
export class OutlookService {
  constructor(
    @Inject(PeopleReader) private readonly people: PeopleReader,
    @Inject(Memory) private readonly memory: Memory,
  ) {}

  async outlook(work: UnitOfWork, projectId: string, query: FigureQuery): Promise<OutlookView> {
    const asOf = dayOf(query.asOf, work.today);
    const [about, rows, coaches] = await Promise.all([
      projectAbout(work, projectId),
      goalRows(work, projectId),
      this.people.coaches(work, projectId),
    ]);
    const question = {
      projectId,
      what: `outlook/${asOf}`,
      inputs: JSON.stringify([about, rows, [...coaches]]),
      withAttendance: true,
    };
    const make = async (): Promise<OutlookView> =>
      outlookOf(
        rows,
        await projectFacts(work, projectId, { activities: 'unreported', partners: false }),
        asOf,
        coaches,
      );
    return this.memory.answer(work, question, make, () => 1);
  }

  /** People behind one kind of gap; who the reader may not see is not in the list. */
  async gap(work: UnitOfWork, projectId: string, code: string, query: FigureQuery): Promise<GapPeople> {
    if (!(GAP_CODES as readonly string[]).includes(code)) throw new NotFound();
    const asOf = dayOf(query.asOf, work.today);
    const [plain, rows] = await Promise.all([
      projectFacts(work, projectId, { activities: 'unreported', partners: false }),
      goalRows(work, projectId),
    ]);
    const facts = remembering(plain);
    const keys = mendsOf(shareCodes(rows), facts, asOf).find((mend) => mend.code === (code as GapCode))?.keys ?? [];
    const found = await this.people.find(work, keys);
    const days = code === 'attendance_not_reported' ? firstUnreported(plain, asOf) : new Map<string, string>();
    const people = keys.flatMap((key) => {
      const person = found.get(key);
      return person ? [{ ...person, on: days.get(key) ?? null }] : [];
    });
    return { code, asOf, people };
  }

  /** @throws NotFound when the person is not in the project, or not for this reader */
  async why(
    work: UnitOfWork,
    projectId: string,
    code: string,
    participationId: string,
    query: FigureQuery,
  ): Promise<FigureWhy> {
    if (!isIndicatorCode(code)) throw new NotFound();
    const asOf = dayOf(query.asOf, work.today);
    const facts = await projectFacts(work, projectId, { partners: false, keys: [participationId] });
    const one = { ...facts, facts: facts.facts.filter(({ hidden }) => !hidden) };
    const [row] = judgeAll(indicatorOf(code), one, { asOf });
    if (!row || !(await this.people.find(work, [participationId])).has(participationId)) throw new NotFound();
    const { standing, answer, reason, on } = row;
    const tree = answer === 'left_out' ? null : nodeOf(judge(indicatorOf(code).counts, standing));
    return { code, asOf, participationId, answer, reason, on, tree, mends: mendsFor(code, standing, one) };
  }
}

/** By key, the first day nobody has reported on. */
const firstUnreported = ({ facts }: ProjectFacts, asOf: string): Map<string, string> =>
  new Map(
    facts.flatMap(({ key, activities }) => {
      const [first] = activities
        .filter(({ on, attendance }) => attendance === 'NOT_REPORTED' && on <= asOf)
        .map(({ on }) => on)
        .sort();
      return first ? [[key, first] as const] : [];
    }),
  );

const nodeOf = ({ answer, reason, on, parts }: Judgement): WhyNode => ({
  answer,
  reason,
  on: on ?? null,
  parts: (parts ?? []).map(nodeOf),
});
