/** `import DIR|FILE [--dry-run] [--json]`: all or nothing; in a demo database the demo people become members of what comes in. */
import type { ImportError, ImportResult } from '#contracts';
import { Account, type UnitOfWork } from '#database';
import type { Language } from '#i18n';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DEMO_ACCOUNTS } from '../accounts/demo-accounts.js';
import type { Member } from '../imports/import-tables.js';
import { readPath } from '../imports/read/files.js';
import { runImport } from '../imports/run-import.js';
import { answer, say, tableText, WrongCall } from './output.js';
import { withWorker } from './worker.js';

export async function importFiles(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, language: { type: 'string', default: 'sv' } },
  });
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new WrongCall('Say which folder or file to import, one of them.');
  if (!existsSync(path)) throw new WrongCall(`${path} is not there.`);
  const language: Language = values.language === 'en' ? 'en' : 'sv';
  const isDryRun = values['dry-run'] === true;
  const result = await withWorker(({ keys, work }) =>
    runImport({
      keys,
      language,
      isDryRun,
      read: (report) => readPath(path, report),
      inWork: work,
      members: demoMembers,
    }),
  );
  answer(values.json ? JSON.stringify(result) : inWords(result, isDryRun));
  return result.ok ? 0 : 1;
}

export async function demoMembers(work: UnitOfWork): Promise<Member[]> {
  const accounts = await work.find(Account, { email: DEMO_ACCOUNTS.map((one) => one.email) });
  return DEMO_ACCOUNTS.flatMap(({ email, role }) =>
    accounts.filter((one) => one.email === email).map((one) => ({ accountId: one.id, role })),
  );
}

function inWords(result: ImportResult, isDryRun: boolean): string {
  const rows = Object.entries(result.tables).map(([name, { read, made, changed, same, refused }]) => [
    name,
    read,
    made,
    changed,
    same,
    refused,
  ]);
  const parts = [tableText(['table', 'read', 'made', 'changed', 'same', 'refused'], rows)];
  if (result.errors.length > 0) parts.push(listText(result.errors));
  if (result.errorsTotal > result.errors.length)
    parts.push(`${result.errorsTotal} errors in all; the first ${result.errors.length} are shown.`);
  if (result.warnings.length > 0) say(`Warnings:\n${listText(result.warnings)}`);
  parts.push(!result.ok ? 'Nothing was changed.' : isDryRun ? 'A dry run: nothing was changed.' : 'Done.');
  return parts.join('\n\n');
}

const listText = (list: readonly ImportError[]): string =>
  tableText(
    ['table', 'row', 'column', 'value', 'reason', 'mend'],
    list.map((one) => [one.table, one.row, one.column, one.value, one.reason, one.mend]),
  );
