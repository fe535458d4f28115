// The case in a real browser: an exit counted in interactions, one action over all that match, a panel by keyboard, a merge undone, a save that failed. Longer than most: one file holds the case from exit to merge, and shares its steps.
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { PHONE, type Screen, settled, signedIn } from './people.js';
import { tooWide } from './too-wide.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

async function opened(role: string, path: string, options = {}): Promise<Screen> {
  const screen = await signedIn(browser, role, options);
  await screen.page.goto(`${new URL(screen.page.url()).origin}${path}`);
  await settled(screen.page);
  return screen;
}

async function person(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await settled(page);
}

/** Counts what a person does: each press, choice or typing is one. */
function counted(): {
  press: (place: Locator) => Promise<void>;
  choose: (place: Locator, value: string) => Promise<void>;
  count: () => number;
} {
  let count = 0;
  return {
    press: async (place) => {
      count += 1;
      await place.click();
    },
    choose: async (place, value) => {
      count += 1;
      await place.selectOption(value);
    },
    count: () => count,
  };
}

it('an exit takes five interactions at most; contradictions are explained; it can be taken back', async () => {
  const sara = await opened('coach', '/participants');
  const { page } = sara;
  await person(page, /Abdirahman Osman/);
  const hand = counted();
  await hand.press(page.getByRole('button', { name: 'Mer', exact: true }).last());
  await hand.press(page.getByRole('menuitem', { name: 'Avsluta deltagandet' }));
  const dialog = page.getByRole('dialog');
  await hand.choose(dialog.getByLabel('Orsak'), 'PLAN_COMPLETED');
  await hand.choose(dialog.getByLabel('Till vad'), 'JOB_SEEKING');
  await dialog.getByText(/Uppföljning tre månader/).waitFor();
  await hand.press(dialog.getByRole('button', { name: /^Avsluta/ }).last());
  await dialog.waitFor({ state: 'detached' });
  process.stdout.write(`exit: ${hand.count()} interactions\n`);
  expect(hand.count()).toBeLessThanOrEqual(5);
  await page.getByText(/Avslutet kan ångras till/).waitFor();
  await page.getByRole('button', { name: 'Ångra avslutet' }).click();
  await page.getByText('Avslutet är ångrat').waitFor();
  await page.getByText(/Avslutet kan ångras till/).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Mer', exact: true }).last().click();
  await page.getByRole('menuitem', { name: 'Avsluta deltagandet' }).click();
  await dialog.getByLabel('Orsak').selectOption('GOT_JOB_EARLY');
  await dialog.getByLabel('Till vad').selectOption('JOB_SEEKING');
  await dialog.getByText(/Orsaken säger arbete/).waitFor();
  await dialog.getByLabel('Till vad').selectOption('EMPLOYMENT_UNSUBSIDISED');
  await dialog.getByText(/Bara en händelse med datum räknas/).waitFor();
  expect(await sara.broken()).toEqual([]);
  expect(sara.errors).toEqual([]);
  await sara.close();
});

