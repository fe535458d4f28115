// Signing in with two steps, at the screen: set up from one's own menu, asked for at the door, taken away again.
import type { Browser, Page } from 'playwright-core';
import { Secret, TOTP } from 'otpauth';
import { launchBrowser, testProduct } from './browser.js';
import { PHONE, signedIn, WIDE } from './people.js';
import { tooWide } from './too-wide.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

const PASSWORD = 'prova framsteg i lugn och ro';
const EMAIL = 'ulla.sand@demo.framsteg.example';

const codeOf = (secret: string, moved: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + moved * 30_000 });

async function openFromMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Ulla Sand/ }).click();
  await page.getByRole('menuitem', { name: 'Inloggning i två steg' }).click();
  await page.getByLabel('Ditt lösenord').fill(PASSWORD);
}

it('is set up from the menu, asked for at the door, and taken away with a spare code', async () => {
  const ulla = await signedIn(browser, 'funder', { size: WIDE });
  const { page } = ulla;
  await openFromMenu(page);
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  const key = (await page.locator('.second-step code').innerText()).replaceAll(' ', '');
  expect(await page.getByRole('img', { name: 'Ruta att läsa av med appen' }).count()).toBe(1);
  expect(await ulla.broken()).toEqual([]);
  await page.getByLabel('Koden i appen').fill('000000');
  await page.getByRole('button', { name: 'Slå på' }).click();
  await page.getByText('Koden stämmer inte').waitFor();
  await page.getByLabel('Koden i appen').fill(codeOf(key, -1));
  await page.getByRole('button', { name: 'Slå på' }).click();
  await page.getByRole('heading', { name: 'Spara dina reservkoder' }).waitFor();
  const spares = await page.getByRole('list', { name: 'Reservkoder' }).getByRole('listitem').allInnerTexts();
  expect(spares).toHaveLength(10);
  expect(await ulla.broken()).toEqual([]);
  await page.getByRole('button', { name: 'Jag har sparat dem' }).click();
  await ulla.close();

  const context = await browser.newContext({ viewport: PHONE, locale: 'sv-SE', colorScheme: 'dark' });
  const door = await context.newPage();
  await door.goto(`${testProduct().url}/login`);
  await door.getByLabel('E-post').fill(EMAIL);
  await door.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  await door.keyboard.press('Enter');
  await door.getByLabel('Kod', { exact: true }).fill(codeOf(key, 0));
  expect(await tooWide(door)).toEqual([]);
  await door.keyboard.press('Enter');
  await door.getByRole('navigation').first().waitFor();
  await door.setViewportSize(WIDE);
  await openFromMenu(door);
  await door.getByText('Du har 10 reservkoder kvar').waitFor();
  await door.getByLabel('Kod', { exact: true }).fill(spares[3]);
  await door.getByRole('button', { name: 'Stäng av' }).click();
  await door.getByText('Inloggning i två steg är avstängd').waitFor();
  await context.close();
});
