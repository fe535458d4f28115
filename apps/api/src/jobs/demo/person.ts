/** How one invented person is written down in the tables of people, and what she is once her days are laid out (a Case). */
import type { CivilDate, ExitDestination, ExitReason, Gender, PlacementKind } from '#domain';

export interface Person {
  given: string;
  family: string;
  gender: Gender;
  /** Country of birth, ISO 3166-1 alpha-3. */
  country: string;
  born: string;
  education: string;
  /** Course at SFI last reached; none when she reads no SFI. */
  sfi?: 'A' | 'B' | 'C' | 'D';
  /** She has passed that course and reads no more. */
  sfiDone?: true;
  number?: string;
  interpreter?: string;
  protection?: 'sekretessmarkering' | 'skyddad_folkbokforing';
  category?: 'STAFF';
  goal?: string | null;
  coach?: CoachKey | null;

  /** Takes part today: days since entry. */
  entered?: number;
  /** Days since the last meeting. */
  contact?: number;
  /** Has left: days of the stay. */
  days?: number;
  /** Where the day of the exit is laid by hand: days from today to the three-month (or six-month) follow-up. */
  due?: number;
  dueSix?: number;
  reason?: ExitReason;
  to?: ExitDestination;
  /** Outcome events as type and days after the exit: 'EMP+3 QUAL-20'; '?' behind: whether it leads to work is not known. */
  outcome?: string;
  /** E1 and E2 at exit, K is "don't know", X "will not answer"; empty: no survey. */
  survey?: string;
  /** Three-month follow-up: A answered, D declined, U unreachable, P two tries by telephone, N nobody has asked yet. */
  follow?: 'A' | 'D' | 'U' | 'P' | 'N';
  placed?: PlacementKind;
  /** An earlier period of the same person: its days, why it ended, and at least so many days before the later entry. */
  before?: { days: number; reason: ExitReason; gap: number };
}

export type CoachKey = 'sara' | 'johan' | 'maria';

export interface Stay {
  entryOn: CivilDate;
  plannedExitOn: CivilDate;
  exitOn: CivilDate | null;
  reason: ExitReason | null;
  to: ExitDestination | null;
}

export interface Case {
  key: string;
  person: Person;
  participantId: string;
  participationId: string;
  reference: string;
  /** In order; empty for somebody who waits. */
  stays: Stay[];
  coach: CoachKey | null;
  /** The last day anything about her was reported; nothing may lie after. */
  through: CivilDate;
  isProtected: boolean;
}

/** The stay a day lies in. */
export const stayOn = (it: Case, day: CivilDate): Stay | undefined =>
  it.stays.find((stay) => day >= stay.entryOn && (stay.exitOn === null || day <= stay.exitOn));
export const lastStay = (it: Case): Stay | undefined => it.stays[it.stays.length - 1];
export const slug = (person: Person): string => `${person.given} ${person.family}`;