it('one action over all that match says exactly what became of each', async () => {
  const sara = await opened('coach', '/participants?tab=all&f.state=active');
  const { page } = sara;
  await page.getByRole('checkbox', { name: 'Välj alla på sidan' }).check();
  const all = page.getByRole('button', { name: /^Välj alla \d+$/ });
  if (await all.isVisible()) await all.click();
  const bar = page.getByRole('region', { name: 'Valda deltagare' });
  const chosen = Number(/\d+/.exec(await bar.locator('b').innerText())![0]);
  expect(await sara.broken()).toEqual([]);
  await bar.getByRole('button', { name: 'Lägg till plansteg' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vad', { exact: true }).fill('Boka vårens samtal');
  await dialog.getByRole('button', { name: /^Lägg till hos/ }).click();
  const sum = page.getByText(/\d+ klara, \d+ hoppades över/);
  await sum.waitFor({ timeout: 30_000 });
  const [done, skipped] = (await sum.innerText()).match(/\d+/g)!.map(Number);
  process.stdout.write(`bulk: ${done} done, ${skipped} skipped of ${chosen}\n`);
  expect(done + skipped).toBe(chosen);
  expect(done).toBeGreaterThan(0);
  expect(skipped).toBeGreaterThan(0);
  expect(sara.errors).toEqual([]);
  await sara.close();
});

it('the panel beside a list goes by keyboard alone: J, K, Enter, Esc', async () => {
  const sara = await opened('coach', '/participants');
  const { page } = sara;
  const panel = page.locator('aside.panel');
  await page.keyboard.press('j');
  await panel.getByRole('heading', { level: 2 }).first().waitFor();
  await settled(page);
  const first = await panel.getAttribute('aria-label');
  await page.keyboard.press('j');
  await page.waitForFunction(
    (name) => document.querySelector('aside.panel')?.getAttribute('aria-label') !== name,
    first,
  );
  await settled(page);
  expect(await page.getByRole('table').first().isVisible()).toBe(true);
  expect(await sara.broken()).toEqual([]);
  await page.keyboard.press('k');
  await page.waitForFunction(
    (name) => document.querySelector('aside.panel')?.getAttribute('aria-label') === name,
    first,
  );
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.keyboard.press('j');
  await panel.waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: first! }).waitFor();
  expect(sara.errors).toEqual([]);
  await sara.close();
});

