/** How the project breathes: who comes and goes, how long they stay, whether they are followed up. */
import type { OverviewView, StepsView } from '#contracts';
import { figuresOf, flowOf, openSpansOf, projectAbout, projectFacts, type UnitOfWork } from '#database';
import { earlier, type IndicatorCode, stepMoves, takenByMonth } from '#domain';
import { Inject, Injectable } from '@nestjs/common';
import { AnonymousService } from './anonymous.service.js';
import { FUNNEL_CODES, funnelOf, leavesOutPlacements, takesPlaceBy } from './dashboard.js';
import { dayOf, type FigureQuery } from './figure-query.js';
import { goalRows } from './goal-views.js';

@Injectable()
export class OverviewService {
  constructor(@Inject(AnonymousService) private readonly anonymous: AnonymousService) {}

  async overview(work: UnitOfWork, projectId: string, query: FigureQuery): Promise<OverviewView> {
    const asOf = dayOf(query.asOf, work.today);
    const [{ project }, goals] = await Promise.all([projectAbout(work, projectId), goalRows(work, projectId)]);
    const by = takesPlaceBy(goals);
    const codes: IndicatorCode[] = [...FUNNEL_CODES, 'participation_days_median'];
    const [counted, flow, spans, year] = await Promise.all([
      figuresOf(work, projectId, { asOf, codes, handler: true }),
      flowOf(work, projectId, asOf),
      openSpansOf(work, projectId, asOf, by),
      this.anonymous.ofYear(work, projectId, asOf),
    ]);
    const figure = (code: IndicatorCode) => counted[codes.indexOf(code)].figure;
    const to = project.endsOn === null ? asOf : earlier(asOf, project.endsOn);
    const taken = takenByMonth(spans, { from: project.startsOn, to });
    const moved = new Map(flow.months.map(({ month, entries, exits }) => [month, { entries, exits }]));
    return {
      asOf,
      capacity: project.capacity,
      withoutPlacements: leavesOutPlacements(by),
      normMonths: project.normMonths,
      funnel: funnelOf(figure),
      months: taken.map((one) => ({ ...one, ...(moved.get(one.month) ?? { entries: 0, exits: 0 }) })),
      lengths: flow.lengths,
      medianDays: figure('participation_days_median').value,
      nearNorm: nearNorm(flow.lengths, project.normMonths),
      year,
      followUps: flow.followUps,
    };
  }

  async steps(work: UnitOfWork, projectId: string, query: FigureQuery): Promise<StepsView> {
    const asOf = dayOf(query.asOf, work.today);
    return { asOf, ...stepMoves(await projectFacts(work, projectId, { partners: false }), asOf) };
  }
}

function nearNorm(lengths: OverviewView['lengths'], norm: number | null): OverviewView['nearNorm'] {
  if (norm === null) return null;
  const N = lengths.reduce((sum, { n }) => sum + n, 0);
  return {
    n: lengths.filter(({ months }) => months >= norm - 1 && months <= norm).reduce((sum, { n }) => sum + n, 0),
    N,
  };
}
