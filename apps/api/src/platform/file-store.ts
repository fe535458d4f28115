/** Files outside the database and outside the web root: sealed with the organisation's key, under random names that say nothing. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Keys } from './keys.js';

const PURPOSE = 'document';
const NAME = /^[0-9a-f-]{36}$/;

export class FileStore {
  constructor(
    private readonly dataDir: string,
    private readonly keys: Keys,
  ) {}

  /** @returns the random name under which the bytes lie */
  async keep(orgId: string, bytes: Buffer): Promise<string> {
    const name = randomUUID();
    await mkdir(dirname(this.path(name)), { recursive: true, mode: 0o700 });
    await writeFile(this.path(name), this.keys.sealBytes(bytes, place(orgId, name), PURPOSE), {
      mode: 0o600,
      flag: 'wx',
    });
    return name;
  }

  /** @throws Error when the file is gone, was changed or is another organisation's */
  async read(orgId: string, name: string): Promise<Buffer> {
    return this.keys.openBytes(await readFile(this.path(name)), place(orgId, name), PURPOSE);
  }

  async remove(name: string): Promise<void> {
    await rm(this.path(name), { force: true });
  }

  private path(name: string): string {
    if (!NAME.test(name)) throw new Error('not a name of a kept file');
    return join(this.dataDir, 'documents', name.slice(0, 2), name);
  }
}

const place = (orgId: string, rowId: string) => ({ orgId, table: 'document', column: 'file', rowId });
