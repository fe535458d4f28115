/** Counts, suppresses, hashes and stores a report as a draft, and publishes it: the one way a report comes to be and becomes final. */
import { canonicalJson, type PrepareReport, type ReportSnapshot } from '#contracts';
import {
  Goal,
  Organisation,
  Project,
  projectFacts,
  ProjectPartner,
  Report,
  ReportFile,
  type UnitOfWork,
} from '#database';
import {
  type BasisCell,
  CATALOGUE_VERSION,
  demand,
  figureOf,
  type ProjectFacts,
  reportChecks,
  type ReportTemplate,
} from '#domain';
import { createHash, randomUUID } from 'node:crypto';
import type { Keys } from '../platform/keys.js';
import { anonymousOf } from './anonymous.js';
import { basisOf, basisOfReport, carriedOver, type Conflict, conflictsOf, keepBasis, tableOf } from './basis.js';
import { howToCount, type PrepareOptions, snapshotOf } from './prepare.js';
import { renderReport, REPORT_FORMATS } from './render/index.js';
import { checksum, viewOf } from './view.js';
import { SOFTWARE_VERSION } from './version.js';

type Who = { id: string; name: string };
export type ReportWish = Pick<PrepareReport, 'projectId' | 'title' | 'periodFrom' | 'periodTo' | 'asOf'> &
  Partial<Pick<PrepareReport, 'template' | 'totalsBasis'>>;

export interface Counted {
  project: Project;
  facts: ProjectFacts;
  snapshot: ReportSnapshot;
  cells: BasisCell[];
  conflicts: { tables: Conflict[]; totals: Conflict[] };
}

/** Everything a report of that wish would say now, and what it would give away beside earlier ones. Stores nothing. @throws Refusal report.too_early, report.nothing */
export async function countReport(work: UnitOfWork, wish: ReportWish, preparedAt: string): Promise<Counted> {
  const project = await work.get(Project, wish.projectId);
  demand(wish.asOf <= work.today, 'report.too_early', { on: wish.asOf });
  const facts = await projectFacts(work, project.id);
  demand((figureOf('participants_enrolled', facts, { asOf: wish.asOf }).n ?? 0) > 0, 'report.nothing');
  const owner = await work.get(Organisation, project.orgId);
  const goals = await work.find(Goal, { projectId: project.id, replacedAt: null });
  const options: PrepareOptions = {
    template: (wish.template ?? 'funder_outcome') as ReportTemplate,
    title: wish.title,
    owner: owner.name,
    period: { from: wish.periodFrom, to: wish.periodTo },
    asOf: wish.asOf,
    preparedAt,
    softwareVersion: SOFTWARE_VERSION,
    totalsBasis: wish.totalsBasis ?? null,
    partners: await partnersOf(work, project, wish.asOf),
    anonymous: await anonymousOf(work, project, wish.asOf),
  };
  const snapshot = snapshotOf(project, goals, facts, options);
  const cells = basisOf(snapshot, facts, howToCount(project, options));
  return { project, facts, snapshot, cells, conflicts: await conflictsOf(work, wish, cells, snapshot.threshold) };
}

/** Partners come and go; the result follows (DOMAIN.md 1.5). */
async function partnersOf(
  work: UnitOfWork,
  project: Project,
  asOf: string,
): Promise<ReportSnapshot['partners'] & object> {
  const parts = (await work.find(ProjectPartner, { projectId: project.id })).filter(
    (one) => one.role !== 'CONTACT' && one.role !== 'PLACEMENT_HOST' && (one.fromOn === null || one.fromOn <= asOf),
  );
  if (parts.length === 0) return [];
  const names = new Map(
    (await work.find(Organisation, { id: [...new Set(parts.map((one) => one.organisationId))] })).map((one) => [
      one.id,
      one.name,
    ]),
  );
  const rows = parts.map((one) => ({
    name: names.get(one.organisationId) ?? '',
    role: one.role,
    from: one.fromOn,
    to: one.toOn !== null && one.toOn <= asOf ? one.toOn : null,
  }));
  const order = (one: (typeof rows)[number]) => `${one.from ?? ''}/${one.name}/${one.role}`;
  return [...new Map(rows.map((one) => [order(one), one])).values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/**
 * A draft. Tables that would give somebody away beside an earlier report are refused, or with `carryOver` shown as they stood there.
 * @throws Refusal report.too_early, report.nothing, report.would_reveal
 */
export async function freezeReport(work: UnitOfWork, input: PrepareReport, by: Who): Promise<void> {
  const preparedAt = new Date().toISOString();
  const counted = await countReport(work, input, preparedAt);
  const { project, conflicts } = counted;
  const tables = new Set(conflicts.tables.map((one) => one.table));
  demand(tables.size === 0 || input.carryOver === true, 'report.would_reveal', { count: tables.size });
  const { snapshot, cells } = await carriedOver(work, counted.snapshot, counted.cells, conflicts.tables);
  const { id, projectId, title, periodFrom, periodTo, asOf } = input;
  await work.add(Report, {
    id,
    orgId: project.orgId,
    projectId,
    template: snapshot.template,
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
  await keepBasis(work, { id, orgId: project.orgId, projectId }, cells, randomUUID);
}

/**
 * Once and for all: signed, its files made and kept; afterwards a trigger lets nothing change. What blocks a right report blocks this.
 * @returns the new version
 * @throws Refusal report.published, report.not_in_order, report.would_reveal
 */
export async function publishReport(
  work: UnitOfWork,
  keys: Keys,
  id: string,
  version: number,
  by: Who,
): Promise<number> {
  const report = await work.get(Report, id);
  demand(report.status !== 'published', 'report.published');
  const snapshot = report.snapshot as ReportSnapshot;
  const facts = await projectFacts(work, report.projectId);
  demand(!reportChecks(facts, report.asOf).some((one) => one.isBlocking), 'report.not_in_order');
  await demandStillSafe(work, report, snapshot);
  const { signature, keyId } = keys.signature(canonicalJson(snapshot));
  const [replaced] = (
    await work.find(Report, { projectId: report.projectId, status: 'published', template: report.template })
  ).sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1));
  const next = await work.change(Report, id, version, {
    status: 'published',
    signature,
    keyId,
    replacesId: replaced?.id ?? null,
    publishedById: by.id,
    publishedByName: by.name,
    publishedAt: new Date().toISOString(),
  });
  await keepFiles(work, await work.get(Report, id));
  return next;
}

/** Another report may have been published since the draft was made. */
async function demandStillSafe(work: UnitOfWork, report: Report, snapshot: ReportSnapshot): Promise<void> {
  const cells = await basisOfReport(work, report.id);
  const carried = new Set(snapshot.breakdowns.filter((one) => one.carriedFrom).map((one) => tableOf(one)));
  if (snapshot.exitsCarriedFrom) carried.add('exits');
  const { tables } = await conflictsOf(work, report, cells, report.threshold);
  const unsafe = new Set(tables.map((one) => one.table).filter((table) => !carried.has(table)));
  demand(unsafe.size === 0, 'report.would_reveal', { count: unsafe.size });
}

async function keepFiles(work: UnitOfWork, report: Report): Promise<void> {
  const view = viewOf(report, true);
  for (const format of REPORT_FORMATS)
    for (const language of ['sv', 'en'] as const) {
      const { bytes, fileName } = await renderReport(view, format, language);
      await work.add(ReportFile, {
        id: randomUUID(),
        orgId: report.orgId,
        projectId: report.projectId,
        reportId: report.id,
        format,
        language,
        fileName,
        content: bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
    }
}
