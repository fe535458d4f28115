// The sign-in runs out while something is being written: one signs in over it, what was written is still there, and it is saved.
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
  ['wide', WIDE],
  ['phone', PHONE],
] as const)('a note begun before is saved after, %s', async (name, size) => {
  const sara = await signedIn(browser, 'coach', { size });
  const { page } = sara;
  const person = await page.evaluate(
    async () =>
      ((await (await fetch('/api/caseload?isMine=true&state=active&limit=1')).json()) as { rows: { id: string }[] })
        .rows[0].id,
  );
  await page.goto(`${new URL(page.url()).origin}/participants/${person}`);
  await page.getByRole('main').getByRole('button', { name: 'Mer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Skriv notering' }).click();
  const words = `Vi talade om körkort, ${name}.`;
  await page.getByRole('dialog').getByRole('textbox').last().fill(words);

  // Signed out everywhere, from another place.
  const elsewhere = await signedIn(browser, 'coach');
  await elsewhere.page.evaluate(() =>
    fetch('/api/session/end-all', { method: 'POST', headers: { 'idempotency-key': crypto.randomUUID() } }),
  );
  await elsewhere.close();

  await page.keyboard.press('Control+Enter');
  const again = page.getByRole('dialog', { name: 'Du har varit borta en stund' });
  await again.getByLabel('Lösenord', { exact: true }).fill('inte det rätta lösenordet');
  await again.getByRole('button', { name: 'Logga in' }).click();
  await again.getByText('Fel e-postadress, lösenord eller kod.').waitFor();
  expect(await sara.broken()).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  await again.getByLabel('Lösenord', { exact: true }).fill('prova framsteg i lugn och ro');
  await again.getByRole('button', { name: 'Logga in' }).click();
  await again.waitFor({ state: 'detached' });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await settled(page);
  await page.getByText(words).first().waitFor();
  await sara.close();
});
