/** What a project has of its own: partners, goals, estimates and places offered by employers. */
import { AnonymousCount, Estimate, Goal, PlacementOffer, ProjectPartner } from '#database';
import { checkGoal, checkYear, type GoalUnit } from '#domain';
import { randomUUID } from 'node:crypto';
import { numberOf, propertiesOf, textOf } from '../parse.js';
import { by, differing, Once, settle } from './settle.js';
import type { ImportState } from './state.js';

export async function planPartners(state: ImportState): Promise<void> {
  const keyOf = (one: {
    projectId: string;
    organisationId: string;
    role: string;
    recruitmentSet: string | null;
    recruitedOn: string | null;
  }): string =>
    [one.projectId, one.organisationId, one.role, one.recruitmentSet ?? '', one.recruitedOn ?? ''].join('/');
  const known = by(await state.existing(ProjectPartner), keyOf);
  const once = new Once(state.report, 'project_partners');
  for (const { row, project } of state.inProjects('project_partners')) {
    const organisationId = state.organisation(project, 'project_partners', row, 'organisation_ref');
    if (!organisationId) continue;
    const key = keyOf({
      projectId: project.row.id,
      organisationId,
      role: textOf(row, 'role')!,
      recruitmentSet: textOf(row, 'recruitment_set'),
      recruitedOn: textOf(row, 'recruited_on'),
    });
    if (!once.take(row, key)) continue;
    const [from, to] = [textOf(row, 'from_on'), textOf(row, 'to_on')];
    if (from && to && to < from)
      state.report.refuse({ table: 'project_partners', line: row.line, column: 'to_on', value: to }, 'dates_backwards');
    const wanted = propertiesOf(
      row,
      'role',
      'from_on',
      'to_on',
      'leaving_reason',
      'recruitment',
      'recruited_on',
      'recruitment_set',
    ) as Partial<ProjectPartner>;
    settle(state, 'project_partners', ProjectPartner, known.get(key), wanted, {
      orgId: project.row.orgId,
      projectId: project.row.id,
      organisationId,
    });
  }
}

/** A goal that says something else is a new row; the old one is kept and says when it was replaced. */
export async function planGoals(state: ImportState): Promise<void> {
  const known = by(
    (await state.existing(Goal)).filter((goal) => goal.replacedAt === null),
    (goal) => `${goal.projectId}/${goal.indicator}`,
  );
  const once = new Once(state.report, 'goals');
  for (const { row, project } of state.inProjects('goals')) {
    const key = `${project.row.id}/${textOf(row, 'indicator')}`;
    if (!once.take(row, key)) continue;
    const spot = { table: 'goals', line: row.line, column: 'target', value: String(row.cells['target']) };
    const wanted = propertiesOf(row, 'indicator', 'target', 'target_max', 'unit', 'due_on', 'label') as Partial<Goal>;
    const old = known.get(key);
    const { id: _id, version: _version, createdAt: _createdAt, ...before } = old ?? ({} as Goal);
    const after = { ...before, ...wanted };
    if (
      !state.report.rule(spot, () =>
        checkGoal({
          target: after.target!,
          targetMax: after.targetMax ?? null,
          unit: (after.unit ?? 'count') as GoalUnit,
        }),
      )
    )
      continue;
    const changes = old ? differing(old, wanted) : wanted;
    state.report.count('goals', !old ? 'made' : Object.keys(changes).length > 0 ? 'changed' : 'same');
    if (Object.keys(changes).length === 0) continue;
    if (old) state.plan.change(Goal, old, { replacedAt: new Date().toISOString() });
    state.plan.add(Goal, {
      ...after,
      id: randomUUID(),
      orgId: project.row.orgId,
      projectId: project.row.id,
      replacedAt: null,
    });
  }
}

export async function planEstimates(state: ImportState): Promise<void> {
  const known = by(await state.existing(Estimate), (one) => `${one.projectId}/${one.indicator}/${one.onDate}`);
  const once = new Once(state.report, 'estimates');
  for (const { row, project } of state.inProjects('estimates')) {
    const [indicator, onDate] = [textOf(row, 'indicator')!, textOf(row, 'on')!];
    const key = `${project.row.id}/${indicator}/${onDate}`;
    if (!once.take(row, key)) continue;
    if (onDate > state.today)
      state.report.refuse({ table: 'estimates', line: row.line, column: 'on', value: onDate }, 'future');
    settle(
      state,
      'estimates',
      Estimate,
      known.get(key),
      { indicator, onDate, n: numberOf(row, 'n')! },
      { orgId: project.row.orgId, projectId: project.row.id },
    );
  }
}

/** A number of a calendar year and gender; the file's number is the number. */
export async function planAnonymous(state: ImportState): Promise<void> {
  const known = by(
    await state.existing(AnonymousCount),
    ({ projectId, year, gender }) => `${projectId}/${year}/${gender}`,
  );
  const once = new Once(state.report, 'anonymous_participants');
  for (const { row, project } of state.inProjects('anonymous_participants')) {
    const [year, gender] = [numberOf(row, 'year')!, textOf(row, 'gender')!];
    const key = `${project.row.id}/${year}/${gender}`;
    const spot = { table: 'anonymous_participants', line: row.line, column: 'year', value: String(year) };
    if (!once.take(row, key) || !state.report.rule(spot, () => checkYear(year, project.row, state.today))) continue;
    const { id: projectId, orgId } = project.row;
    const wanted = { year, gender, people: numberOf(row, 'people')! };
    settle(state, 'anonymous_participants', AnonymousCount, known.get(key), wanted, { orgId, projectId });
  }
}

/** The offers of each project by `project id/reference`, for the placements. */
export async function planOffers(state: ImportState): Promise<Map<string, PlacementOffer>> {
  const offers = by(await state.existing(PlacementOffer), (offer) => `${offer.projectId}/${offer.ref}`);
  const once = new Once(state.report, 'placement_offers');
  for (const { row, project } of state.inProjects('placement_offers')) {
    const employerId = state.organisation(project, 'placement_offers', row, 'employer_ref');
    const ref = textOf(row, 'offer_ref')!;
    const key = `${project.row.id}/${ref}`;
    if (!employerId || !once.take(row, key)) continue;
    const confirmed = textOf(row, 'confirmed_in_writing');
    const wanted = {
      ...propertiesOf(row, 'offered_on', 'places', 'withdrawn_on', 'occupation'),
      employerId,
      ...(confirmed === 'yes' || confirmed === 'no' ? { confirmedInWriting: confirmed === 'yes' } : {}),
    } as Partial<PlacementOffer>;
    offers.set(
      key,
      settle(state, 'placement_offers', PlacementOffer, offers.get(key), wanted, {
        orgId: project.row.orgId,
        projectId: project.row.id,
        ref,
      }),
    );
  }
  return offers;
}