it('two registrations are merged, and parted again', async () => {
  const sara = await opened('coach', '/participants');
  const { page } = sara;
  await person(page, /Omar Kaya/);
  await page.getByRole('button', { name: 'Mer', exact: true }).last().click();
  await page.getByRole('menuitem', { name: 'Slå ihop med en annan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vem är samma person?').fill('ibrahim diallo');
  await dialog.getByRole('option', { name: /Ibrahim Diallo/ }).click();
  await dialog.getByText('Det här händer').waitFor();
  expect(await sara.broken()).toEqual([]);
  await dialog.getByRole('button', { name: 'Slå ihop', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/slog ihop två registreringar/).waitFor();
  await page.getByRole('button', { name: 'Dela på dem igen' }).click();
  await page.getByText('De två är åtskilda igen').waitFor();
  await page.getByText(/slog ihop två registreringar/).waitFor({ state: 'detached' });
  await page.goto(`${new URL(page.url()).origin}/participants`);
  await page.getByRole('link', { name: /Ibrahim Diallo/ }).waitFor();
  expect(sara.errors).toEqual([]);
  await sara.close();
});

it('failed save rolls back on the screen: a tick that was not saved is no tick, a form keeps what was typed', async () => {
  const sara = await opened('coach', '/participants');
  const { page } = sara;
  await person(page, /Leyla Demir/);
  const refused = JSON.stringify({ status: 403, code: 'forbidden' });
  const refuse = (address: string) =>
    page.route(address, (route) =>
      route.fulfill({ status: 403, contentType: 'application/problem+json', body: refused }),
    );
  await page.getByRole('button', { name: /^Eget företag/ }).click();
  await settled(page);
  await refuse('**/api/business-steps');
  const tick = page.getByRole('checkbox', { name: /Budget/ });
  await tick.click();
  await page.locator('.toast').waitFor();
  await page.unroute('**/api/business-steps');
  await settled(page);
  expect(await tick.isChecked()).toBe(false);
  await page.getByRole('button', { name: /^Plan/ }).first().click();
  await page.getByRole('button', { name: 'Lägg till plansteg' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vad', { exact: true }).fill('Det jag skrev');
  await refuse('**/api/plan-steps');
  await dialog.getByRole('button', { name: /^Spara/ }).click();
  await dialog.getByRole('alert').first().waitFor();
  expect(await dialog.getByLabel('Vad', { exact: true }).inputValue()).toBe('Det jag skrev');
  await page.unroute('**/api/plan-steps');
  await dialog.getByRole('button', { name: /^Spara/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Det jag skrev').first().waitFor();
  await sara.close();
});

it('a file holds exactly the rows the filter shows', async () => {
  const sara = await opened('coach', '/participants?tab=mine&stage=sfi');
  const { page } = sara;
  // Protected persons are on the screen of their handler, and in no file.
  const open = page.locator('tbody tr').filter({ hasNot: page.getByRole('img', { name: /skydd/i }) });
  const names = await open.locator('a.who').allInnerTexts();
  await page.getByRole('button', { name: /^Exportera \d+ rad/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'CSV' }).click();
  await dialog.getByRole('button', { name: /^Exportera/ }).click();
  await dialog.getByText('Skriv kort vad filen ska användas till.').waitFor();
  await dialog.getByLabel('Varför behöver du filen?').fill('Genomgång');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /^Exportera/ }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n')
    .slice(1);
  expect(lines.map((line) => line.split(';')[0].replaceAll('"', ''))).toEqual(names);
  expect(names.length).toBeGreaterThan(1);
  await sara.close();
});

it('a saved filter is renamed, shared, put first, and made to hold what the list shows', async () => {
  const sara = await opened('coach', '/participants?tab=all&f.state=active');
  const { page } = sara;
  const dialog = page.getByRole('dialog');
  const own = page.getByRole('navigation', { name: 'Urval' }).getByRole('button', { name: /tolk|jul|trettondagen/ });
  const words = async (): Promise<string[]> =>
    (await own.allInnerTexts()).map((text) => text.replace(/\s*\d+\s*$/, ''));
  await page.getByRole('button', { name: 'Spara filter' }).click();
  await dialog.getByLabel('Namn på filtret').fill('Ring före jul');
  await dialog.getByRole('button', { name: /^Spara/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Ring före jul \d+$/ }).waitFor();
  expect(await words()).toEqual(['Behöver tolk', 'Ring före jul']);
  await page.getByRole('button', { name: /^SFI$/ }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Ändra filtret' }).click();
  expect(await sara.broken()).toEqual([]);
  await dialog.getByLabel('Namn på filtret').fill('Behöver tolk');
  await dialog.getByRole('button', { name: /^Spara/ }).click();
  await dialog.getByText('Du har redan ett filter med det namnet.').waitFor();
  await dialog.getByLabel('Namn på filtret').fill('Före trettondagen');
  await dialog.getByLabel('Visa filtret för alla som arbetar i projektet').check();
  await dialog.getByLabel('Plats bland dina filter').selectOption('Först');
  await dialog.getByLabel('Byt filtrets urval och ordning mot det som visas i listan nu').check();
  await dialog.getByRole('button', { name: /^Spara/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Före trettondagen \d+$/ }).waitFor();
  await settled(page);
  await page.reload();
  await settled(page);
  expect(await words()).toEqual(['Före trettondagen', 'Behöver tolk']);
  const rows = await (
    await page.request.get(new URL('/api/saved-filters?sort=position&isMine=true', page.url()).href)
  ).json();
  expect(rows.rows).toMatchObject([
    { name: 'Före trettondagen', isShared: true, position: 1, filter: { state: 'active', stage: 'sfi' } },
    { name: 'Behöver tolk', position: 2 },
  ]);
  expect(new URL(page.url()).searchParams.has('stage')).toBe(false);
  await page.getByRole('button', { name: 'Ta bort filtret' }).click();
  await own.nth(1).waitFor({ state: 'detached' });
  expect(await words()).toEqual(['Behöver tolk']);
  await sara.close();
});

it('who adds a place is told how often the employer has been asked', async () => {
  const sara = await opened('coach', '/places');
  const { page } = sara;
  await page.getByRole('button', { name: 'Lägg till plats' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Arbetsgivare', { exact: true }).selectOption('Torghallens Frukt');
  await dialog.getByText(/Tillfrågad 2 gånger/).waitFor();
  expect(await sara.broken()).toEqual([]);
  expect(sara.errors).toEqual([]);
  await sara.close();
});

it('a template is changed and taken away with a way back; no step without words is saved', async () => {
  const sara = await opened('coach', '/participants');
  const { page } = sara;
  const dialog = page.getByRole('dialog');
  await person(page, /Rana Salih/);
  await page
    .getByRole('button', { name: /^Plan( \d)?$/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Mallar', exact: true }).click();
  await dialog
    .getByRole('button', { name: /^Ändra / })
    .first()
    .click();
  await dialog.getByLabel('Namn på mallen').fill('Grund');
  const before = await dialog.getByRole('textbox', { name: /^Steg \d+$/ }).count();
  await dialog.getByRole('button', { name: 'Lägg till ett steg' }).click();
  await dialog.getByRole('button', { name: /^Spara/ }).click();
  await dialog.getByRole('alert').first().waitFor();
  expect(await sara.broken()).toEqual([]);
  await dialog.getByRole('textbox', { name: `Steg ${before + 1}`, exact: true }).fill('Samtal efter jul');
  await dialog.getByLabel('Klart dag').last().fill('30');
  await dialog.getByRole('button', { name: /^Spara/ }).click();
  await dialog.getByText(`Grund (${before + 1} steg)`).waitFor();
  await dialog.getByRole('button', { name: 'Ta bort Grund' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.toast').getByRole('button', { name: 'Ångra' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Mallar', exact: true }).click();
  await dialog.getByRole('button', { name: 'Ändra Grund' }).click();
  expect(await dialog.getByRole('textbox', { name: `Steg ${before + 1}`, exact: true }).inputValue()).toBe(
    'Samtal efter jul',
  );
  expect(await dialog.getByLabel('Klart dag').last().inputValue()).toBe('30');
  expect(sara.errors).toEqual([]);
  await sara.close();
});

const TABS = [
  /^Tidslinje/,
  /^Plan( \d)?$/,
  /^Praktik( \d)?$/,
  /^SFI( \d)?$/,
  /^Mentor/,
  /^Eget företag/,
  /^Uppföljning( \d)?$/,
];
describe.each([
  ['wide', {}],
  ['phone, dark', { size: PHONE, colorScheme: 'dark' }],
] as const)('%s', (_, options) => {
  it('every tab of a person holds the rules of accessibility and fits', async () => {
    const sara = await opened('coach', '/participants', options);
    const { page } = sara;
    await person(page, /Rana Salih/);
    for (const tab of TABS) {
      await page.getByRole('button', { name: tab }).first().click();
      await settled(page);
      expect([String(tab), await sara.broken()]).toEqual([String(tab), []]);
      expect([String(tab), await tooWide(page)]).toEqual([String(tab), []]);
    }
    expect(sara.errors).toEqual([]);
    await sara.close();
  });

  it('so do an employer, the dialogues of the list, and a follow-up', async () => {
    const sara = await opened('coach', '/places?tab=employers&sort=-name', options);
    const { page } = sara;
    await page.getByRole('link', { name: 'Torghallens Frukt' }).click();
    await page.getByText(/Tillfrågad 2 gånger/).waitFor();
    await settled(page);
    expect(await sara.broken()).toEqual([]);
    await page.getByRole('button', { name: 'Registrera kontakt' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await sara.broken()).toEqual([]);
    await page.goto(`${new URL(page.url()).origin}/participants`);
    await settled(page);
    for (const name of [/Fler filter/, /Kolumner/, /Spara filter/]) {
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('dialog').waitFor();
      expect([String(name), await sara.broken()]).toEqual([String(name), []]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.goto(`${new URL(page.url()).origin}/follow-ups`);
    await page
      .getByRole('button', { name: /^Svara/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByText(/Svaret räknas till|Fönstret stängde/)
      .waitFor();
    await settled(page);
    expect(await sara.broken()).toEqual([]);
    expect(sara.errors).toEqual([]);
    await sara.close();
  });
});
