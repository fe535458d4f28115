// Files about a participant (issue: documents; SECURITY.md T24). What a file is, is read from its first bytes, never from its name; what is none of
// these is not taken. Why it is kept decides how long (DOMAIN.md 7.8): evidence for the funder's audit, the case while it runs, the rest no longer than needed.
import { addDays, addMonths, type CivilDate, later } from './calendar.js';
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

/** Days that a document stands in the administrator's list before it is taken away. */
export const DELETION_NOTICE_DAYS = 30;
/** Months after the last exit: the case until its follow-ups are over, the rest until the first of them is. */
const MONTHS_AFTER_EXIT: Record<Exclude<RetentionClass, 'evidence'>, number> = { case: 12, short: 3 };

export interface DocumentLife {
  kind: DocumentKind;
  addedOn: CivilDate;
  /** Kept until further notice: a review or a dispute needs it. */
  isHeld: boolean;
  /** All periods of the participation. */
  periods: readonly { exitOn: CivilDate | null }[];
  /** Until when the project keeps its evidence; nobody has decided it while it is null. */
  retainUntil: CivilDate | null;
}

/** From which day a document is no longer needed (DOMAIN.md 7.8); null while it is: held, evidence without a day, somebody who is still here or waits. */
export function neededUntil({ kind, addedOn, isHeld, periods, retainUntil }: DocumentLife): CivilDate | null {
  if (isHeld) return null;
  const retention = RETENTION_OF[kind];
  if (retention === 'evidence') return retainUntil;
  const exits = periods.map(({ exitOn }) => exitOn);
  if (exits.length === 0 || exits.some((exitOn) => exitOn === null)) return null;
  const last = exits.reduce((a, b) => later(a!, b!), exits[0])!;
  return addMonths(later(last, addedOn), MONTHS_AFTER_EXIT[retention]);
}

/** What the night's round does with a document: proposes it, takes the proposal back, takes it away once it has been shown long enough, or leaves it. */
export function deletionStep(
  life: DocumentLife,
  proposedOn: CivilDate | null,
  today: CivilDate,
): 'propose' | 'withdraw' | 'remove' | null {
  const until = neededUntil(life);
  const isOver = until !== null && until < today;
  if (!isOver) return proposedOn === null ? null : 'withdraw';
  if (proposedOn === null) return 'propose';
  return addDays(proposedOn, DELETION_NOTICE_DAYS) <= today ? 'remove' : null;
}
