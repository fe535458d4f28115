/** What makes the invented world the same every time: ids from names, dice from names, days that are weekdays. No clock, no chance. */
import { addDays, type CivilDate, isoWeekday } from '#domain';
import { createHash } from 'node:crypto';

/** A stable id of a thing by its table and name, shaped like a version 5 UUID. */
export function idOf(table: string, name: string): string {
  const hex = createHash('sha1').update(`framsteg-demo/${table}/${name}`).digest('hex');
  const variant = ((Number.parseInt(hex[16], 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface Dice {
  /** A whole number from low to high, both possible. */
  whole(low: number, high: number): number;
  /** True in that share of all throws. */
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** Dice that fall the same way for the same name. */
export function dice(name: string): Dice {
  let state = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) state = Math.imul(state ^ name.charCodeAt(at), 0x01000193) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { whole, chance: (share) => next() < share, pick: (list) => list[whole(0, list.length - 1)] };
}

/** The day itself, or the Friday before when it falls on a weekend. */
export const weekdayBefore = (day: CivilDate): CivilDate => addDays(day, -Math.max(0, isoWeekday(day) - 5));

/** The day itself, or the Monday after when it falls on a weekend. */
export const weekdayAfter = (day: CivilDate): CivilDate =>
  isoWeekday(day) > 5 ? addDays(day, 8 - isoWeekday(day)) : day;

/** The evening of a day as a moment, for signatures. */
export const evening = (day: CivilDate): string => `${day}T15:30:00Z`;
