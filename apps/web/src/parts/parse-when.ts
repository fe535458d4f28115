/** Understands how people type a day and a time: "igår", "45", "i dag 12:05", "21 nov", "21/11", "fredag", "2026-11-21 9.30". */
import { addDays, isCivilDate, isoWeekday } from '#domain';

export interface When {
  onDate?: string;
  startsAt?: string;
  /** A bare number is minutes. */
  minutes?: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'dec'];
const DAYS = ['m[åo]n', 'ti[s]|tue', 'ons|wed', 'tor|thu', 'fre|fri', 'l[öo]r|sat', 's[öo]n|sun'];
const pad = (part: string | number): string => String(part).padStart(2, '0');

/** A day and month without a year mean the nearest past one, or the coming weeks. */
function nearest(day: string, month: string | number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const near = addDays(today, 120);
  const found = [year + 1, year, year - 1].map((y) => `${y}-${pad(month)}-${pad(day)}`).filter(isCivilDate);
  return found.find((date) => date <= near);
}

function dayOf(text: string, today: string): string | undefined {
  const words: Record<string, number> = {
    idag: 0,
    'i dag': 0,
    today: 0,
    nu: 0,
    now: 0,
    igår: -1,
    igar: -1,
    'i går': -1,
    yesterday: -1,
    förrgår: -2,
    'i förrgår': -2,
    imorgon: 1,
    'i morgon': 1,
    tomorrow: 1,
  };
  if (text in words) return addDays(today, words[text]);
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  if (iso) {
    const date = `${iso[1]}-${iso[2]}-${iso[3]}`;
    return isCivilDate(date) ? date : undefined;
  }
  const slash = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (slash) return nearest(slash[1], slash[2], today);
  const written = /^(\d{1,2})\s+([a-zåäö]+)\.?(?:\s+(\d{4}))?$/.exec(text);
  if (written) {
    const month = MONTHS.findIndex((name) => new RegExp(`^${name}`).test(written[2])) + 1;
    if (!month) return undefined;
    const date = written[3] ? `${written[3]}-${pad(month)}-${pad(written[1])}` : nearest(written[1], month, today);
    return date && isCivilDate(date) ? date : undefined;
  }
  const weekday = DAYS.findIndex((name) => new RegExp(`^(?:${name})`).test(text)) + 1;
  if (weekday) return addDays(today, -((isoWeekday(today) - weekday + 7) % 7));
  return undefined;
}

/** Null when it cannot be understood; never a guess. */
export function parseWhen(typed: string, today: string): When | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (/^\d{1,3}( ?min)?$/.test(text)) return { minutes: Number.parseInt(text, 10) };
  const clock = /(?:^|\s)(?:kl\.? ?)?([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text);
  const startsAt = clock ? `${pad(clock[1])}:${clock[2]}` : undefined;
  const rest = clock ? text.slice(0, clock.index).replace(/,$/, '').trim() : text;
  if (!rest) return startsAt ? { startsAt } : null;
  const onDate = dayOf(rest, today);
  return onDate ? { onDate, startsAt } : null;
}

/** Only a day; for date fields. */
export function parseDay(typed: string, today: string): string | null {
  return dayOf(typed.trim().toLowerCase().replace(/\s+/g, ' '), today) ?? null;
}
