// The pictures of README and docs, made from the demo data: `npm run screenshots`. The pages of the report are drawn from the PDF itself by pdftoppm (poppler). Written as a test so that it runs in the same browser and product.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { PHONE, type ScreenOptions, settled, signedIn, WIDE } from './people.js';

const folder = join(__dirname, '../../docs/screenshots');
let browser: Browser;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

const shot = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}.png`) });

async function coach(options: ScreenOptions, suffix: string): Promise<void> {
  const { page, close } = await signedIn(browser, 'coach', options);
  await settled(page);
  await shot(page, `my-day${suffix}`);
  if (options.size === WIDE) {
    await page.keyboard.press('l');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('rana', { delay: 80 });
    await page.waitForTimeout(600);
    await page
      .getByRole('option', { name: /Rana Salih/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await shot(page, `log-activity${suffix}`);
    await page.keyboard.press('Escape');
  }
  await page.goto(`${new URL(page.url()).origin}/participants`);
  await settled(page);
  await shot(page, `caseload${suffix}`);
  await page
    .getByRole('link', { name: /Rana Salih/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Rana Salih' }).waitFor();
  await settled(page);
  await shot(page, `participant${suffix}`);
  await close();
}

async function leader(options: ScreenOptions, suffix: string): Promise<void> {
  const { page, close } = await signedIn(browser, 'project_leader', options);
  await settled(page);
  await shot(page, `goals${suffix}`);
  await page.getByRole('link', { name: 'Visa personerna' }).first().click();
  await page.getByRole('heading', { level: 1, name: /vilka räknas/ }).waitFor();
  await page.getByRole('table').first().waitFor();
  await settled(page);
  await shot(page, `figure-people${suffix}`);
  await close();
}

async function publishOnce(): Promise<void> {
  const { page, close } = await signedIn(browser, 'project_leader');
  await page.getByRole('button', { name: 'Skapa rapport' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Skapa utkast' }).click();
  await page.getByRole('button', { name: 'Publicera' }).click();
  await page.getByText('Rapporten är publicerad').waitFor();
  await close();
}

async function funder(options: ScreenOptions, suffix: string): Promise<void> {
  const { page, close } = await signedIn(browser, 'funder', options);
  await page.goto(`${new URL(page.url()).origin}/reports`);
  await settled(page);
  await page.locator('main a[href^="/reports/"]').first().click();
  await page.getByRole('heading', { name: 'Målen i korthet' }).waitFor();
  await settled(page);
  await shot(page, `report${suffix}`);
  await close();
}

async function admin(options: ScreenOptions, suffix: string): Promise<void> {
  const { page, close } = await signedIn(browser, 'project_admin', options);
  for (const [path, name] of [
    ['/months', 'months'],
    ['/disclosures', 'disclosures'],
  ]) {
    await page.goto(new URL(page.url()).origin + path);
    await settled(page);
    await shot(page, `${name}${suffix}`);
  }
  await close();
}

/** The cover, the goals and the breakdowns, as the funder who opens the file sees them. */
async function pagesOfReport(): Promise<void> {
  const { page, close } = await signedIn(browser, 'funder');
  await page.goto(`${new URL(page.url()).origin}/reports`);
  await settled(page);
  await page.locator('main a[href^="/reports/"]').first().click();
  const address = await page.locator('a[href*="format=pdf"]').first().getAttribute('href');
  const file = join(tmpdir(), `framsteg-${process.pid}.pdf`);
  writeFileSync(file, await (await page.request.get(new URL(page.url()).origin + address)).body());
  for (const [number, name] of [
    ['1', 'cover'],
    ['3', 'goals'],
    ['5', 'exits'],
    ['7', 'breakdowns'],
  ])
    execFileSync('pdftoppm', [
      '-png',
      '-r',
      '75',
      '-f',
      number,
      '-l',
      number,
      '-singlefile',
      file,
      join(folder, `report-page-${name}`),
    ]);
  rmSync(file);
  await close();
}

it('takes the pictures', async () => {
  const login = await browser.newContext({ viewport: WIDE, locale: 'sv-SE' });
  const page = await login.newPage();
  await page.goto(process.env['FRAMSTEG_TEST_URL']!);
  await page.getByRole('button', { name: /^Coach/ }).waitFor();
  await shot(page, 'login');
  await login.close();
  await publishOnce();
  for (const [options, suffix] of [
    [{ size: WIDE }, ''],
    [{ size: PHONE }, '-phone'],
    [{ size: WIDE, colorScheme: 'dark' }, '-dark'],
  ] as [ScreenOptions, string][]) {
    await coach(options, suffix);
    await leader(options, suffix);
    await funder(options, suffix);
    await admin(options, suffix);
  }
  await pagesOfReport();
}, 300_000);
