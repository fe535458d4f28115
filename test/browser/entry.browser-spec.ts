// What was so at entry is corrected in a dialogue that asks for a reason; without one nothing is saved and nothing typed is lost.
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { PHONE, settled, signedIn, WIDE } from './people.js';
import { tooWide } from './too-wide.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

it.each([
  ['wide, light', WIDE, 'light', 'EDU_TERTIARY'],
  ['phone, dark', PHONE, 'dark', 'EDU_UPPER_SEC'],
] as const)('a correction of the entry, %s', async (_, size, colorScheme, education) => {
  const sara = await signedIn(browser, 'coach', { size, colorScheme });
  const { page } = sara;
  const id = await page.evaluate(async () => {
    const found = await fetch('/api/caseload?isMine=true&state=active&limit=1');
    return ((await found.json()) as { rows: { id: string }[] }).rows[0].id;
  });
  await page.goto(`${new URL(page.url()).origin}/participants/${id}`);
  await settled(page);
  await page.getByRole('main').getByRole('button', { name: 'Mer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rätta uppgifter vid start' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Utbildning').selectOption(education);
  await settled(page);
  expect(await sara.broken()).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await dialog.locator('[aria-invalid="true"]').waitFor();
  expect(await dialog.locator('[aria-invalid="true"]').getAttribute('name')).toBe('reason');
  expect(await dialog.getByLabel('Utbildning').inputValue()).toBe(education);
  expect(await sara.broken()).toEqual([]);
  await dialog.getByLabel('Varför rättas det?').fill('Har visat betyg');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Uppgifterna vid start är rättade').waitFor();
  const [kept] = await page.evaluate(async (participationId) => {
    const found = await fetch(`/api/entry-snapshots?participationId=${participationId}&limit=1`);
    return ((await found.json()) as { rows: object[] }).rows;
  }, id);
  expect(kept).toMatchObject({ education, reason: 'Har visat betyg' });
  expect(sara.errors).toEqual([]);
  await sara.close();
});
