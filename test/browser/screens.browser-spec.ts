// Every screen of every role: no broken rule of WCAG 2.2 AA, no error in the console, nothing wider than a phone, nothing personal left behind.
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { SCREENS } from './pages.js';
import { PHONE, settled, signedIn, WIDE } from './people.js';
import { tooWide } from './too-wide.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

describe.each([
  ['wide, light', WIDE, 'light'],
  ['phone, dark', PHONE, 'dark'],
] as const)('%s', (_, size, colorScheme) => {
  it.each(Object.keys(SCREENS))(
    '%s',
    async (role) => {
      const screen = await signedIn(browser, role, { size, colorScheme });
      const { origin } = new URL(screen.page.url());
      for (const path of SCREENS[role]) {
        await screen.page.goto(origin + path);
        await settled(screen.page);
        expect([path, await screen.page.getByRole('heading', { level: 1 }).count()]).toEqual([path, 1]);
        expect([path, await screen.broken()]).toEqual([path, []]);
        expect([path, await tooWide(screen.page)]).toEqual([path, []]);
      }
      expect(screen.errors).toEqual([]);
      await screen.close();
      // A role has up to ten screens, each read by the accessibility rules; a busy machine takes minutes.
    },
    300_000,
  );
});

it('a participant’s page, all its tabs and the dialogue to log, hold the same rules', async () => {
  const sara = await signedIn(browser, 'coach');
  await sara.page.goto(`${new URL(sara.page.url()).origin}/participants`);
  await sara.page
    .getByRole('link', { name: /Rana Salih/ })
    .first()
    .click();
  await sara.page.getByRole('heading', { level: 1, name: 'Rana Salih' }).waitFor();
  await settled(sara.page);
  expect(await sara.broken()).toEqual([]);
  await sara.page.keyboard.press('l');
  await sara.page.getByRole('dialog').waitFor();
  expect(await sara.broken()).toEqual([]);
  await sara.close();
});

it('leaves nothing in the browser’s storage, and no name in an address', async () => {
  const sara = await signedIn(browser, 'coach');
  const asked: string[] = [];
  sara.page.on('request', (request) => asked.push(request.url()));
  await sara.page.keyboard.press('Control+k');
  await sara.page.keyboard.type('Leyla Demir');
  await sara.page.getByText('Leyla Demir').first().waitFor();
  expect(asked.filter((url) => /leyla|demir/i.test(url))).toEqual([]);
  expect(await sara.page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await sara.close();
});

describe.each([
  ['wide, light', WIDE, 'light'],
  ['phone, dark', PHONE, 'dark'],
] as const)('the coach’s day, %s', (_, size, colorScheme) => {
  it('attendance and documents of a person, a roster, the room’s wall, the palette and the rules hold the same rules', async () => {
    const sara = await signedIn(browser, 'coach', { size, colorScheme });
    const { page } = sara;
    const { origin } = new URL(page.url());
    const fine = async (what: string): Promise<void> => {
      await settled(page);
      expect([what, await sara.broken()]).toEqual([what, []]);
      expect([what, await tooWide(page)]).toEqual([what, []]);
    };
    await page.getByRole('button', { name: 'Så väljs raderna' }).click();
    await page.getByRole('dialog').waitFor();
    await fine('rules');
    const { person, session } = await page.evaluate(async () => {
      const today = ((await (await fetch('/api/session')).json()) as { today: string }).today;
      const first = async (path: string) =>
        ((await (await fetch(path)).json()) as { rows: { id: string }[] }).rows[0].id;
      return {
        person: await first('/api/caseload?isMine=true&state=active&limit=1'),
        session: await first(
          `/api/activities?isGroup=true&isVoided=false&isMine=true&onDateFrom=${today}&onDateTo=${today}&limit=1`,
        ),
      };
    });
    for (const path of [
      `/participants/${person}?tab=attendance`,
      `/participants/${person}?tab=documents`,
      `/sessions/${session}`,
      `/sessions/${session}/room`,
    ]) {
      await page.goto(origin + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await fine(path.replace(/[0-9a-f-]{36}/, '…'));
    }
    await page.goto(`${origin}/sessions?book=yes`);
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Varje vecka' }).click();
    await fine('a series');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await fine('palette');
    expect(sara.errors).toEqual([]);
    await sara.close();
  });
});
