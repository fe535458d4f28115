/** Prepare, publish, read and file a report. Files are made from the stored snapshot alone; the funder's role cannot reach facts at all. */
import { canonicalJson, type PrepareReport, type ReportSnapshot, type ReportView } from '#contracts';
import { Goal, Organisation, Project, projectFacts, Report, type UnitOfWork } from '#database';
import { CATALOGUE_VERSION, demand, figureOf } from '#domain';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Actor } from '../platform/actor.js';
import { Trouble } from '../platform/trouble.js';
import { snapshotOf } from './prepare.js';
import { SOFTWARE_VERSION } from './version.js';

type Made = { id: string; version: number };
const checksum = (snapshot: unknown): string => createHash('sha256').update(canonicalJson(snapshot)).digest('hex');

@Injectable()
export class ReportsService {
  /** @throws Refusal report.too_early, report.nothing */
  async prepare(work: UnitOfWork, actor: Actor, input: PrepareReport): Promise<Made> {
    const project = await work.get(Project, input.projectId);
    demand(input.asOf <= work.today, 'report.too_early', { on: input.asOf });
    if (input.periodFrom > input.periodTo)
      throw new Trouble(400, 'invalid', {}, [{ path: 'periodTo', code: 'field.date' }]);
    const facts = await projectFacts(work, project.id);
    demand((figureOf('participants_enrolled', facts, { asOf: input.asOf }).n ?? 0) > 0, 'report.nothing');
    const owner = await work.get(Organisation, project.orgId);
    const goals = await work.find(Goal, { projectId: project.id, replacedAt: null });
    const preparedAt = new Date().toISOString();
    const snapshot = snapshotOf(project, goals, facts, {
      title: input.title,
      owner: owner.name,
      period: { from: input.periodFrom, to: input.periodTo },
      asOf: input.asOf,
      preparedAt,
      softwareVersion: SOFTWARE_VERSION,
    });
    const { id, projectId, title, periodFrom, periodTo, asOf } = input;
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
      preparedById: actor.accountId,
      preparedByName: actor.name,
      preparedAt,
    });
    return { id, version: 1 };
  }

  /** Once; afterwards a trigger lets nothing change. @throws Refusal report.published */
  async publish(work: UnitOfWork, actor: Actor, id: string, version: number): Promise<Made> {
    const report = await work.get(Report, id);
    demand(report.status !== 'published', 'report.published');
    return {
      id,
      version: await work.change(Report, id, version, {
        status: 'published',
        publishedById: actor.accountId,
        publishedByName: actor.name,
        publishedAt: new Date().toISOString(),
      }),
    };
  }

  async view(work: UnitOfWork, id: string): Promise<ReportView> {
    const report = await work.get(Report, id);
    return {
      id,
      version: report.version,
      status: report.status as ReportView['status'],
      sha256: report.sha256,
      isGenuine: checksum(report.snapshot) === report.sha256,
      preparedByName: report.preparedByName,
      publishedByName: report.publishedByName,
      publishedAt: report.publishedAt,
      snapshot: report.snapshot as ReportSnapshot,
    };
  }
}
