/** Prepare, publish, read and file a report. Files are made from the stored snapshot alone; the funder's role cannot reach facts at all. */
import type { PrepareReport, ReportSnapshot, ReportView } from '#contracts';
import { Report, type UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Trouble } from '../platform/trouble.js';
import { checksum, freezeReport, publishReport } from './freeze.js';

type Made = { id: string; version: number };
const by = (actor: Actor) => ({ id: actor.accountId, name: actor.name });

@Injectable()
export class ReportsService {
  /** @throws Refusal report.too_early, report.nothing */
  async prepare(work: UnitOfWork, actor: Actor, input: PrepareReport): Promise<Made> {
    if (input.periodFrom > input.periodTo)
      throw new Trouble(400, 'invalid', {}, [{ path: 'periodTo', code: 'field.date' }]);
    await freezeReport(work, input, by(actor));
    return { id: input.id, version: 1 };
  }

  /** @throws Refusal report.published */
  async publish(work: UnitOfWork, actor: Actor, id: string, version: number): Promise<Made> {
    return { id, version: await publishReport(work, id, version, by(actor)) };
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
