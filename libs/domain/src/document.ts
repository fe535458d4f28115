// Files about a participant (issue: documents; SECURITY.md T24). What a file is, is read from its first bytes, never from its name; what is none of
// these is not taken. Why it is kept decides how long (DOMAIN.md 7.8): evidence for the funder's audit, the case while it runs, the rest no longer than needed.
import { demand } from './refusal.js';
import { type DocumentKind, type DocumentType, RETENTION_OF, type RetentionClass } from './vocabulary.js';

export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, offset) => bytes[at + offset] === byte);
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** The name of a zip's entry stands open in its directory; nothing is unpacked to find it. */
function names(bytes: Uint8Array, text: string): boolean {
  const wanted = ascii(text);
  for (let at = 0; at + wanted.length <= bytes.length; at += 1) if (startsWith(bytes, wanted, at)) return true;
  return false;
}

function officeType(bytes: Uint8Array): DocumentType | null {
  // Macros run when opened: such a file is not taken.
  if (names(bytes, 'vbaProject.bin')) return null;
  if (startsWith(bytes, ascii('mimetypeapplication/vnd.oasis.opendocument.text'), 30)) return 'odt';
  if (!names(bytes, '[Content_Types].xml')) return null;
  if (names(bytes, 'word/document.xml')) return 'docx';
  return names(bytes, 'xl/workbook.xml') ? 'xlsx' : null;
}

/** Plain text: no control characters but line ends and tabs, and letters that are whole (UTF-8). */
function isText(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte < 32 && ![9, 10, 13].includes(byte)) return false;
    if (byte < 128) continue;
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : -1;
    if (more < 0) return false;
    for (let next = 1; next <= more; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return false;
    at += more;
  }
  return bytes.length > 0;
}

/** What a file is by its content, or null when it is none of the kinds that are taken. */
export function documentType(bytes: Uint8Array): DocumentType | null {
  if (startsWith(bytes, ascii('%PDF-'))) return 'pdf';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeType(bytes);
  return isText(bytes) ? 'text' : null;
}

/** May the file be kept? @returns its type. @throws Refusal document.* */
export function checkDocument(bytes: Uint8Array): DocumentType {
  demand(bytes.length > 0, 'document.empty');
  demand(bytes.length <= MAX_DOCUMENT_BYTES, 'document.too_large', { megabytes: MAX_DOCUMENT_BYTES / 1024 / 1024 });
  const type = documentType(bytes);
  demand(type !== null, 'document.type_unknown');
  return type;
}

export const retentionOf = (kind: DocumentKind): RetentionClass => RETENTION_OF[kind];

/** Evidence is taken away by an administrator only; all else by whoever writes the case. @throws Refusal document.evidence */
export function checkRemoval(kind: DocumentKind, isAdministrator: boolean): void {
  demand(isAdministrator || RETENTION_OF[kind] !== 'evidence', 'document.evidence');
}
