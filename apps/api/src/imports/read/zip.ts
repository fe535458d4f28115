/** A ZIP is looked through before anything of it is used: few entries, no paths, not much larger unpacked than packed; bytes are counted as they come. */
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { BadFile } from '../report.js';

export const MAX_ENTRIES = 100;
export const MAX_BYTES = 50 * 1024 * 1024;
const MAX_RATIO = 100;
/** Below this a high ratio is an empty sheet, not a bomb. */
const HARMLESS = 1024 * 1024;

const tooLarge = (): BadFile => new BadFile('zip_too_large', { max: MAX_BYTES / 1024 / 1024, entries: MAX_ENTRIES });

/** @param mayHaveFolders true for a workbook, which is a ZIP of folders */
export async function unzip(bytes: Buffer, mayHaveFolders: boolean): Promise<Map<string, Buffer>> {
  const zip = await open(bytes);
  const found = new Map<string, Buffer>();
  const spent = { entries: 0, bytes: 0 };
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      zip.close();
      reject(error instanceof BadFile ? error : new BadFile('bad_zip'));
    };
    zip.on('error', fail);
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: Entry) => {
      take(zip, entry, mayHaveFolders, spent).then((content) => {
        if (content && found.has(entry.fileName)) return fail(new BadFile('table_twice', { name: entry.fileName }));
        if (content) found.set(entry.fileName, content);
        zip.readEntry();
      }, fail);
    });
    zip.readEntry();
  });
}

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: true, strictFileNames: false }, (error, zip) =>
      error || !zip ? reject(new BadFile('bad_zip')) : resolve(zip),
    );
  });

async function take(
  zip: ZipFile,
  entry: Entry,
  mayHaveFolders: boolean,
  spent: { entries: number; bytes: number },
): Promise<Buffer | null> {
  spent.entries += 1;
  if (spent.entries > MAX_ENTRIES || spent.bytes + entry.uncompressedSize > MAX_BYTES) throw tooLarge();
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\\/i.test(entry.fileName)) throw new BadFile('zip_path');
  if (entry.fileName.startsWith('__MACOSX/')) return null;
  if (!mayHaveFolders && entry.fileName.includes('/')) throw new BadFile('zip_path');
  if (entry.fileName.endsWith('/')) return null;
  if (entry.isEncrypted()) throw new BadFile('bad_zip');
  return inflate(zip, entry, spent);
}

function inflate(zip: ZipFile, entry: Entry, spent: { bytes: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(new BadFile('bad_zip'));
      const parts: Buffer[] = [];
      let size = 0;
      stream.on('data', (part: Buffer) => {
        size += part.length;
        spent.bytes += part.length;
        parts.push(part);
        if (spent.bytes > MAX_BYTES || (size > HARMLESS && size > entry.compressedSize * MAX_RATIO))
          stream.destroy(tooLarge());
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(parts)));
    });
  });
}
