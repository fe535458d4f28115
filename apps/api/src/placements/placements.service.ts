/** Employers, offered places and placements; an offer is not a placement (DOMAIN.md 9.4). */
import type {
  ChangePlacement,
  EndPlacement,
  ExtendPlacement,
  OfferPlacement,
  RegisterOrganisation,
  StartPlacement,
} from '#contracts';
import { Organisation, Participation, Period, Placement, PlacementOffer, Project, type UnitOfWork } from '#database';
import {
  checkEarlyEnd,
  checkExtension,
  checkPlacement,
  checkSchedule,
  demand,
  parseOrganisationNumber,
  weeklyHours,
} from '#domain';
import { Injectable } from '@nestjs/common';

type Made = { id: string; version: number };

@Injectable()
export class PlacementsService {
  /** @throws Refusal organisation_number.invalid */
  async registerOrganisation(work: UnitOfWork, input: RegisterOrganisation): Promise<Made> {
    const project = await work.get(Project, input.projectId);
    const number = input.organisationNumber ? parseOrganisationNumber(input.organisationNumber) : null;
    demand(!input.organisationNumber || number !== null, 'organisation_number.invalid');
    await work.add(Organisation, {
      id: input.id,
      orgId: project.orgId,
      ref: input.id,
      name: input.name,
      kind: input.kind,
      organisationNumber: number,
      municipality: input.municipality ?? null,
    });
    return { id: input.id, version: 1 };
  }

  async offer(work: UnitOfWork, input: OfferPlacement): Promise<Made> {
    const project = await work.get(Project, input.projectId);
    await work.get(Organisation, input.employerId);
    await work.add(PlacementOffer, {
      ...input,
      orgId: project.orgId,
      ref: input.id,
      places: input.places ?? 1,
      occupation: input.occupation ?? null,
    });
    return { id: input.id, version: 1 };
  }

  async withdrawOffer(work: UnitOfWork, id: string, version: number): Promise<Made> {
    return { id, version: await work.change(PlacementOffer, id, version, { withdrawnOn: work.today }) };
  }

  /** @throws Refusal placement.* */
  async start(work: UnitOfWork, input: StartPlacement): Promise<Made> {
    const participation = await work.get(Participation, input.participationId);
    const offer = input.offerId ? await work.get(PlacementOffer, input.offerId) : null;
    const others = await work.find(Placement, { participationId: participation.id });
    const periods = await work.find(Period, { participationId: participation.id });
    const schedule = input.schedule?.length ? input.schedule : null;
    if (schedule) checkSchedule(schedule);
    const hoursPerWeek = input.hoursPerWeek ?? (schedule ? weeklyHours(schedule) : null);
    checkPlacement(
      { startsOn: input.startsOn, endsOn: input.plannedEndOn ?? null, hoursPerWeek },
      others.map((one) => ({ ...one, endsOn: one.endsOn ?? one.plannedEndOn })),
      periods,
    );
    await work.add(Placement, {
      ...input,
      hoursPerWeek,
      schedule,
      orgId: participation.orgId,
      projectId: participation.projectId,
      employerId: input.employerId ?? offer?.employerId ?? null,
    });
    return { id: input.id, version: 1 };
  }

  /** @throws Refusal placement.ends_before_start */
  async end(work: UnitOfWork, id: string, version: number, input: EndPlacement): Promise<Made> {
    const placement = await work.get(Placement, id);
    demand(input.endsOn >= placement.startsOn, 'placement.ends_before_start', {
      startsOn: placement.startsOn,
      endsOn: input.endsOn,
    });
    checkEarlyEnd(placement, input.endsOn, input.endReason ?? null);
    return {
      id,
      version: await work.change(Placement, id, version, {
        endsOn: input.endsOn,
        endReason: input.endReason ?? null,
        offeredJob: input.offeredJob ?? null,
      }),
    };
  }

  /** A later end, with why; the end that was planned first is kept. @throws Refusal placement.ended, placement.no_extension */
  async extend(work: UnitOfWork, id: string, version: number, input: ExtendPlacement): Promise<Made> {
    const placement = await work.get(Placement, id);
    checkExtension(placement, input.plannedEndOn);
    const values = {
      plannedEndOn: input.plannedEndOn,
      firstPlannedEndOn: placement.firstPlannedEndOn ?? placement.plannedEndOn,
      extensionReason: input.reason,
    };
    return { id, version: await work.change(Placement, id, version, values) };
  }

  /** Supervisor and week; the hours follow the week. @throws Refusal schedule.* */
  async change(work: UnitOfWork, id: string, version: number, input: ChangePlacement): Promise<Made> {
    const schedule = input.schedule?.length ? input.schedule : null;
    if (schedule) checkSchedule(schedule);
    const values = {
      supervisor: input.supervisor ?? null,
      supervisorPhone: input.supervisorPhone ?? null,
      supervisorEmail: input.supervisorEmail ?? null,
      schedule,
      ...(schedule ? { hoursPerWeek: weeklyHours(schedule) } : {}),
    };
    return { id, version: await work.change(Placement, id, version, values) };
  }
}
