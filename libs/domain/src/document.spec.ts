import { checkDocument, checkRemoval, documentType, MAX_DOCUMENT_BYTES } from './document.js';
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
