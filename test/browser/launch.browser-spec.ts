// The browser itself: one that starts, shows Swedish letters and speaks to axe. When this fails, look no further.
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';

describe('the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('shows a page with Swedish letters and finds what is wrong with it', async () => {
    const page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
    await page.setContent('<html lang="sv"><title>Prov</title><main><h1>Åäö</h1><img src="data:,"></main></html>');
    expect(await page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().width ?? 0)).toBeGreaterThan(
      0,
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((one) => one.id)).toContain('image-alt');
  });
});
