// Every screen of every role: no broken rule of WCAG 2.2 AA, no error in the console, nothing wider than a phone, nothing personal left behind.
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { PHONE, settled, signedIn, WIDE } from './people.js';

const SCREENS: Record<string, string[]> = {
  coach: [
    '/day',
    '/participants',
    '/participants/new',
    '/sessions',
    '/follow-ups',
    '/places',
    '/places?tab=employers',
    '/places?tab=mentors',
  ],
  project_leader: [
    '/goals',
    '/overview',
    '/compare',
    '/programme',
    '/definitions',
    '/to-mend',
    '/reports',
    '/participants',
  ],
  project_admin: ['/import'],
  funder: ['/projects', '/reports'],
  system_admin: ['/accounts'],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

describe.each([
  ['wide, light', WIDE, 'light'],
  ['phone, dark', PHONE, 'dark'],
] as const)('%s', (_, size, colorScheme) => {
  it.each(Object.keys(SCREENS))('%s', async (role) => {
    const screen = await signedIn(browser, role, { size, colorScheme });
    const { origin } = new URL(screen.page.url());
    for (const path of SCREENS[role]) {
      await screen.page.goto(origin + path);
      await settled(screen.page);
      expect([path, await screen.page.getByRole('heading', { level: 1 }).count()]).toEqual([path, 1]);
      expect([path, await screen.broken()]).toEqual([path, []]);
      expect([
        path,
        await screen.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ]).toEqual([path, true]);
    }
    expect(screen.errors).toEqual([]);
    await screen.close();
  });
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
