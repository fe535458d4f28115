/** English words of the screens of figures; a missing one does not compile. */
import type { figures as sv } from '../sv/figures';

export const figures: Record<keyof typeof sv, string> = {};
