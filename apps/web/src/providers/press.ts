/** Rows do not move under the finger: what the server answers while something is pressed is shown when the press is over. */
import { notifyManager } from '@tanstack/react-query';

/** After the pointer is up the browser still has to deliver the click, on a touch screen a little later. */
const CLICK_MS = 60;
/** Whoever holds longer selects text or drags; the page goes on. */
const LONGEST_MS = 1000;

let isPressed = false;
let held: (() => void)[] = [];
let release: ReturnType<typeof setTimeout> | undefined;

function letGo(): void {
  isPressed = false;
  const waiting = held;
  held = [];
  for (const show of waiting) show();
}

function letGoIn(ms: number): void {
  clearTimeout(release);
  release = setTimeout(letGo, ms);
}

/** Called once at the start. */
export function holdAnswersWhilePressed(): void {
  window.addEventListener(
    'pointerdown',
    () => {
      isPressed = true;
      letGoIn(LONGEST_MS);
    },
    true,
  );
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => letGoIn(CLICK_MS), true);
  notifyManager.setScheduler((show) => {
    if (isPressed) held.push(show);
    else setTimeout(show, 0);
  });
}
