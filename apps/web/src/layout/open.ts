/** What floats over the page and can be opened from anywhere: Registrera, search, help. */
import type { ParticipantHit } from '#contracts';
import { signal } from '../providers/signal';

export interface LogStart {
  /** Already chosen in "Vem?". */
  person?: Pick<ParticipantHit, 'participationId' | 'displayName' | 'reference'> & Partial<ParticipantHit>;
  kind?: string;
}

export const openLog = signal<LogStart | null>(null);
export const openSearch = signal(false);
export const openHelp = signal(false);
export const openSecondStep = signal(false);
/** Why rows stand in the day's list, and who may tune it. */
export const openRules = signal(false);
/** The participant page says who is on the screen, so that Registrera begins with her. */
export const personOnScreen = signal<LogStart['person'] | undefined>(undefined);
