// What stands outside the screen where a page can be scrolled sideways.
import type { Page } from 'playwright-core';

/** Runs in the page: tag, class and first words of what widens it; nothing when it is as wide as the screen. What scrolls in a box of its own is none of it. */
function outside(): string[] {
  if (document.documentElement.scrollWidth <= window.innerWidth) return [];
  const isHeldBy = (one: Element, box: Element): boolean => {
    const { overflowX, position } = getComputedStyle(box);
    return overflowX !== 'visible' && (position !== 'static' || getComputedStyle(one).position !== 'absolute');
  };
  const isHeld = (one: Element): boolean => {
    for (let box = one.parentElement; box && box !== document.body; box = box.parentElement)
      if (isHeldBy(one, box)) return true;
    return false;
  };
  const found = [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 0.5 && !isHeld(one))
    .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 24)}`);
  return ['the page', ...found.slice(0, 5)];
}

/** Empty when nothing makes the page wider than the screen. */
export const tooWide = (page: Page): Promise<string[]> => page.evaluate(outside);
