// People type long names. No page of any role grows wider than its screen because of it, and nothing leaves its own box.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { growWords } from './long-words.js';
import { SCREENS } from './pages.js';
import { PHONE, settled, signedIn, WIDE } from './people.js';
import { tooWide } from './too-wide.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

/** Addresses of what a role opens from its lists: one person's tabs, one session, one place, one employer. */
async function opened(page: Page): Promise<string[]> {
  const ids = await page.evaluate(async () => {
    const first = async (path: string): Promise<string | undefined> => {
      const answer = await fetch(path);
      return answer.ok ? ((await answer.json()) as { rows: { id: string }[] }).rows[0]?.id : undefined;
    };
    return {
      person: await first('/api/caseload?isMine=true&state=active&limit=1'),
      session: await first('/api/activities?isGroup=true&isVoided=false&isMine=true&limit=1'),
      employer: await first('/api/organisations?kind=employer&limit=1'),
      report: await first('/api/reports?limit=1'),
      project: await first('/api/projects?limit=1'),
    };
  });
  const { person, session, employer, report, project } = ids;
  const tabs =
    'timeline plan placements sfi mentor business surveys follow-ups attendance consents documents access'.split(' ');
  return [
    ...(person ? tabs.map((tab) => `/participants/${person}?tab=${tab}`) : []),
    ...(session ? [`/sessions/${session}`] : []),
    ...(employer ? [`/employers/${employer}`] : []),
    ...(report ? [`/reports/${report}`] : []),
    ...(project ? [`/projects/${project}`] : []),
  ];
}

describe.each([
  ['wide', WIDE],
  ['phone', PHONE],
] as const)('%s', (_, size) => {
  it.each(Object.keys(SCREENS))(
    '%s',
    async (role) => {
      const { page, errors, close } = await signedIn(browser, role, { size });
      const { origin } = new URL(page.url());
      const paths = [...SCREENS[role], ...(await opened(page))];
      await growWords(page);
      for (const path of paths) {
        await page.goto(origin + path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settled(page);
        expect([path, await tooWide(page)]).toEqual([path, []]);
      }
      expect(errors.filter((one) => !/status of 40[134]/.test(one))).toEqual([]);
      await close();
    },
    300_000,
  );
});
