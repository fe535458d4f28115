// A report from the goals to the file in three presses; the funder reads, compares and asks; anybody checks a file; the month's file is handed over.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, testProduct } from './browser.js';
import { PHONE, settled, signedIn } from './people.js';
import { tooWide } from './too-wide.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

const origin = (page: Page) => new URL(page.url()).origin;

it('period, check list and file take three presses and less than fifteen seconds', async () => {
  const karin = await signedIn(browser, 'project_leader');
  const { page } = karin;
  await settled(page);
  const began = performance.now();
  let presses = 0;
  const press = async (what: ReturnType<Page['getByRole']>) => {
    presses += 1;
    await what.click();
  };
  await press(page.getByRole('button', { name: 'Skapa rapport' }).first());
  await page.getByRole('dialog').getByText('Kontroll').waitFor();
  await press(page.getByRole('dialog').getByRole('button', { name: /Skapa utkast/ }));
  await page.getByRole('heading', { level: 1 }).waitFor();
  const waiting = page.waitForEvent('download');
  await press(page.getByRole('link', { name: /PDF/ }));
  const file = await (await waiting).path();
  const seconds = (performance.now() - began) / 1000;
  process.stderr.write(`report: ${presses} presses, ${seconds.toFixed(1)} s to the file\n`);
  expect(presses).toBeLessThanOrEqual(3);
  expect(seconds).toBeLessThanOrEqual(15);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(karin.errors).toEqual([]);
  await karin.close();
});

it('texts are written with figures in them, published, shared by a link that opens without an account', async () => {
  const karin = await signedIn(browser, 'project_leader');
  const { page } = karin;
  await page.getByRole('button', { name: 'Skapa rapport' }).first().click();
  await page.getByRole('dialog').getByText('Lägesrapport för kvartalet').click();
  await settled(page);
  expect(await karin.broken()).toEqual([]);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Skapa utkast/ })
    .click();
  await page.getByRole('button', { name: 'Skriv texter' }).click();
  await page.getByLabel('Sammanfattning', { exact: true }).fill('Vi är på god väg: ');
  await page.getByLabel('Infoga mått i Sammanfattning').selectOption('outcome_within_3_months');
  expect(await karin.broken()).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
  await page.getByText(/Vi är på god väg: \d+ av \d+ \(/).waitFor();
  await page.getByRole('button', { name: 'Publicera' }).click();
  await page.getByRole('button', { name: 'Dela med länk' }).click();
  await page.getByRole('button', { name: 'Skapa länk' }).click();
  const address = await page.getByLabel('Länk', { exact: true }).inputValue();
  expect(await karin.broken()).toEqual([]);
  const stranger = await (await browser.newContext({ locale: 'sv-SE', acceptDownloads: true })).newPage();
  await stranger.goto(address);
  const waiting = stranger.waitForEvent('download');
  await stranger.getByRole('button', { name: 'PDF' }).click();
  const file = readFileSync(await (await waiting).path());
  await stranger.getByRole('link', { name: 'Kontrollera en rapport' }).click();
  await stranger.getByLabel('Kontrollsumma (SHA-256)').fill(createHash('sha256').update(file).digest('hex'));
  await stranger.getByRole('button', { name: 'Kontrollera', exact: true }).click();
  await stranger.getByText('Äkta och oförändrad.').waitFor();
  expect(karin.errors).toEqual([]);
  await stranger.context().close();
  await karin.close();
});

it('a file that is changed is not genuine, whoever asks', async () => {
  const page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  await page.goto(`${testProduct().url}/verify`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') });
  await page.getByText('Ingen publicerad rapport har den kontrollsumman').waitFor();
  await page.getByLabel('Kontrollsumma (SHA-256)').fill('abc');
  await page.getByRole('button', { name: 'Kontrollera', exact: true }).click();
  await page.getByText('En kontrollsumma är 64 tecken').waitFor();
  await page.context().close();
});

it('the funder’s project, on a phone: goals as published, two reports side by side, a question', async () => {
  const ulla = await signedIn(browser, 'funder', { size: PHONE, colorScheme: 'dark' });
  const { page } = ulla;
  await page.getByRole('link', { name: 'Spektra Väst' }).first().click();
  await page.getByRole('heading', { name: 'Målen enligt senaste rapporten' }).waitFor();
  await settled(page);
  expect(await ulla.broken()).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  await page.getByRole('link', { name: 'Läs senaste rapporten' }).click();
  await page.getByRole('button', { name: 'Ställ en fråga' }).click();
  await page.getByLabel(/Vilket mått/).selectOption({ index: 1 });
  await page.getByRole('textbox', { name: /Skriv/ }).fill('Hur många är det egentligen?');
  await page.getByRole('button', { name: 'Skicka' }).click();
  await page.getByText('Hur många är det egentligen?').waitFor();
  expect(await ulla.broken()).toEqual([]);
  expect(ulla.errors).toEqual([]);
  await ulla.close();
});

it('the month’s file: what is next is one press away, and handed over it is noted', async () => {
  const amir = await signedIn(browser, 'project_admin');
  const { page } = amir;
  await page.goto(`${origin(page)}/months`);
  await settled(page);
  expect(await amir.broken()).toEqual([]);
  await page.getByRole('button', { name: /^Titta på/ }).click();
  await page.getByRole('dialog').getByText('Timmar').waitFor();
  await settled(page);
  expect(await amir.broken()).toEqual([]);
  await page.getByRole('button', { name: 'Markera som lämnad' }).click();
  await page
    .getByText(/är markerad som lämnad/)
    .first()
    .waitFor();
  expect(amir.errors).toEqual([]);
  await amir.close();
});
