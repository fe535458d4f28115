// From a number to what it lacks, and mended: the person and the reason, the link, the dialogue where the mark is missing; and the number has moved.
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { PHONE, settled, signedIn } from './people.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

const FIGURE = '/figures/outcome_within_3_months';

it('mends an event whose mark is missing where the link leads, and is counted', async () => {
  const amir = await signedIn(browser, 'project_admin');
  const { page } = amir;
  const counted = async (): Promise<number> => {
    await page.goto(new URL(`${FIGURE}?group=unknown`, page.url()).href);
    await settled(page);
    const text = await page
      .getByRole('button', { name: /^\d+ räknas/ })
      .first()
      .innerText();
    return Number(/\d+/.exec(text)?.[0]);
  };
  const before = await counted();
  const group = page.getByRole('row', { name: /^Det saknas en uppgift om händelsen/ });
  await group.waitFor();
  await page
    .getByRole('button', { name: /^Varför/ })
    .first()
    .click();
  await page.getByText(/^Kan ändras/).waitFor();
  expect(await amir.broken()).toEqual([]);
  await page.getByRole('link', { name: 'Rätta', exact: true }).click();
  await page.getByRole('heading', { name: /^Arbete, utbildning och andra händelser/ }).waitFor();
  expect(await amir.broken()).toEqual([]);
  await page
    .getByRole('row', { name: /leder till arbete/ })
    .getByRole('button', { name: /^Ändra/ })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Ändra/ });
  await dialog.getByRole('radiogroup').first().getByText('Ja', { exact: true }).click();
  expect(await amir.broken()).toEqual([]);
  await dialog.getByRole('button', { name: /^Spara/ }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await counted()).toBe(before + 1);
  expect(amir.errors).toEqual([]);
  await amir.close();
});

it('opens the dialogue a link names, once, and on a phone too', async () => {
  const sara = await signedIn(browser, 'coach', { size: PHONE });
  const { page } = sara;
  await page.goto(new URL('/participants', page.url()).href);
  const person = /\/participants\/[0-9a-f]{8}-[0-9a-f-]+/;
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('a')].some((one) => new RegExp(wanted).test(one.href)),
    person.source,
  );
  const links = await page.locator('a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  const [path] = person.exec(links.find((href) => person.test(href)) ?? '') ?? [''];
  await page.goto(new URL(`${path}?act=correct-person`, page.url()).href);
  const dialog = page.getByRole('dialog', { name: /^Uppgifter om/ });
  await dialog.getByLabel(/^Medborgarskap/).waitFor();
  expect(await sara.broken()).toEqual([]);
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.has('act')).toBe(false);
  expect(sara.errors).toEqual([]);
  await sara.close();
});
