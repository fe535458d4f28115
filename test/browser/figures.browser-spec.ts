// The leader's way: the goals at no click, the people behind a number at one, why one of them is counted or not at two; and setting a goal.
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { settled, signedIn } from './people.js';
import { tooWide } from './too-wide.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());

it('sees the goals, the people and the reason: no click, one, two', async () => {
  const karin = await signedIn(browser, 'project_leader');
  const { page } = karin;
  await page.getByRole('heading', { level: 1, name: 'Mål' }).waitFor();
  const card = page.getByRole('article').filter({ hasText: 'inom tre månader' });
  await card
    .getByText(/\d+ av \d+/)
    .first()
    .waitFor();
  await card.getByText(/Prognos/).waitFor();
  await settled(page);
  expect(await karin.broken()).toEqual([]);

  await card.getByRole('link', { name: 'Visa personerna' }).click();
  await page.getByRole('heading', { level: 1, name: /vilka räknas/ }).waitFor();
  await page
    .getByRole('button', { name: /^Varför/ })
    .first()
    .click();
  await page
    .getByText(/^(Nej|Obestämt|Ja):$/)
    .first()
    .waitFor();
  expect(await karin.broken()).toEqual([]);
  expect(karin.errors).toEqual([]);
  await karin.close();
});

it('sets a goal, changes it, and judges a milestone', async () => {
  const karin = await signedIn(browser, 'project_leader');
  const { page } = karin;
  await page.getByRole('button', { name: 'Lägg till mål' }).click();
  await page.getByLabel('Vad som mäts').selectOption('completion_rate');
  await page.getByLabel(/Målvärde/).fill('60');
  await page.getByLabel(/Målet med projektets ord/).fill('60 % fullföljer');
  await page.getByLabel(/^Beslut/).fill('Styrgruppen 2026-01-15');
  expect(await karin.broken()).toEqual([]);
  await page.getByRole('button', { name: 'Spara' }).click();
  const card = page.getByRole('article').filter({ hasText: '60 % fullföljer' });
  // A goal that is reached takes a row and opens to its card; where it was decided stands under the forecast.
  const unfold = card.getByRole('button', { name: /^Visa mer om målet/ });
  await card.waitFor();
  if (await unfold.isVisible()) await unfold.click();
  await card.locator('summary').click();
  await card.getByText('Styrgruppen 2026-01-15').waitFor();

  await card.getByRole('button', { name: /^Ändra målet/ }).click();
  await page.getByLabel(/Målvärde/).fill('65');
  await page.getByRole('button', { name: 'Spara' }).click();
  await card.getByText(/mål 65/).waitFor();

  await card.getByRole('button', { name: /^Versioner av målet/ }).click();
  const versions = page.getByRole('dialog', { name: 'Så har målet ändrats' });
  const kept = versions.getByRole('listitem');
  await kept.first().waitFor();
  const [now, before] = await kept.allInnerTexts();
  expect(now).toMatch(/65 procent[^]*Gäller nu[^]*Styrgruppen 2026-01-15[^]*Satt .* av Karin/);
  expect(now).not.toMatch(/Gällde till/);
  expect(before).toMatch(/60 procent[^]*Styrgruppen 2026-01-15[^]*Satt .* av Karin[^]*Gällde till/);
  expect(await karin.broken()).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  expect(await tooWide(page)).toEqual([]);
  expect(await karin.broken()).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
  await versions.getByRole('button', { name: 'Stäng' }).click();

  await page.getByRole('button', { name: /^Bedöm Metodhandbok/ }).click();
  await page.getByText('Delvis nådd').last().click();
  await page.getByLabel(/Så gick det/).fill('Första utkastet är klart.');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Första utkastet är klart.').waitFor();
  expect(karin.errors).toEqual([]);
  await karin.close();
});

it('compares groups by two characteristics and never by coach', async () => {
  const karin = await signedIn(browser, 'project_leader');
  const { page } = karin;
  await page.goto(`${new URL(page.url()).origin}/compare`);
  const by = page.getByLabel('Uppdelat på');
  await by.waitFor();
  expect(await by.getByRole('option', { name: 'Coach' }).count()).toBe(0);
  await page.getByLabel('och', { exact: true }).selectOption('age_group');
  await page
    .getByRole('rowheader', { name: /Kvinnor, / })
    .first()
    .waitFor();
  expect(await karin.broken()).toEqual([]);
  await karin.close();
});
