/** A stored report as it is read: its snapshot, its seal, and whether a later one has taken its place. */
import { canonicalJson, type ReportSnapshot, type ReportView } from '#contracts';
import type { Report } from '#database';
import { createHash } from 'node:crypto';

/** SHA-256 over the canonical JSON. */
export const checksum = (snapshot: unknown): string =>
  createHash('sha256').update(canonicalJson(snapshot)).digest('hex');

export function viewOf(report: Report, isCurrent: boolean): ReportView {
  return {
    id: report.id,
    version: report.version,
    status: report.status as ReportView['status'],
    template: report.template,
    sha256: report.sha256,
    signature: report.signature?.toString('base64') ?? null,
    keyId: report.keyId,
    isCurrent,
    isGenuine: checksum(report.snapshot) === report.sha256,
    preparedByName: report.preparedByName,
    publishedByName: report.publishedByName,
    publishedAt: report.publishedAt,
    snapshot: report.snapshot as ReportSnapshot,
  };
}
