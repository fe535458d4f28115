/** Counts, suppresses, hashes and stores a report as a draft: the one way a report comes to be. */
import { canonicalJson, type PrepareReport } from '#contracts';
import { Goal, Organisation, Project, projectFacts, Report, type UnitOfWork } from '#database';
import { CATALOGUE_VERSION, demand, figureOf } from '#domain';
import { createHash } from 'node:crypto';
import { snapshotOf } from './prepare.js';
import { SOFTWARE_VERSION } from './version.js';

export const checksum = (snapshot: unknown): string =>
  createHash('sha256').update(canonicalJson(snapshot)).digest('hex');

/** @throws Refusal report.too_early, report.nothing */
export async function freezeReport(
  work: UnitOfWork,
  input: PrepareReport,
  by: { id: string; name: string },
): Promise<void> {
  const project = await work.get(Project, input.projectId);
  demand(input.asOf <= work.today, 'report.too_early', { on: input.asOf });
  const facts = await projectFacts(work, project.id);
  demand((figureOf('participants_enrolled', facts, { asOf: input.asOf }).n ?? 0) > 0, 'report.nothing');
  const owner = await work.get(Organisation, project.orgId);
  const goals = await work.find(Goal, { projectId: project.id, replacedAt: null });
  const preparedAt = new Date().toISOString();
  const { id, projectId, title, periodFrom, periodTo, asOf } = input;
  const snapshot = snapshotOf(project, goals, facts, {
    title,
    owner: owner.name,
    period: { from: periodFrom, to: periodTo },
    asOf,
    preparedAt,
    softwareVersion: SOFTWARE_VERSION,
  });
  await work.add(Report, {
    id,
    orgId: project.orgId,
    projectId,
    title,
    periodFrom,
    periodTo,
    asOf,
    snapshot,
    sha256: checksum(snapshot),
    threshold: project.suppressionThreshold,
    catalogueVersion: String(CATALOGUE_VERSION),
    preparedById: by.id,
    preparedByName: by.name,
    preparedAt,
  });
}

/** Once and for all; afterwards a trigger lets nothing change. @returns the new version */
export async function publishReport(
  work: UnitOfWork,
  id: string,
  version: number,
  by: { id: string; name: string },
): Promise<number> {
  const report = await work.get(Report, id);
  demand(report.status !== 'published', 'report.published');
  return work.change(Report, id, version, {
    status: 'published',
    publishedById: by.id,
    publishedByName: by.name,
    publishedAt: new Date().toISOString(),
  });
}
