// Rule: reads the words of a PDF the way a screen reader must be able to: glyphs back to text by the fonts' own tables.
import { constants, inflateSync } from 'node:zlib';

export function textOfPdf(pdf: Buffer): string {
  const streams = streamsOf(pdf);
  const fonts = streams.filter((stream) => stream.includes('begincmap')).map(tableOf);
  const pages = streams.filter((stream) => / T[jJ]$/m.test(stream));
  // Each line is read with every font; the right one gives words.
  return pages
    .flatMap((page) => fonts.map((font) => linesOf(page, font).join('\n')))
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\r?\n/g)].flatMap((match) => {
    if (text.slice(match.index - 3, match.index) === 'end') return [];
    const bytes = pdf.subarray(match.index + match[0].length, text.indexOf('endstream', match.index + match[0].length));
    if (bytes[0] !== 0x78) return [bytes.toString('latin1')];
    return [inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')];
  });
}

const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function tableOf(cmap: string): Map<number, string> {
  const table = new Map<number, string>();
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, text] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      table.set(Number.parseInt(glyph, 16), unicode(text));
  }
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, text] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const start = unicode(text).charCodeAt(0);
      for (let glyph = Number.parseInt(from, 16), i = 0; glyph <= Number.parseInt(to, 16); glyph += 1, i += 1) {
        table.set(glyph, String.fromCharCode(start + i));
      }
    }
  }
  return table;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function linesOf(page: string, font: Map<number, string>): string[] {
  return [...page.matchAll(/\[((?:\((?:\\[\s\S]|[^\\)])*\)|[^\]])*)\] TJ|(\((?:\\[\s\S]|[^\\)])*\)) Tj/g)].map(
    ([, many, one]) =>
      [...(many ?? one).matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, escaped]) => glyphsOf(escaped, font)).join(''),
  );
}

function glyphsOf(escaped: string, font: Map<number, string>): string {
  const raw = escaped.replace(/\\(\d{1,3}|[\s\S])/g, (_, sign: string) =>
    /^\d/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (ESCAPES[sign] ?? sign),
  );
  let text = '';
  for (let i = 0; i + 1 < raw.length; i += 2) text += font.get(raw.charCodeAt(i) * 256 + raw.charCodeAt(i + 1)) ?? '';
  return text;
}
