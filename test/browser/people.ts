// Somebody at a screen: signed in by pressing the demo account, every error of the browser remembered.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { testProduct } from './browser.js';

export const WIDE = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };
const BUTTONS: Record<string, RegExp> = {
  coach: /^Coach/,
  project_leader: /^Projektledare/,
  project_admin: /^Projektadministratör/,
  funder: /^Finansiär/,
  system_admin: /^Systemadministratör/,
};
/** The question "am I signed in?" before signing in is answered with 401, which the browser notes by itself. */
const EXPECTED = /status of 401/;

export interface Screen {
  page: Page;
  errors: string[];
  /** Rules of WCAG 2.2 A and AA broken on the page as it stands. */
  broken(): Promise<string[]>;
  close(): Promise<void>;
}

export interface ScreenOptions {
  size?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

export async function signedIn(
  browser: Browser,
  role: string,
  { size = WIDE, colorScheme = 'light' }: ScreenOptions = {},
): Promise<Screen> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'sv-SE',
    colorScheme,
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(testProduct().url);
  await page.getByRole('button', { name: BUTTONS[role] }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForURL((url) => url.pathname !== '/' && url.pathname !== '/login');
  return { page, errors, broken: () => brokenRules(page), close: () => context.close() };
}

export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page
    .locator('.skeleton, [aria-busy="true"]')
    .first()
    .waitFor({ state: 'detached', timeout: 10_000 })
    .catch(() => undefined);
}

async function brokenRules(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    (one) =>
      `${one.id}: ${one.nodes
        .slice(0, 3)
        .map((node) => node.target.join(' '))
        .join(' | ')}`,
  );
}
