// Paper for one person: the month's certificate and the sheet she takes home, tagged, in her language, traced, and only for who may.
import type { TestApp } from '../support/app.js';
import { textOfPdf } from '../render/text-of-pdf.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { asAdmin, found, startStory } from '../support/stories.js';

let test: TestApp;
let sara: Somebody;
let rana: string;
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
  rana = (await found(sara, 'Rana Salih')).participationId;
});
afterAll(async () => test.close());

it('a month’s certificate holds the sums of the month, and says whether it is locked', async () => {
  const { body } = await sara.get(`/api/participations/${rana}/attendance-months/2026-10`);
  const file = await sara.get(`/api/participations/${rana}/attendance-months/2026-10/certificate?language=sv`);
  const text = textOfPdf(file.body as Buffer);
  expect(file.headers['content-disposition']).toBe('attachment; filename="certificate-2026-10.pdf"');
  expect(text).toContain('Rana Salih');
  expect(text).toContain('Summa');
  expect(text).toContain(`${Math.floor(body.totals.attended / 60)} tim`);
  expect(text.includes('Månaden är inte låst')).toBe(!body.isLocked);
});

it.each(['sv', 'en', 'ar'])(
  'the sheet she takes home is tagged and in %s, without number and notes',
  async (language) => {
    const file = await sara.get(`/api/participations/${rana}/printout?language=${language}`);
    const raw = (file.body as Buffer).toString('latin1');
    expect(raw).toContain(`/Lang (${language})`);
    expect(raw).toContain('/StructTreeRoot');
    const text = textOfPdf(file.body as Buffer);
    expect(text).toContain('Rana Salih');
    const notes = (await sara.get(`/api/notes?participationId=${rana}&limit=100`)).body.rows as { body: string }[];
    expect(notes.length).toBeGreaterThan(0);
    for (const { body } of notes) expect(text).not.toContain(body);
    expect(text).not.toMatch(/\d{8}-?\d{4}/);
  },
);

it('leaves a trace, and is not for a leader or a funder', async () => {
  await sara.get(`/api/participations/${rana}/printout?language=sv`);
  const traces = await asAdmin(
    test,
    `select 1 from app.access_log where permission = 'participant:print' and '${rana}' = any(shown)`,
  );
  expect(traces.length).toBeGreaterThan(0);
  for (const who of ['karin.holm', 'ulla.sand'])
    expect((await (await signIn(test, who)).get(`/api/participations/${rana}/printout?language=sv`)).status).toBe(403);
  expect((await sara.get(`/api/participations/${rana}/printout?language=xx`)).status).toBe(400);
});
