// How heavy and how soon the first page is (PERFORMANCE.md 8, G14): `npm run bench -- --only page`. Chromium with an empty cache and a processor slowed
// down four times asks the built product on this machine; scripts are counted as they travel. Told beside its limits and written into docs/performance.md.
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser, testProduct } from './browser.js';
import { settled, signedIn } from './people.js';

const SLOWED = 4;
const ROUNDS = 5;
const LIMIT = { kB: 600, ms: 3000 };

interface Seen {
  kB: number;
  lcp: number;
}
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

/** The largest thing painted, and what its scripts weighed on the way. */
async function look(page: Page, session: CDPSession, path: string): Promise<Seen> {
  const scripts = new Set<string>();
  let bytes = 0;
  const began = ({ requestId, type }: { requestId: string; type?: string }): void =>
    void (type === 'Script' && scripts.add(requestId));
  const ended = ({ requestId, encodedDataLength }: { requestId: string; encodedDataLength: number }): void =>
    void (scripts.has(requestId) && (bytes += encodedDataLength));
  session.on('Network.requestWillBeSent', began);
  session.on('Network.loadingFinished', ended);
  await page.goto(`${testProduct().url}${path}`);
  // What it weighs until there is something to read; what is fetched at leisure afterwards is not waited for.
  await page.getByRole('heading', { level: 1 }).waitFor();
  const kB = bytes / 1000;
  session.off('Network.requestWillBeSent', began);
  session.off('Network.loadingFinished', ended);
  await settled(page);
  const lcp = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  return { kB, lcp };
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const verdict = (value: number, limit: number): string => (value <= limit ? 'met' : '**missed**');

it('the first pages, heavy and slow as they are', async () => {
  const { page } = await signedIn(browser, 'coach');
  const lines: string[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const visit = async (title: string, path: string): Promise<void> => {
    const seen: Seen[] = [];
    for (let round = 0; round < ROUNDS; round += 1) seen.push(await look(page, session, path));
    const [kB, lcp] = [middle(seen.map((one) => one.kB)), middle(seen.map((one) => one.lcp))];
    lines.push(
      `| ${title} | ${kB.toFixed(0)} | ${verdict(kB, LIMIT.kB)} (≤ ${LIMIT.kB}) | ${lcp.toFixed(0)} | ${verdict(lcp, LIMIT.ms)} (≤ ${LIMIT.ms}) |`,
    );
  };
  await visit('My day, signed in', '/day');
  await page.context().clearCookies();
  await visit('Sign in', '/login');
  const text = [
    `Middle of ${ROUNDS} visits, empty cache, processor slowed down ${SLOWED} times (load when it ended: ${loadavg()[0].toFixed(1)}).`,
    '',
    '| page | scripts, kB as they travel | limit | largest paint, ms | limit |',
    '|---|---|---|---|---|',
    ...lines,
  ].join('\n');
  process.stdout.write(`${text}\n`);
  const { write } = require('../../apps/bench/page.cjs') as { write: (...told: string[]) => void };
  write(join(__dirname, '../../docs/performance.md'), 'page', 'The first page', text);
}, 300_000);
