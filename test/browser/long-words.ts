// Answers of the API as if everybody had typed as much as people do when nobody is looking: names, titles, addresses and notes grown long.
import type { Page } from 'playwright-core';

/** What a real municipality calls its units; its longest part has no place to break. */
const GROWN = ' Arbetsmarknadsförvaltningen-Vuxenutbildningsenheten i Norra Ekbacka';
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]+$/;
/** Words somebody typed, and no code, day, identifier or address of the house. */
const TYPED = /^\p{Lu}\p{Ll}+|\s/u;

function grown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(grown);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, grown(one)]));
  if (typeof value !== 'string') return value;
  if (EMAIL.test(value)) return `arbetsmarknad.vuxenutbildning.${value}`;
  return TYPED.test(value) ? value + GROWN : value;
}

/** From now on every answer that this page gets is a real one, with its words grown. */
export async function growWords(page: Page): Promise<void> {
  await page.route('**/api/**', async (route) => {
    const answer = await route.fetch();
    const isJson = answer.headers()['content-type']?.includes('json');
    await route.fulfill(isJson ? { response: answer, json: grown(await answer.json()) } : { response: answer });
  });
}
