// Rule: every part of a ZIP carries the report's day instead of the clock's, so that the same report gives the same bytes.
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Writes the date into the directory at the end and into the header of each part; changes the bytes it is given. */
export function dated(zip: Buffer, date: Date): Buffer {
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('the workbook is not a ZIP');
  let at = zip.readUInt32LE(end + 16);
  while (at < end && zip.readUInt32LE(at) === ENTRY) {
    const header = zip.readUInt32LE(at + 42);
    for (const place of [at + 12, header + 10]) {
      zip.writeUInt16LE(time, place);
      zip.writeUInt16LE(day, place + 2);
    }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
