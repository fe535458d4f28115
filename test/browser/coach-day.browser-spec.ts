// What a coach does now and then: reports a month at a workplace, enrols when the hour's numbers are used up, hands over.
import type { Browser, Page } from 'playwright-core';
import { checkDigit, NUMBER_SEARCHES_AN_HOUR } from '#domain';
import { launchBrowser } from './browser.js';
import { PHONE, type Screen, settled, signedIn, WIDE } from './people.js';
import { tooWide } from './too-wide.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

async function at(screen: Screen, path: string): Promise<Page> {
  await screen.page.goto(`${new URL(screen.page.url()).origin}${path}`);
  await settled(screen.page);
  return screen.page;
}
const ask = <T>(page: Page, path: string): Promise<T> =>
  page.evaluate(async (asked) => (await (await fetch(asked)).json()) as T, path);

it.each([
  ['wide, light', WIDE, 'light'],
  ['phone, dark', PHONE, 'dark'],
] as const)('a month at a workplace is reported at once, with the days away, %s', async (_, size, colorScheme) => {
  const sara = await signedIn(browser, 'coach', { size, colorScheme });
  const { today } = await ask<{ today: string }>(sara.page, '/api/session');
  const month = today.slice(0, 7);
  type Placement = {
    participationId: string;
    startsOn: string;
    employerName: string;
    hoursPerWeek: number | null;
    endsOn: string | null;
  };
  const mine = await ask<{ rows: { id: string }[] }>(sara.page, '/api/caseload?isMine=true&state=active&limit=100');
  const { rows } = await ask<{ rows: Placement[] }>(sara.page, '/api/placements?limit=100');
  const placed = rows.filter(
    (one) =>
      one.hoursPerWeek && !one.endsOn && one.startsOn < today && mine.rows.some(({ id }) => id === one.participationId),
  )[size === PHONE ? 1 : 0];
  const page = await at(sara, `/participants/${placed.participationId}?tab=placements`);
  const reported = async () =>
    (
      await ask<{ rows: { id: string; attendance: string; planned: number; attended: number }[] }>(
        page,
        `/api/participations/${placed.participationId}/attendance-months/${month}`,
      )
    ).rows;
  const before = (await reported()).map(({ id }) => id);
  await page.getByRole('button', { name: `Mer: ${placed.employerName}` }).click();
  await page.getByRole('menuitem', { name: 'Rapportera en månad' }).click();
  const dialog = page.getByRole('dialog');
  const days = dialog.getByRole('combobox');
  await days.first().waitFor();
  await days.first().selectOption('ABSENT_ILL');
  await settled(page);
  expect(await sara.broken()).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  const count = await days.count();
  await dialog.getByRole('button', { name: /^Rapportera \d+ dag/ }).click();
  await page.getByText(`${count} ${count === 1 ? 'dag är rapporterad' : 'dagar är rapporterade'}`).waitFor();
  const added = (await reported()).filter(({ id }) => !before.includes(id));
  expect(added).toHaveLength(count);
  expect(added.filter(({ attendance }) => attendance === 'ABSENT_ILL')).toHaveLength(1);
  expect(
    added.every(({ attendance, planned, attended }) => attended === (attendance === 'PRESENT' ? planned : 0)),
  ).toBe(true);
  await page.getByRole('button', { name: `Mer: ${placed.employerName}` }).click();
  await page.getByRole('menuitem', { name: 'Rapportera en månad' }).click();
  await dialog.getByText(/Inget kvar att rapportera/).waitFor();
  expect(sara.errors).toEqual([]);
  await sara.close();
});

/** As many numbers as an hour allows, built as the published test numbers are (DOMAIN.md 6.3): a day, 238 and the digit that fits. */
function guesses(): string[] {
  return Array.from({ length: NUMBER_SEARCHES_AN_HOUR }, (_, day) => {
    const digits = `0001${String(day + 1).padStart(2, '0')}238`;
    return `20${digits}${checkDigit(digits)}`;
  });
}

it('when the hour’s numbers are used up it says so, compares the rest, and keeps what was typed', async () => {
  // The administrator enrols too; nobody else's hour is used up.
  const amir = await signedIn(browser, 'project_admin', { size: PHONE, colorScheme: 'dark' });
  const page = await at(amir, '/participants/new');
  const statuses = await page.evaluate(async (numbers) => {
    const answers: number[] = [];
    for (const q of numbers) {
      const body = JSON.stringify({ q });
      const headers = { 'content-type': 'application/json' };
      answers.push((await fetch('/api/participants/search', { method: 'POST', headers, body })).status);
    }
    return answers;
  }, guesses());
  expect(statuses.every((status) => status === 200)).toBe(true);
  await page.getByLabel('Förnamn').fill('Rana');
  await page.getByLabel('Efternamn').fill('Salih');
  await page
    .getByLabel(/Personnummer/)
    .first()
    .fill('200102032380');
  await page.getByText(/Du har sökt på 30 olika personnummer/).waitFor();
  await page.getByText('Finns kanske redan').waitFor();
  expect(await page.getByLabel('Efternamn').inputValue()).toBe('Salih');
  expect(await amir.broken()).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  await amir.close();
});

it('a handover says how many it is about before it is begun', async () => {
  const karin = await signedIn(browser, 'project_leader');
  const page = await at(karin, '/participants?tab=all');
  await page.getByRole('button', { name: 'Lämna över' }).click();
  const dialog = page.getByRole('dialog');
  const from = dialog.getByLabel('Från');
  const values = await from
    .locator('option')
    .evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
  await from.selectOption(values[1]);
  await dialog.getByText(/deltagare lämnas över\.|inga deltagare att lämna över/).waitFor();
  await dialog.getByLabel('Till').selectOption(values[1]);
  await dialog.getByText('Välj en annan kollega än den som lämnar över.').waitFor();
  expect(await karin.broken()).toEqual([]);
  await karin.close();
});
