/** What a run says: rows read, made, changed, the same, refused; and starting a run with a file. */
import type { ImportBatchRow, ImportResult } from '#contracts';
import { write } from '../providers/api';
import { newId } from '../providers/ids';

export const isOver = ({ status }: ImportBatchRow): boolean => ['done', 'refused', 'failed'].includes(status);

export function resultOf(row: ImportBatchRow): ImportResult | null {
  return typeof row.result === 'object' && row.result !== null && 'tables' in row.result
    ? (row.result as ImportResult)
    : null;
}

export interface Totals {
  made: number;
  changed: number;
  same: number;
  refused: number;
}

export function totalsOf(result: ImportResult): Totals {
  const all = Object.values(result.tables);
  const sum = (name: keyof Totals): number => all.reduce((total, table) => total + table[name], 0);
  return { made: sum('made'), changed: sum('changed'), same: sum('same'), refused: sum('refused') };
}

/** The file as base64, in pieces so that a large one does not overflow the stack. */
async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(parts.join(''));
}

/** Both the trial and the real run send the same file; each is an intent of its own. */
export async function startImport(file: File, isDryRun: boolean): Promise<string> {
  const id = newId();
  await write('/imports', { body: { id, fileName: file.name, content: await base64Of(file), isDryRun }, key: newId() });
  return id;
}
