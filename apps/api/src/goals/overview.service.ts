/** How the project breathes: who comes and goes, how long they stay, whether they are followed up; and the projects beside each other. */
import type { OverviewView, ProgrammeView, StepsView } from '#contracts';
import {
  figuresOf,
  figuresOfProjects,
  flowOf,
  openSpansOf,
  Project,
  projectAbout,
  projectsAbout,
  projectFacts,
  type UnitOfWork,
} from '#database';
import { earlier, type IndicatorCode, percentOf, stepMoves, takenByMonth } from '#domain';
import { Injectable } from '@nestjs/common';
import { FUNNEL_CODES, funnelOf } from './dashboard.js';
import { dayOf, type FigureQuery } from './figure-query.js';
import { figureView } from './figures.js';
import { INSIDE } from './goal-views.js';

/** Figures that can be added up over projects. */
const PROGRAMME_CODES: readonly IndicatorCode[] = [
  'participants_enrolled',
  'outcome_within_3_months',
  'completion_rate',
  'empowered_at_exit',
  'follow_up_answer_rate_3_months',
];

@Injectable()
export class OverviewService {
  async overview(work: UnitOfWork, projectId: string, query: FigureQuery): Promise<OverviewView> {
    const asOf = dayOf(query.asOf, work.today);
    const { project } = await projectAbout(work, projectId);
    const codes: IndicatorCode[] = [...FUNNEL_CODES, 'participation_days_median'];
    const [counted, flow, spans] = await Promise.all([
      figuresOf(work, projectId, { asOf, codes, handler: true }),
      flowOf(work, projectId, asOf),
      openSpansOf(work, projectId, asOf),
    ]);
    const figure = (code: IndicatorCode) => counted[codes.indexOf(code)].figure;
    const to = project.endsOn === null ? asOf : earlier(asOf, project.endsOn);
    const taken = takenByMonth(spans, { from: project.startsOn, to });
    const moved = new Map(flow.months.map(({ month, entries, exits }) => [month, { entries, exits }]));
    return {
      asOf,
      capacity: project.capacity,
      normMonths: project.normMonths,
      funnel: funnelOf(figure),
      months: taken.map((one) => ({ ...one, ...(moved.get(one.month) ?? { entries: 0, exits: 0 }) })),
      lengths: flow.lengths,
      medianDays: figure('participation_days_median').value,
      nearNorm: nearNorm(flow.lengths, project.normMonths),
      followUps: flow.followUps,
    };
  }

  async steps(work: UnitOfWork, projectId: string, query: FigureQuery): Promise<StepsView> {
    const asOf = dayOf(query.asOf, work.today);
    return { asOf, ...stepMoves(await projectFacts(work, projectId, { partners: false }), asOf) };
  }

  async programme(work: UnitOfWork, query: FigureQuery): Promise<ProgrammeView> {
    const asOf = dayOf(query.asOf, work.today);
    const [row] = await work.call('projects_as', 'staff');
    const ids = [...new Set((row?.['projects_as'] as string[] | undefined) ?? [])];
    const projects = ids.length === 0 ? [] : await work.find(Project, { id: ids });
    const about = await projectsAbout(work, ids);
    const counted = await figuresOfProjects(work, about, { asOf, codes: PROGRAMME_CODES, handler: true });
    const shown = projects.map(({ id, code, name }) => ({
      id,
      code,
      name,
      figures: (counted.get(id) ?? []).map((one) => figureView(one, INSIDE)),
    }));
    const [people] = await work.call('distinct_people', ids, asOf);
    return {
      asOf,
      projects: shown.sort((a, b) => a.name.localeCompare(b.name, 'sv')),
      total: PROGRAMME_CODES.map((_, at) => sumOf(shown.map(({ figures }) => figures[at]))),
      distinctPeople: Number(people?.['distinct_people'] ?? 0),
    };
  }
}

type View = ProgrammeView['total'][number];

/** Counts and shares of several projects together: n, N, unknown and left out add up, the percentage is reckoned anew. */
function sumOf(views: readonly View[]): View {
  const add = (what: (view: View) => unknown): number => views.reduce((sum, view) => sum + Number(what(view) ?? 0), 0);
  const [n, N] = [add(({ n: one }) => one), add(({ N: one }) => one)];
  const isShare = views.some(({ N: one }) => one !== null);
  const leftOut: View['leftOut'] = {};
  for (const view of views)
    for (const [code, count] of Object.entries(view.leftOut))
      leftOut[code] = Number(leftOut[code] ?? 0) + Number(count);
  return {
    code: views[0]?.code ?? '',
    unit: views[0]?.unit ?? 'participation',
    n,
    N: isShare ? N : null,
    value: isShare ? null : n,
    percent: isShare ? percentOf(n, N) : null,
    unknown: add(({ unknown }) => unknown),
    leftOut,
    by: [],
  };
}

function nearNorm(lengths: OverviewView['lengths'], norm: number | null): OverviewView['nearNorm'] {
  if (norm === null) return null;
  const N = lengths.reduce((sum, { n }) => sum + n, 0);
  return {
    n: lengths.filter(({ months }) => months >= norm - 1 && months <= norm).reduce((sum, { n }) => sum + n, 0),
    N,
  };
}
