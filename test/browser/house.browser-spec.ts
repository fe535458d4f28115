// The house at work: what the schedule says is done by the worker of the running product, and the system administrator sees it.
import type { Browser } from 'playwright-core';
import { launchBrowser, testProduct } from './browser.js';
import { settled, signedIn } from './people.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

it('a check of the logs that is asked for is made by the worker within its minute, and finds them intact', async () => {
  const { page, close, errors } = await signedIn(browser, 'system_admin');
  await page.goto(`${new URL(page.url()).origin}/logs`);
  await settled(page);
  await page.getByRole('button', { name: 'Kontrollera nu' }).click();
  await page.getByText('Görs inom en minut', { exact: true }).waitFor();
  // The library looks at its schedule twice a minute and at a queue every five seconds.
  await page.getByText('Loggarna är orörda.').waitFor({ timeout: 150_000 });
  expect(errors).toEqual([]);
  await close();
}, 240_000);

it('a project is opened, and somebody is given a role in it', async () => {
  const { page, close, errors } = await signedIn(browser, 'system_admin');
  await page.getByRole('navigation').getByRole('link', { name: 'Projekt' }).click();
  await page.getByRole('button', { name: 'Lägg till projekt' }).click();
  await page.getByLabel('Projektets namn').fill('Vägen in');
  await page.getByLabel(/^Kod/).fill('VAGENIN');
  await page.getByLabel(/^Projektägare/).fill('Ekbacka kommun');
  await page.getByLabel('Första dagen').fill('2026-01-01');
  await page.getByLabel('Sista dagen').fill('2027-12-31');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Projektet är tillagt').waitFor();
  await page.getByRole('cell', { name: 'Vägen in' }).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Konton' }).click();
  await page.getByRole('button', { name: 'Roller: Amir Berg' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Projekt').selectOption({ label: 'Vägen in' });
  await dialog.getByLabel('Roll').selectOption({ label: 'Projektadministratör' });
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await page.getByText('Projektadministratör, Vägen in').waitFor();
  expect(errors).toEqual([]);
  await close();
});

it('a part that cannot be fetched any more, as after an update, says so, and is fetched anew', async () => {
  const { page, close, broken } = await signedIn(browser, 'coach');
  await settled(page);
  const part = /\/assets\/FollowUpsPage-/;
  await page.route(part, (route) => route.fulfill({ status: 404, body: '' }));
  await page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: /^Uppföljningar/ })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Sidan kunde inte hämtas.' }).waitFor();
  expect(await broken()).toEqual([]);
  // What else there is goes on.
  await page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: /^Min dag/ })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor();
  await page.goBack();
  await page.unroute(part);
  await page.getByRole('button', { name: 'Ladda om' }).click();
  await page.getByRole('heading', { level: 1, name: 'Uppföljningar' }).waitFor();
  await close();
});

it('the language chosen before signing in is kept by who signs in', async () => {
  const context = await browser.newContext({ locale: 'sv-SE' });
  const page = await context.newPage();
  await page.goto(testProduct().url);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: /^System administrator/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor();
  await settled(page);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor();
  // The others of this file and of the house read Swedish.
  await page.getByRole('button', { name: /language, appearance and sign-out/ }).click();
  await page.getByRole('menuitem', { name: 'Svenska' }).click();
  await page.getByRole('heading', { level: 1, name: 'Konton' }).waitFor();
  await settled(page);
  await context.close();
});
