// Rule: nothing moves under the finger. Each page of each role, phone and wide, is watched from its first content until it rests, and after what people usually do; more than 0.05 of layout shift fails with the page's name and what moved.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { SCREENS } from './pages.js';
import { PHONE, settled, signedIn, WIDE } from './people.js';

const MOST = 0.05;

interface Watched {
  sum: number;
  moved: string[];
}

/** Runs in the page from its first line on. What follows a press of one's own within half a second is expected and does not count. */
function watch(): void {
  const seen: Watched = { sum: 0, moved: [] };
  Object.assign(window, { seenShift: seen });
  interface Shift extends PerformanceEntry {
    value: number;
    hadRecentInput: boolean;
    sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
  }
  const called = (node: Node | null): string =>
    node instanceof Element
      ? `${node.tagName.toLowerCase()}.${node.className}`
      : (node?.parentElement?.className ?? '');
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as Shift[]) {
      if (shift.hadRecentInput) continue;
      seen.sum += shift.value;
      for (const { node, previousRect, currentRect } of shift.sources.slice(0, 2))
        seen.moved.push(`${called(node)} ${Math.round(previousRect.y)} → ${Math.round(currentRect.y)}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved since last asked, as a sentence when it was too much. */
async function movedOn(page: Page, what: string): Promise<string[]> {
  await settled(page);
  await page.waitForTimeout(350);
  const { sum, moved } = await page.evaluate(() => {
    const { seenShift } = window as unknown as { seenShift: Watched };
    const told = { sum: seenShift.sum, moved: [...seenShift.moved] };
    Object.assign(seenShift, { sum: 0, moved: [] });
    return told;
  });
  return sum > MOST ? [`${what} moved by ${sum.toFixed(3)}: ${moved.slice(0, 4).join(' | ')}`] : [];
}

async function watched(browser: Browser, role: string, size: typeof WIDE) {
  const screen = await signedIn(browser, role, { size });
  await screen.page.addInitScript(watch);
  const { origin } = new URL(screen.page.url());
  return { ...screen, open: (path: string) => screen.page.goto(origin + path) };
}

/** A machine's next step comes at once; a hand's does not. Half a second later nothing is excused by the press. */
const later = (page: Page) => page.waitForTimeout(600);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

describe.each([
  ['wide', WIDE],
  ['phone', PHONE],
] as const)('%s', (_, size) => {
  it.each(Object.keys(SCREENS))(
    '%s: each page stands where it first stood',
    async (role) => {
      const { page, open, close } = await watched(browser, role, size);
      const moved: string[] = [];
      for (const path of SCREENS[role]) {
        await open(path);
        moved.push(...(await movedOn(page, path)));
      }
      expect(moved).toEqual([]);
      await close();
    },
    240_000,
  );

  it('a person’s page, each of its tabs, and a protected person’s', async () => {
    const { page, open, close } = await watched(browser, 'coach', size);
    const people = await page.evaluate(async () => {
      const answer = await fetch('/api/caseload?isMine=true&state=active&limit=50');
      const { rows } = (await answer.json()) as { rows: { id: string; isProtected: boolean }[] };
      const one = (isProtected: boolean): string => rows.find((row) => row.isProtected === isProtected)!.id;
      return { usual: one(false), hidden: one(true) };
    });
    const moved: string[] = [];
    await open(`/participants/${people.hidden}`);
    moved.push(...(await movedOn(page, 'protected')));
    await open(`/participants/${people.usual}`);
    moved.push(...(await movedOn(page, 'person')));
    const tabs = page.getByRole('navigation', { name: 'Delar' }).getByRole('button');
    expect(await tabs.count()).toBeGreaterThan(8);
    for (const tab of await tabs.all()) {
      await tab.click();
      moved.push(...(await movedOn(page, `tab ${await tab.innerText()}`)));
    }
    expect(moved).toEqual([]);
    await close();
  });

  it('after what one does: a thing saved, its toast come and gone, a list filtered, a line about the connection', async () => {
    const { page, open, close } = await watched(browser, 'coach', size);
    const moved: string[] = [];
    await open('/day');
    await movedOn(page, 'day');
    await page
      .getByRole('button', { name: /^Registrera/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Nasser|Kaya|Salih|Demir/ })
      .first()
      .click();
    await later(page);
    moved.push(...(await movedOn(page, 'the dialogue')));
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Spara/ })
      .click();
    await page.getByText(/sparad/).waitFor();
    await page.getByText(/sparad/).waitFor({ state: 'detached' });
    moved.push(...(await movedOn(page, 'saved and told')));
    await open('/participants');
    await movedOn(page, 'participants');
    for (const name of ['Praktik', 'SFI']) {
      await page.getByRole('group', { name: 'Snabbval' }).getByRole('button', { name }).click();
      await later(page);
      moved.push(...(await movedOn(page, `filter ${name}`)));
    }
    await page.context().setOffline(true);
    await page.getByRole('group', { name: 'Snabbval' }).getByRole('button', { name: 'Plan' }).click();
    await page.locator('.offline').waitFor();
    moved.push(...(await movedOn(page, 'connection lost')));
    await page.context().setOffline(false);
    await page.locator('.offline').waitFor({ state: 'detached' });
    moved.push(...(await movedOn(page, 'connection back')));
    expect(moved).toEqual([]);
    await close();
  });
});

it('an answer that comes while a row is pressed waits for the press to be over: the press reaches what was pressed', async () => {
  const { page, open, close } = await watched(browser, 'coach', WIDE);
  await open('/day');
  await settled(page);
  // Every row can be put aside; the second, because the first will be gone.
  const verb = page.getByRole('button', { name: /^Skjut upp: / }).nth(1);
  const [person] = (await verb.getAttribute('aria-label'))!.replace('Skjut upp: ', '').split(',');
  // The first row is gone from the next answer, which is asked for by a window that gets its focus back.
  await page.route('**/api/to-do?*', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { rows: unknown[]; total: number };
    await route.fulfill({ response: answer, json: { ...body, rows: body.rows.slice(1), total: body.total - 1 } });
  });
  await page.waitForTimeout(10_500);
  const box = (await verb.boundingBox())!;
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  const answered = page.waitForResponse(/\/api\/to-do\?/);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await answered;
  await page.waitForTimeout(200);
  await page.mouse.up();
  await page.getByRole('dialog').waitFor();
  expect(await page.getByRole('dialog').innerText()).toContain(person);
  await close();
});
