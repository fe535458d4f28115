import {
  checkDocument,
  checkRemoval,
  deletionStep,
  type DocumentLife,
  documentType,
  neededUntil,
  MAX_DOCUMENT_BYTES,
} from './document.js';
import { refusalOf } from './refusal.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (...entries: string[]): Uint8Array => bytes(`PK\u0003\u0004${entries.join(' ')}`);

it.each([
  ['pdf', bytes('%PDF-1.7 …')],
  ['png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])],
  ['jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
  ['docx', zip('[Content_Types].xml', 'word/document.xml')],
  ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
  ['text', bytes('Åsa ringde.\r\n')],
])('is %s by its content', (type, content) => expect(documentType(content)).toBe(type));

it.each([
  ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0x00])],
  ['a zip of something else', zip('hack.exe')],
  ['a workbook with macros', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin')],
  ['half a letter', new Uint8Array([0x41, 0xc3])],
])('does not take %s, whatever its name', (_, content) =>
  expect(refusalOf(() => checkDocument(content))).toBe('document.type_unknown'),
);

it('has a largest size, and takes nothing empty', () => {
  expect(refusalOf(() => checkDocument(new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(65)))).toBe('document.too_large');
  expect(refusalOf(() => checkDocument(new Uint8Array()))).toBe('document.empty');
});

it('evidence is taken away by an administrator only', () => {
  expect(refusalOf(() => checkRemoval('agreement', false))).toBe('document.evidence');
  expect(refusalOf(() => checkRemoval('agreement', true))).toBeNull();
  expect(refusalOf(() => checkRemoval('cv', false))).toBeNull();
});

const life = (more: Partial<DocumentLife> = {}): DocumentLife => ({
  kind: 'cv',
  addedOn: '2026-01-10',
  isHeld: false,
  periods: [{ exitOn: '2026-03-02' }],
  retainUntil: null,
  ...more,
});

it('a document is needed while somebody is here, and then as long as its class says', () => {
  expect(neededUntil(life())).toBe('2026-06-02');
  expect(neededUntil(life({ kind: 'plan' }))).toBe('2027-03-02');
  expect(neededUntil(life({ addedOn: '2026-04-30' }))).toBe('2026-07-30');
  expect(neededUntil(life({ periods: [{ exitOn: '2026-03-02' }, { exitOn: null }] }))).toBeNull();
  expect(neededUntil(life({ periods: [] }))).toBeNull();
  expect(neededUntil(life({ isHeld: true }))).toBeNull();
  expect(neededUntil(life({ kind: 'agreement' }))).toBeNull();
  expect(neededUntil(life({ kind: 'agreement', retainUntil: '2032-12-31', periods: [] }))).toBe('2032-12-31');
});

it('is proposed the day after, taken away after its notice, and leaves the list when it is needed again', () => {
  expect(deletionStep(life(), null, '2026-06-02')).toBeNull();
  expect(deletionStep(life(), null, '2026-06-03')).toBe('propose');
  expect(deletionStep(life(), '2026-06-03', '2026-07-02')).toBeNull();
  expect(deletionStep(life(), '2026-06-03', '2026-07-03')).toBe('remove');
  expect(deletionStep(life({ isHeld: true }), '2026-06-03', '2026-07-03')).toBe('withdraw');
});
