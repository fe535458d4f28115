/** `export --project CODE --to DIR`: the same tables an import reads. The files hold names and numbers and are readable by their owner alone. */
import { parseArgs } from 'node:util';
import { exportTables } from '../imports/export/export-tables.js';
import { writePackage } from '../imports/export/package.js';
import { answer, say, tableText, WrongCall } from './output.js';
import { projectOf } from './projects.js';
import { withWorker } from './worker.js';

export async function exportProject(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { project: { type: 'string' }, to: { type: 'string' } } });
  const { project: code, to } = values;
  if (!code || !to) throw new WrongCall('Say which project, and the folder to write to.');
  const { project, tables } = await withWorker(({ keys, work }) =>
    work(async (inside) => {
      const found = await projectOf(inside, code);
      return { project: found, tables: await exportTables(keys, inside, found) };
    }, true),
  );
  writePackage(to, project, tables);
  answer(
    tableText(
      ['table', 'rows'],
      Object.entries(tables).map(([name, rows]) => [name, rows.length]),
    ),
  );
  say(`The folder ${to} holds names and numbers of people. Keep it as you keep the database.`);
  return 0;
}
