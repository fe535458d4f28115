/** English words of the screens of day; a missing one does not compile. */
import type { day as sv } from '../sv/day';

export const day: Record<keyof typeof sv, string> = {};
