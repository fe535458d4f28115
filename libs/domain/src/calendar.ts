// Civil dates: a day is ISO text YYYY-MM-DD in local Swedish time, never a moment (DOMAIN.md 2.2). Both ends of a stretch of days
// count. Months and years clamp to the end of the month: 30 November + 3 months is 28 or 29 February. "Today" is always an argument.

export type CivilDate = string;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A leap year of the Gregorian calendar? */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days the month has; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_DAYS[month - 1];
}

/** Is the text a date that exists? */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = parts(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date of year, month (1–12) and day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${TWO[month] ?? month}-${TWO[day] ?? day}`;
}

/** Figures reckon with hundreds of thousands of days: two digits are looked up, and read without cutting the text. */
const TWO = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));
const ZERO = 48;
const digits = (text: string, from: number): number =>
  (text.charCodeAt(from) - ZERO) * 10 + text.charCodeAt(from + 1) - ZERO;

/** Year, month and day as numbers. */
export function parts(date: CivilDate): [year: number, month: number, day: number] {
  return [digits(date, 0) * 100 + digits(date, 2), digits(date, 5), digits(date, 8)];
}

/** The running number of a day; two days' numbers differ by the days between them. */
export function dayNumber(date: CivilDate): number {
  const [y, month, day] = parts(date);
  const year = month <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** The day with that running number. */
export function dateOfDayNumber(number: number): CivilDate {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const ofEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return civilDate(year, month, ofYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

/** That many days later (or earlier). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** That many calendar months later (or earlier), clamped to the end of the month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = parts(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return civilDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** That many years later; 29 February becomes 28 February in an ordinary year. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12);
}

/** Days from the first to the second date; negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Length in days with both ends counted. */
export function daysInclusive(from: CivilDate, to: CivilDate): number {
  return daysBetween(from, to) + 1;
}

/** Whole calendar months from the first to the second date (clamped: 30 November to 28 February is three in an ordinary year). */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  if (to < from) {
    const back = monthsBetween(to, from);
    return back === 0 ? 0 : -back;
  }
  const [fy, fm] = parts(from);
  const [ty, tm] = parts(to);
  const months = (ty - fy) * 12 + (tm - fm);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Completed years on a day; the birthday itself counts as the new age, for 29 February 28 February in an ordinary year. */
export function ageOn(birthDate: CivilDate, day: CivilDate): number {
  const years = parts(day)[0] - parts(birthDate)[0];
  return addYears(birthDate, years) > day ? years - 1 : years;
}

/** Order of two dates: negative, 0 or positive. */
export function compare(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earlier of two dates. */
export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

/** The later of two dates. */
export function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

/** Is the day inside the stretch? An open end is null. */
export function isWithin(day: CivilDate, from: CivilDate, to: CivilDate | null): boolean {
  return day >= from && (to === null || day <= to);
}

/** 1 Monday to 7 Sunday. */
export function isoWeekday(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** ISO week and the year it belongs to: the week of its Thursday. */
export function isoWeek(date: CivilDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - isoWeekday(date));
  const year = parts(thursday)[0];
  return { year, week: Math.floor(daysBetween(civilDate(year, 1, 1), thursday) / 7) + 1 };
}

/** First day of the month. */
export function startOfMonth(date: CivilDate): CivilDate {
  return `${date.slice(0, 8)}01`;
}

/** Last day of the month. */
export function endOfMonth(date: CivilDate): CivilDate {
  const [year, month] = parts(date);
  return civilDate(year, month, daysInMonth(year, month));
}

/** The civil date in a time zone at a moment given in milliseconds since 1970. */
export function civilDateIn(zone: string, epochMs: number | Date): CivilDate {
  const fields = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(epochMs)
    .reduce<Record<string, string>>((all, { type, value }) => ({ ...all, [type]: value }), {});
  return `${fields.year.padStart(4, '0')}-${fields.month}-${fields.day}`;
}

/** The civil date in Sweden at a moment. */
export function stockholmDate(epochMs: number | Date): CivilDate {
  return civilDateIn('Europe/Stockholm', epochMs);
}

export type ClockTime = string;

/** Is the text a time of day HH:MM? */
export function isClockTime(text: unknown): text is ClockTime {
  return typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Minutes since midnight of HH:MM (seconds, if any, are dropped). */
export function minutesOfDay(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** HH:MM some minutes later on the same day; null at or past midnight. */
export function clockAfter(start: ClockTime, minutes: number): ClockTime | null {
  const end = minutesOfDay(start) + minutes;
  if (end >= 24 * 60) return null;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
