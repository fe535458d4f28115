// Signing in takes a second step: a code of the phone or a spare code, each once, guessed no more often than a password (SECURITY.md 1.2).
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import request, { type Response } from 'supertest';
import type { AccountRow, SecondStepView } from '#contracts';
import { startApp, type TestApp } from '../support/app.js';
import { signIn, somebody } from '../support/sign-in.js';
import { asAdmin, startStory } from '../support/stories.js';

const PASSWORD = 'prova framsteg i lugn och ro';
const emailOf = (who: string): string => `${who}@demo.framsteg.example`;

let test: TestApp;
beforeAll(async () => {
  test = await startStory();
});
afterAll(async () => test.close());
afterEach(() => asAdmin(test, 'delete from app.sign_in_delay'));

const ask = (path: string, who: string, more: object = {}, at = test): Promise<Response> =>
  request(at.url)
    .post(`/api/${path}`)
    .set('idempotency-key', randomUUID())
    .send({ email: emailOf(who), password: PASSWORD, ...more })
    .then((answer) => answer);

/** The code the phone shows; `moved` half minutes from now. */
const codeOf = (secret: string, moved = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + moved * 30_000 });

async function setUp(who: string, at = test): Promise<{ secret: string; spareCodes: string[] }> {
  const { secret } = (await ask('second-step/offer', who, {}, at)).body as { secret: string };
  const begun = await ask('second-step/begin', who, { code: codeOf(secret, -1) }, at);
  expect(begun.status).toBe(200);
  return { secret, spareCodes: (begun.body as { spareCodes: string[] }).spareCodes };
}

const codeIn = (answer: Response): unknown => (answer.body as { code: unknown }).code;

it('nobody is asked for a code before the first one has proven that it works', async () => {
  await ask('second-step/offer', 'johan.ek');
  expect((await ask('session', 'johan.ek')).status).toBe(200);
  const wrong = await ask('second-step/begin', 'johan.ek', { code: '000000' });
  expect([wrong.status, codeIn(wrong)]).toEqual([401, 'sign_in.code_failed']);
  expect((await ask('session', 'johan.ek')).status).toBe(200);
});

it('from then on a right password alone opens nothing, and each code counts once', async () => {
  const { secret } = await setUp('karin.holm');
  const alone = await ask('session', 'karin.holm');
  expect([alone.status, codeIn(alone), alone.headers['set-cookie']]).toEqual([401, 'sign_in.code_needed', undefined]);
  // The code that set it up is used; the present one is not.
  const again = await ask('session', 'karin.holm', { code: codeOf(secret, -1) });
  expect([again.status, codeIn(again)]).toEqual([401, 'sign_in.code_failed']);
  const now = codeOf(secret);
  expect((await ask('session', 'karin.holm', { code: `${now.slice(0, 3)} ${now.slice(3)}` })).status).toBe(200);
  expect((await ask('session', 'karin.holm', { code: now })).status).toBe(401);
  const stolen = await ask('second-step/offer', 'karin.holm');
  expect([stolen.status, codeIn(stolen)]).toEqual([422, 'second_step.on']);
});

it('a spare code opens once, however it is typed; what is left is counted', async () => {
  const { spareCodes } = await setUp('sara.lind');
  const typed = spareCodes[0].toLowerCase().replace('-', ' ');
  const answer = await ask('session', 'sara.lind', { code: typed });
  expect(answer.status).toBe(200);
  expect((await ask('session', 'sara.lind', { code: typed })).status).toBe(401);
  const sara = somebody(test, String(answer.headers['set-cookie']).split(';')[0]);
  const view = (await sara.get('/api/second-step')).body as SecondStepView;
  expect([view.onAt?.slice(0, 2), view.spareCodes, view.isRequired]).toEqual(['20', 9, false]);
});

it('keeps neither secret nor spare code as they are', async () => {
  const { secret, spareCodes } = await setUp('maria.oberg');
  const [row] = await asAdmin<{ all: string }>(
    test,
    `select encode(s.step_sealed, 'escape') || s.spare_hashes::text as all from app.account_secret s join app.account a on a.id = s.account_id where a.email = $1`,
    [emailOf('maria.oberg')],
  );
  for (const word of [secret, ...spareCodes.flatMap((code) => code.split('-'))]) expect(row.all).not.toContain(word);
});

it('guessing codes makes wait as guessing passwords does', async () => {
  const { secret } = await setUp('amir.berg');
  for (let i = 0; i < 6; i += 1) await ask('session', 'amir.berg', { code: '000000' });
  const waiting = await ask('session', 'amir.berg', { code: codeOf(secret) });
  expect([waiting.status, codeIn(waiting)]).toEqual([429, 'sign_in.wait']);
  expect((waiting.body as { params: { minutes: number } }).params.minutes).toBe(1);
});

it('is taken away with password and code, or by an administrator, who is named in the log and told about by letter', async () => {
  const { secret, spareCodes } = await setUp('ulla.sand');
  expect((await ask('second-step/end', 'ulla.sand', { code: '000000' })).status).toBe(401);
  expect((await ask('second-step/end', 'ulla.sand', { code: codeOf(secret) })).status).toBe(200);
  expect((await ask('session', 'ulla.sand')).status).toBe(200);
  expect((await ask('session', 'ulla.sand', { code: spareCodes[0] })).status).toBe(200);

  await setUp('ulla.sand');
  const peter = await signIn(test, 'peter.falk');
  const of = async (who: string): Promise<AccountRow> =>
    ((await peter.get('/api/accounts?limit=100')).body as { rows: AccountRow[] }).rows.find(
      ({ email }) => email === emailOf(who),
    )!;
  const ulla = await of('ulla.sand');
  expect(ulla.hasSecondStep).toBe(true);
  expect((await peter.post(`/api/accounts/${ulla.id}/reset-second-step`)).status).toBe(200);
  expect((await of('ulla.sand')).hasSecondStep).toBe(false);
  expect((await ask('session', 'ulla.sand')).status).toBe(200);
  const twice = await peter.post(`/api/accounts/${ulla.id}/reset-second-step`);
  expect([twice.status, codeIn(twice)]).toEqual([422, 'second_step.none']);
  const own = await peter.post(`/api/accounts/${(await of('peter.falk')).id}/reset-second-step`);
  expect([own.status, codeIn(own)]).toEqual([422, 'second_step.own']);
  const changes = await asAdmin<{ email: string }>(
    test,
    `select b.email from app.change_log l join app.account b on b.id = l.actor_id where l.table_name = 'account_secret' order by l.at desc limit 1`,
  );
  expect(changes).toEqual([{ email: emailOf('peter.falk') }]);
});

it('a house may let nobody in without one: who has none sets it up at the door', async () => {
  const strict = await startApp(test.database, true);
  try {
    const door = await ask('session', 'peter.falk', {}, strict);
    expect([door.status, codeIn(door)]).toEqual([401, 'sign_in.second_step_needed']);
    const { secret } = await setUp('peter.falk', strict);
    expect((await ask('session', 'peter.falk', { code: codeOf(secret) }, strict)).status).toBe(200);
    const end = await ask('second-step/end', 'peter.falk', { code: codeOf(secret, 1) }, strict);
    expect([end.status, codeIn(end)]).toEqual([422, 'second_step.required']);
  } finally {
    await strict.app.close();
  }
});
