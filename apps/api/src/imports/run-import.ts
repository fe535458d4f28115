/** One import from file to answer: read, check, write in one unit of work; a dry run does all of it and takes it back. */
import type { ImportResult } from '#contracts';
import type { UnitOfWork } from '#database';
import type { Language } from '#i18n';
import type { Keys } from '../platform/keys.js';
import type { Tables } from './definition.js';
import { importTables, type Member } from './import-tables.js';
import type { Progress } from './plan/plan.js';
import { BadFile, ImportReport } from './report.js';

export interface Run {
  keys: Keys;
  language: Language;
  isDryRun: boolean;
  read: (report: ImportReport) => Promise<Tables>;
  inWork: <T>(job: (work: UnitOfWork) => Promise<T>) => Promise<T>;
  /** Who becomes a member of the projects, asked inside the unit of work. */
  members?: (work: UnitOfWork) => Promise<readonly Member[]>;
  progress?: Progress;
}

class TakenBack extends Error {
  constructor(readonly result: ImportResult) {
    super('taken back');
  }
}

export async function runImport({
  keys,
  language,
  isDryRun,
  read,
  inWork,
  members,
  progress,
}: Run): Promise<ImportResult> {
  const report = new ImportReport(language);
  try {
    const tables = await read(report);
    return await inWork(async (work) => {
      const result = await importTables({ keys }, work, tables, {
        language,
        accountMembers: await members?.(work),
        progress,
        report,
      });
      if (isDryRun || !result.ok) throw new TakenBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.result;
    if (error instanceof BadFile) report.badFile(error);
    else if (isHidden(error)) report.refuse({ table: error.table ?? '', line: 0 }, 'already_elsewhere');
    else throw error;
    return report.result();
  }
}

/** A key was taken by a row the importer may not see (a protected person's participation, say). */
const isHidden = (error: unknown): error is { table?: string } => (error as { code?: string }).code === '23505';
