// What the stories of importing share: a database of their own to import into, figures read from it, and an archive made by hand.
import { deflateRawSync } from 'node:zlib';
import type { ImportResult } from '#contracts';
import { Project, projectFacts, type UnitOfWork, WorkerDatabase } from '#database';
import { figureOf, type IndicatorCode } from '#domain';
import type { Tables } from '../../apps/api/src/imports/definition.js';
import type { Member } from '../../apps/api/src/imports/import-tables.js';
import { readBytes, readPath } from '../../apps/api/src/imports/read/files.js';
import type { ImportReport } from '../../apps/api/src/imports/report.js';
import { runImport } from '../../apps/api/src/imports/run-import.js';
import { Keys } from '../../apps/api/src/platform/keys.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

export const AS_OF = '2005-10-31';

export class House {
  constructor(
    readonly clone: TestDatabase,
    private readonly database: WorkerDatabase,
    readonly keys: Keys,
    private readonly today: string,
  ) {}

  static async open(): Promise<House> {
    const clone = await cloneDatabase();
    const database = await WorkerDatabase.connect(clone.workerUrl);
    return new House(clone, database, Keys.fromFile(clone.keyFile), await database.today());
  }

  work = <T>(job: (work: UnitOfWork) => Promise<T>): Promise<T> =>
    this.database.work({ account: 'command-line', orgs: null, today: this.today }, job);

  import(
    read: (report: ImportReport) => Promise<Tables>,
    isDryRun = false,
    members: Member[] = [],
  ): Promise<ImportResult> {
    return runImport({
      keys: this.keys,
      language: 'sv',
      isDryRun,
      read,
      inWork: this.work,
      members: async () => members,
    });
  }

  folder = (path: string, isDryRun = false): Promise<ImportResult> =>
    this.import((report) => readPath(path, report), isDryRun);
  file = (name: string, bytes: Buffer): Promise<ImportResult> =>
    this.import((report) => readBytes(name, bytes, report));

  figure(code: IndicatorCode, project = 'RESURS', asOf = AS_OF) {
    return this.work(async (work) =>
      figureOf(code, await projectFacts(work, (await work.find(Project, { code: project }))[0].id), { asOf }),
    );
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.clone.drop();
  }
}

/** An archive of files, made by hand. */
export function zipOf(files: [name: string, content: Buffer][]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), shared, rest, Buffer.from(name));
    parts.push(local);
    at += local.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
