// The PDF: tagged, dated by the report, the same bytes again, and text from people only ever text.
import { exampleSnapshot, exampleView } from '../../../../../test/render/example-snapshot';
import { textOfPdf } from '../../../../../test/render/text-of-pdf';
import { renderReport } from './index.js';

const pdf = async (...view: Parameters<typeof exampleView>) =>
  (await renderReport(exampleView(...view), 'pdf', 'sv')).bytes;

it('is a tagged PDF/UA with title, language and the day it was prepared', async () => {
  const file = await renderReport(exampleView(), 'pdf', 'sv');
  const raw = file.bytes.toString('latin1');
  expect(file).toMatchObject({ fileName: 'SPEKTRA-2026-09-30.pdf' });
  expect(raw.startsWith('%PDF-1.7')).toBe(true);
  for (const sign of [
    '/StructTreeRoot',
    '/MarkInfo',
    '/Marked true',
    '<pdfuaid:part>1',
    '/Lang (sv)',
    '/TH',
    '/Caption',
    '/Alt',
    'D:20261014081200Z',
  ]) {
    expect(raw).toContain(sign);
  }
  for (const sign of ['/JS', '/JavaScript', '/URI', '/Launch', '/EmbeddedFile']) expect(raw).not.toContain(sign);
});

it('says the goals, the hidden sign and the checksum, and shows no more than the snapshot', async () => {
  const view = exampleView();
  const text = textOfPdf(await pdf());
  expect(text).toContain('7 av 22');
  expect(text).toContain('31,8 %');
  expect(text).toContain('Under målet');
  expect(text).toContain('.. betyder att talet är dolt');
  expect(text).toContain('Uppdelningen visas inte');
  expect(text).toContain(view.sha256.slice(0, 4));
  expect(text).not.toContain('Utkast');
});

it('gives the same bytes for the same report', async () => {
  expect((await pdf()).equals(await pdf())).toBe(true);
});

it('sets markup from people as the signs it is made of', async () => {
  const title = '#import "x": * $1^2$ *b* <script>alert(1)</script> #eval("1") \\u{41} @a //c';
  const text = textOfPdf(
    await pdf({}, exampleSnapshot({ title, project: { ...exampleSnapshot().project, name: '= H $x$ [#y]' } })),
  );
  expect(text).toContain('#import "x": * $1^2$ *b*');
  expect(text.replace(/\s+/g, '')).toContain('<script>alert(1)</script>');
  expect(text).toContain('= H $x$ [#y]');
});

it('sets signs the fonts lack, or markup in a goal that is drawn, without failing', async () => {
  const snapshot = exampleSnapshot({ title: 'Läget \u{1F600} \u05d0\u0000\u202e slut' });
  snapshot.goals[0].label = '</text><image href="file:///etc/passwd"/>&amp;';
  const text = textOfPdf(await pdf({}, snapshot));
  expect(text).toContain('Läget ? ? slut');
  expect(text).toContain('</text><image');
});

it('marks a draft and a file whose content is not genuine', async () => {
  const text = textOfPdf(await pdf({ status: 'draft', publishedAt: null, publishedByName: null, isGenuine: false }));
  expect(text).toContain('Utkast');
  expect(text).toContain('Sara Lind');
  expect(text).toContain('stämmer inte med kontrollsumman');
});

it('is made of a report with nothing in it', async () => {
  const empty = exampleSnapshot({
    goals: [],
    exits: [],
    indicators: [],
    breakdowns: [],
    flow: { enrolled: 0, active: 0, completed: 0, early: 0, deceased: 0 },
  });
  const text = textOfPdf(await pdf({}, empty));
  expect(text).toContain('Projektet har inga mål');
  expect(text).toContain('Ingen har avslutats');
});
