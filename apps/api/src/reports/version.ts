/** The software version a snapshot names. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function find(dir: string): string {
  try {
    return (JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { version: string }).version;
  } catch {
    return dirname(dir) === dir ? 'unknown' : find(dirname(dir));
  }
}
export const SOFTWARE_VERSION = find(__dirname);
