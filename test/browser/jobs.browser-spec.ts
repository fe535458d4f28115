// The three jobs of the product, by the people who do them, in a real browser (UX).
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { settled, signedIn } from './people.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

/** Types at human speed and waits until the answer to the whole word stands there. */
async function typeName(page: Page, word: string, name: string): Promise<void> {
  const answered = page.waitForResponse(
    (answer) =>
      answer.url().endsWith('/participants/search') && (answer.request().postData() ?? '').includes(`"${word}"`),
  );
  await page.keyboard.type(word, { delay: 80 });
  await answered;
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter', { delay: 80 });
}

it('a coach logs a session by keyboard alone, and it is on the timeline', async () => {
  const sara = await signedIn(browser, 'coach');
  await sara.page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor();
  await settled(sara.page);
  await sara.page.keyboard.press('l');
  await sara.page.getByRole('dialog').waitFor();
  await typeName(sara.page, 'rana', 'Rana Salih');
  await sara.page.keyboard.press('Control+Enter');
  await sara.page.getByText(/Rana Salih sparad/).waitFor();
  await sara.page
    .getByRole('link', { name: /Rana Salih/ })
    .first()
    .click();
  await sara.page.getByRole('heading', { level: 1, name: 'Rana Salih' }).waitFor();
  await settled(sara.page);
  expect(await sara.page.getByText(/^i dag$/).count()).toBeGreaterThan(0);
  expect(sara.errors).toEqual([]);
  await sara.close();
});

it('a coach records an exit; the dialogue says which follow-ups come, and they come', async () => {
  const sara = await signedIn(browser, 'coach');
  await sara.page.goto(`${new URL(sara.page.url()).origin}/participants`);
  await sara.page
    .getByRole('link', { name: /Samira Haddad/ })
    .first()
    .click();
  await sara.page.getByRole('heading', { level: 1, name: 'Samira Haddad' }).waitFor();
  await sara.page.getByRole('button', { name: 'Mer', exact: true }).last().click();
  await sara.page.getByRole('menuitem', { name: 'Avsluta deltagandet' }).click();
  const dialog = sara.page.getByRole('dialog');
  await dialog.getByLabel('Orsak').selectOption('PLAN_COMPLETED');
  await dialog.getByLabel('Till vad').selectOption('JOB_SEEKING');
  await dialog.getByText(/Uppföljning tre månader/).waitFor();
  await dialog.getByText(/Uppföljning sex månader/).waitFor();
  await dialog.getByRole('button', { name: 'Avsluta', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await sara.page
    .getByRole('button', { name: /^Uppföljning( \d)?$/ })
    .first()
    .click();
  await sara.page
    .getByText(/tre månader/i)
    .first()
    .waitFor();
  expect(sara.errors).toEqual([]);
  await sara.close();
});

let title: string;

it('a leader sees a goal, opens the people behind its number, prepares and publishes a report', async () => {
  const karin = await signedIn(browser, 'project_leader');
  await karin.page.getByRole('heading', { level: 1, name: 'Mål' }).waitFor();
  // The outlook comes after the goals and moves what stands below it; a press in that moment would miss.
  await settled(karin.page);
  await karin.page.getByRole('link', { name: 'Visa personerna' }).first().click();
  await karin.page.getByRole('heading', { level: 1, name: /\d+ av \d+: vilka räknas/ }).waitFor();
  await karin.page.goBack();
  await karin.page.getByRole('button', { name: 'Skapa rapport' }).click();
  const dialog = karin.page.getByRole('dialog');
  title = await dialog.getByRole('textbox', { name: 'Rapport' }).inputValue();
  await dialog.getByRole('button', { name: 'Skapa utkast' }).click();
  await karin.page.getByRole('heading', { level: 1, name: title }).waitFor();
  await karin.page.getByRole('button', { name: 'Publicera' }).click();
  await karin.page.getByText('Rapporten är publicerad').waitFor();
  expect(karin.errors).toEqual([]);
  await karin.close();
});

it('a funder opens the published report, sees that it is genuine, and takes the files; nothing else is there', async () => {
  const ulla = await signedIn(browser, 'funder');
  await ulla.page.goto(`${new URL(ulla.page.url()).origin}/reports`);
  await ulla.page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await ulla.page.getByRole('heading', { level: 1, name: title }).waitFor();
  for (const [name, start] of [
    ['PDF', '%PDF'],
    ['Excel', 'PK'],
    ['CSV', '\ufeff'],
  ] as const) {
    const [download] = await Promise.all([
      ulla.page.waitForEvent('download'),
      ulla.page.getByRole('link', { name: new RegExp(`^${name}`) }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8').startsWith(start)).toBe(true);
  }
  const menu = await ulla.page.getByRole('navigation').first().innerText();
  expect(menu).not.toMatch(/Deltagare|Min dag|Uppföljningar/);
  await ulla.page.goto(`${new URL(ulla.page.url()).origin}/participants`);
  await settled(ulla.page);
  expect(await ulla.page.getByText(/Salih|Demir|Tesfaye/).count()).toBe(0);
  await ulla.close();
});
