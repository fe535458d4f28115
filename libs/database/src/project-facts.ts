/** Gathers what the indicators of one project may look at: SQL gathers, the domain judges (ARCHITECTURE.md 7). */
import { Estimate, Organisation, PlacementOffer, Project, ProjectPartner } from './entities/index.js';
import type { UnitOfWork } from './unit-of-work.js';
import type { Fact, OrganisationKind, ProjectFacts, RecruitmentStatus } from '#domain';

/**
 * The facts of a project for who judges in memory and explains; figures are counted by `figuresOf` instead.
 * @param parts activities are many rows: all of them, only those nobody has reported on, or none; partners are left away by who does not ask;
 *   keys are the only people wanted, everybody without them
 */
export async function projectFacts(
  work: UnitOfWork,
  projectId: string,
  parts: { activities?: 'all' | 'unreported' | 'none'; partners?: boolean; keys?: readonly string[] } = {},
): Promise<ProjectFacts> {
  const { activities = 'all', partners = true, keys = null } = parts;
  const about = await projectAbout(work, projectId);
  const rows = await work.call('project_facts', projectId, activities, partners, keys);
  return { ...about, facts: rows.map((row) => row['project_facts'] as Fact) };
}

/** What figures need to know of the project itself: its frame, places offered, partners recruited and the leader's estimates. */
export async function projectAbout(work: UnitOfWork, projectId: string): Promise<Omit<ProjectFacts, 'facts'>> {
  const project = await work.get(Project, projectId);
  const offers = await work.find(PlacementOffer, { projectId });
  const estimates = await work.find(Estimate, { projectId });
  return {
    project: {
      code: project.code,
      startsOn: project.startsOn,
      endsOn: project.endsOn,
      capacity: project.capacity,
      normMonths: project.normMonths,
      budgetSek: project.budgetSek,
      targetMin: project.targetMin,
      targetMax: project.targetMax,
    },
    offers: offers.map(({ id, employerId, offeredOn, confirmedInWriting, places, withdrawnOn }) => ({
      id,
      employerId,
      offeredOn,
      confirmedInWriting,
      places,
      withdrawnOn,
    })),
    organisations: await organisations(work, projectId),
    estimates: estimates.map(({ indicator, onDate, n }) => ({ indicator, on: onDate, n })),
  };
}

/** Partners with their recruitment statuses; a status without a date counts from the start of the part. */
async function organisations(work: UnitOfWork, projectId: string): Promise<ProjectFacts['organisations']> {
  const partners = (await work.find(ProjectPartner, { projectId })).filter((one) => one.recruitment !== null);
  if (partners.length === 0) return [];
  const kinds = new Map(
    (await work.find(Organisation, { id: partners.map((one) => one.organisationId) as unknown as string })).map(
      (one) => [one.id, one.kind],
    ),
  );
  const ids = [...new Set(partners.map((one) => one.organisationId))];
  return ids.map((id) => {
    const rows = partners.filter((one) => one.organisationId === id);
    return {
      id,
      kind: kinds.get(id) as OrganisationKind,
      recruitmentSet: rows.find((one) => one.recruitmentSet)?.recruitmentSet ?? null,
      statuses: rows.map((one) => ({
        status: one.recruitment as RecruitmentStatus,
        on: one.recruitedOn ?? one.fromOn ?? '0001-01-01',
      })),
    };
  });
}
