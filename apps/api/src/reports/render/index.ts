// Rule: a stored report goes in, a file comes out. Nothing else is read: no facts, no clock, no network.
import type { ReportView } from '#contracts';
import { csvOf } from './csv.js';
import type { Language } from './model.js';
import { pdfOf } from './pdf.js';
import { documentOf } from './sections.js';
import { xlsxOf } from './xlsx.js';

export const REPORT_FORMATS = ['pdf', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportFile {
  bytes: Buffer;
  fileName: string;
}

export async function renderReport(view: ReportView, format: ReportFormat, language: Language): Promise<ReportFile> {
  const document = documentOf(view, language);
  const write = { pdf: pdfOf, xlsx: xlsxOf, csv: csvOf };
  return {
    bytes: await write[format](document),
    fileName: `${fileNameOf(document.projectCode, document.asOf)}.${format}`,
  };
}

/** The project's code and the day, in letters every file system knows: SPEKTRA-2026-11-19. */
function fileNameOf(code: string, asOf: string): string {
  const ascii = code
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '')
    .slice(0, 40);
  return `${ascii || 'report'}-${asOf}`;
}
