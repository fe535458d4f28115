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

/** An archive of one file. */
export function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const file = Buffer.from(name);
  const crc = crc32(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc, 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(file.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(crc, 16);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(file.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + file.length, 12);
  end.writeUInt32LE(local.length + file.length + packed.length, 16);
  return Buffer.concat([local, file, packed, central, file, end]);
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
