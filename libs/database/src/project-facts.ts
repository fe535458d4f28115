/** Gathers what the indicators of one project may look at: SQL gathers, the domain judges (ARCHITECTURE.md 7). */
import { Estimate, Organisation, PlacementOffer, Project, ProjectPartner } from './entities/index.js';
import { NotFound, type UnitOfWork } from './unit-of-work.js';
import type { Fact, OrganisationKind, ProjectFacts, RecruitmentStatus } from '#domain';

type About = Omit<ProjectFacts, 'facts'>;

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
  const [about, rows] = await Promise.all([
    projectAbout(work, projectId),
    work.call('project_facts', projectId, activities, partners, keys),
  ]);
  return { ...about, facts: rows.map((row) => row['project_facts'] as Fact) };
}

/** What figures need to know of the project itself: its frame, places offered, partners recruited and the leader's estimates. */
export async function projectAbout(work: UnitOfWork, projectId: string): Promise<About> {
  const about = (await projectsAbout(work, [projectId])).get(projectId);
  if (!about) throw new NotFound();
  return about;
}

/** The same of several projects, each asked for once; those that may not be seen are not among them. */
export async function projectsAbout(work: UnitOfWork, projectIds: readonly string[]): Promise<Map<string, About>> {
  if (projectIds.length === 0) return new Map();
  const of = { projectId: [...projectIds] };
  const [projects, allOffers, allEstimates, allPartners] = await Promise.all([
    work.find(Project, { id: [...projectIds] }),
    work.find(PlacementOffer, of),
    work.find(Estimate, of),
    work.find(ProjectPartner, of),
  ]);
  const offers = grouped(allOffers, (row) => row.projectId);
  const estimates = grouped(allEstimates, (row) => row.projectId);
  const partners = grouped(
    allPartners.filter((one) => one.recruitment !== null),
    (row) => row.projectId,
  );
  const kinds = await kindsOf(work, [...partners.values()].flat());
  return new Map(
    projects.map((project) => [
      project.id,
      {
        project: frameOf(project),
        offers: (offers.get(project.id) ?? []).map(offerOf),
        organisations: organisationsOf(partners.get(project.id) ?? [], kinds),
        estimates: (estimates.get(project.id) ?? []).map(({ indicator, onDate, n }) => ({ indicator, on: onDate, n })),
      },
    ]),
  );
}

const frameOf = (project: Project): About['project'] => ({
  code: project.code,
  startsOn: project.startsOn,
  endsOn: project.endsOn,
  capacity: project.capacity,
  normMonths: project.normMonths,
  budgetSek: project.budgetSek,
  targetMin: project.targetMin,
  targetMax: project.targetMax,
});

const offerOf = ({ id, employerId, offeredOn, confirmedInWriting, places, withdrawnOn }: PlacementOffer) => ({
  id,
  employerId,
  offeredOn,
  confirmedInWriting,
  places,
  withdrawnOn,
});

async function kindsOf(work: UnitOfWork, partners: readonly ProjectPartner[]): Promise<Map<string, OrganisationKind>> {
  if (partners.length === 0) return new Map();
  const rows = await work.find(Organisation, { id: partners.map((one) => one.organisationId) });
  return new Map(rows.map((one) => [one.id, one.kind as OrganisationKind]));
}

/** Partners with their recruitment statuses; a status without a date counts from the start of the part. */
function organisationsOf(
  partners: readonly ProjectPartner[],
  kinds: ReadonlyMap<string, OrganisationKind>,
): About['organisations'] {
  return [...grouped(partners, (one) => one.organisationId)].map(([id, rows]) => ({
    id,
    kind: kinds.get(id) as OrganisationKind,
    recruitmentSet: rows.find((one) => one.recruitmentSet)?.recruitmentSet ?? null,
    statuses: rows.map((one) => ({
      status: one.recruitment as RecruitmentStatus,
      on: one.recruitedOn ?? one.fromOn ?? '0001-01-01',
    })),
  }));
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
