// Protection taken away by two handlers in the browser: proposed by one, met by the other in her day, declined, proposed again, approved; and set anew.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { PHONE, type Screen, settled, signedIn } from './people.js';
import { tooWide } from './too-wide.js';

let browser: Browser;
let amir: Screen;
let sara: Screen;
const PERSON = 'Zahra Karimi';

beforeAll(async () => {
  browser = await launchBrowser();
  amir = await signedIn(browser, 'project_admin');
  sara = await signedIn(browser, 'coach', { size: PHONE, colorScheme: 'dark' });
});
afterAll(async () => browser.close());

const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${new URL(page.url()).origin}${path}`);
  await settled(page);
};
async function openPerson(page: Page): Promise<void> {
  await goTo(page, '/participants');
  await page
    .getByRole('link', { name: new RegExp(PERSON) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: PERSON }).waitFor();
  await settled(page);
}
async function propose(reason: string): Promise<void> {
  const { page } = amir;
  await page.getByRole('button', { name: 'Föreslå att skyddet tas bort' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('button', { name: /^Föreslå/ })
    .last()
    .click();
  await dialog.locator('[aria-invalid="true"]').waitFor();
  await dialog.getByLabel('Varför skyddet ska tas bort').fill(reason);
  expect(await amir.broken()).toEqual([]);
  await dialog
    .getByRole('button', { name: /^Föreslå/ })
    .last()
    .click();
  await page.getByText('Du har föreslagit att skyddet tas bort.').waitFor();
  expect(await page.getByRole('button', { name: 'Godkänn' }).count()).toBe(0);
  expect(await amir.broken()).toEqual([]);
}
/** From her day to the person, by the to-do. */
async function decide(): Promise<void> {
  const { page } = sara;
  await goTo(page, '/day');
  await page.getByText(/Amir Berg har föreslagit det/).waitFor();
  expect(await sara.broken()).toEqual([]);
  await page.getByRole('button', { name: new RegExp(`^Ta ställning: ${PERSON}`) }).click();
  await page.getByText('Amir Berg föreslår att skyddet tas bort.').waitFor();
  await settled(page);
  expect(await sara.broken()).toEqual([]);
}

it('one proposes with a reason; the other reads it in her day and declines; the page says so', async () => {
  await openPerson(amir.page);
  await amir.page.getByText('Handläggs av Amir Berg och Sara Lind.').waitFor();
  await propose('Markeringen ska vara hävd.');
  await decide();
  await sara.page.getByText('Markeringen ska vara hävd.').waitFor();
  await sara.page.getByRole('button', { name: 'Avslå' }).click();
  await sara.page.getByText(/Sara Lind avslog i dag ett förslag/).waitFor();
  await amir.page.reload();
  await amir.page.getByText(/Sara Lind avslog i dag ett förslag/).waitFor();
});

it('an administrator, who has no Min dag, meets a proposal above the list of participants and follows it', async () => {
  await openPerson(sara.page);
  await sara.page.getByRole('button', { name: 'Föreslå att skyddet tas bort' }).click();
  const dialog = sara.page.getByRole('dialog');
  await dialog.getByLabel('Varför skyddet ska tas bort').fill('Hon säger att markeringen är hävd.');
  await dialog
    .getByRole('button', { name: /^Föreslå/ })
    .last()
    .click();
  await sara.page.getByText('Du har föreslagit att skyddet tas bort.').waitFor();
  await goTo(amir.page, '/participants');
  await amir.page.getByText(/Sara Lind föreslår att skyddet tas bort för en av dem du handlägger/).waitFor();
  expect(await amir.broken()).toEqual([]);
  await amir.page.getByRole('link', { name: 'Se förslaget' }).click();
  await amir.page.getByText('Hon säger att markeringen är hävd.').waitFor();
  await amir.page.getByRole('button', { name: 'Avslå' }).click();
  await amir.page.getByText(/Amir Berg avslog i dag ett förslag/).waitFor();
});

it('approved, the person is like everybody else', async () => {
  await propose('Beslutet från Skatteverket är visat.');
  await decide();
  const { page } = sara;
  await page.getByRole('button', { name: 'Godkänn' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Beslutet från Skatteverket är visat.').waitFor();
  expect(await sara.broken()).toEqual([]);
  await sheet.getByRole('button', { name: 'Ta bort skyddet' }).click();
  await page.getByText('Skyddet är borttaget').waitFor();
  await page.getByText('Handläggs av').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: PERSON }).waitFor();
});

it('protected anew she has one handler, who is told to name another and can', async () => {
  const { page } = sara;
  await page.locator('main').getByRole('button', { name: 'Mer', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Skydda personuppgifterna' }).click();
  await page.getByRole('dialog').getByText('Sekretessmarkering', { exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Skydda/ })
    .click();
  await page.getByText(/Handläggs av Sara Lind\. Det behövs två handläggare/).waitFor();
  expect(await page.getByRole('button', { name: 'Föreslå att skyddet tas bort' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Ändra handläggare' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/ensam handläggare, kan inte avslutas/).waitFor();
  await dialog.getByLabel('Utse en till').selectOption({ label: 'Amir Berg' });
  expect(await sara.broken()).toEqual([]);
  await dialog.getByRole('button', { name: /^Utse/ }).click();
  await page.getByText('Handläggs av Amir Berg och Sara Lind.').waitFor();
  expect(await tooWide(page)).toEqual([]);
  expect([amir.errors, sara.errors]).toEqual([[], []]);
});

it('a handler is ended after being asked once more, and named again', async () => {
  const { page } = sara;
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Ändra handläggare' }).click();
  await dialog.getByRole('button', { name: 'Avsluta Amir Berg som handläggare' }).click();
  await dialog.getByText('Ser då inte deltagaren längre.').waitFor();
  expect(await sara.broken()).toEqual([]);
  await dialog.getByRole('button', { name: 'Avsluta nu' }).click();
  await dialog.getByText(/ensam handläggare, kan inte avslutas/).waitFor();
  await amir.page.reload();
  await amir.page.getByRole('heading', { level: 1, name: PERSON }).waitFor({ state: 'detached' });
  await dialog.getByLabel('Utse en till').selectOption({ label: 'Amir Berg' });
  await dialog.getByRole('button', { name: /^Utse/ }).click();
  await page.getByText('Handläggs av Amir Berg och Sara Lind.').waitFor();
});
