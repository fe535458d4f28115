/** English words of the screens of reports; a missing one does not compile. */
import type { reports as sv } from '../sv/reports';

export const reports: Record<keyof typeof sv, string> = {};
