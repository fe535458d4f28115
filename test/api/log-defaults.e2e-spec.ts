// Registrera proposes what this coach does with this person; the server learns it, so it is the same on every device (UX: log one activity).
import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.js';
import { signIn, type Somebody } from '../support/sign-in.js';
import { found, startStory, TODAY } from '../support/stories.js';
import { PEOPLE } from '../support/world.js';

let test: TestApp;
let sara: Somebody;
beforeAll(async () => {
  test = await startStory();
  sara = await signIn(test, 'sara.lind');
});
afterAll(async () => test.close());

const log = (participationId: string, kind: string, minutes: number, onDate = TODAY) =>
  sara.post('/api/activities/log', {
    id: randomUUID(),
    attendanceId: randomUUID(),
    participationId,
    kind,
    onDate,
    minutes,
    attendance: 'PRESENT',
  });
const proposal = async (who: Somebody, participationId?: string) =>
  (await who.post('/api/activities/log-defaults', { participationId })).body;

it('is the last kind and the usual length with this person', async () => {
  const { participationId } = await found(sara, 'Rana Salih');
  for (const minutes of [50, 50, 20]) await log(participationId, 'STUDY_GUIDANCE', minutes);
  expect(await proposal(sara, participationId)).toMatchObject({
    participationId,
    kind: 'STUDY_GUIDANCE',
    minutes: 50,
    basis: 'person',
  });
  expect(await found(sara, 'Rana Salih')).toMatchObject({ lastKind: 'STUDY_GUIDANCE', lastMinutes: 50 });
});

it('an undone one teaches nothing', async () => {
  const { participationId } = await found(sara, 'Leyla Demir');
  const before = await proposal(sara, participationId);
  const saved = (await log(participationId, 'VALIDATION', 15)).body;
  await sara.post(`/api/activities/${saved.id}/void`, { reason: 'undo', isUndo: true }, { version: 1 });
  expect(await proposal(sara, participationId)).toEqual(before);
});

it('with nobody chosen it is what the coach does most', async () => {
  const mine = await proposal(sara);
  expect(mine).toMatchObject({ participationId: null, basis: 'coach' });
  expect(mine.kinds).toHaveLength(3);
});

it('a protected person’s habits are told to nobody but her handlers', async () => {
  const hidden = await proposal(sara, PEOPLE.huda.participationId);
  expect(hidden.basis).not.toBe('person');
});

it('employers are found by a part of the name, accents or not, and a funder finds none', async () => {
  const hits = (await sara.post('/api/organisations/search', { q: 'kommun' })).body as { name: string }[];
  const all = (await sara.get('/api/organisations?limit=100')).body.rows as { name: string }[];
  expect(hits).toHaveLength(6);
  expect(hits.every((hit) => all.some((row) => row.name === hit.name) && /kommun/i.test(hit.name))).toBe(true);
  const accented = all.map((row) => row.name).find((name) => /[åäö]/i.test(name.split(' ')[0])) ?? '';
  const plain = accented.split(' ')[0].normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const found = (await sara.post('/api/organisations/search', { q: plain })).body as { name: string }[];
  expect(found.map((one) => one.name)).toContain(accented);
  const ulla = await signIn(test, 'ulla.sand');
  expect((await ulla.post('/api/organisations/search', { q: 'kommun' })).status).toBe(403);
});

it('a draft saved on one device is there on another, and gone when dropped', async () => {
  const elsewhere = await signIn(test, 'sara.lind');
  await sara.put('/api/drafts/note:probe', { content: { body: 'Hon vill söka …' } });
  expect((await elsewhere.get('/api/drafts/note:probe')).body.content).toEqual({ body: 'Hon vill söka …' });
  const karin = await signIn(test, 'karin.holm');
  expect((await karin.get('/api/drafts/note:probe')).body.content).toBeNull();
  await elsewhere.delete('/api/drafts/note:probe');
  expect((await sara.get('/api/drafts/note:probe')).body.content).toBeNull();
});
