/** English words of the screens of case; a missing one does not compile. */
import type { casework as sv } from '../sv/casework';

export const casework: Record<keyof typeof sv, string> = {};
