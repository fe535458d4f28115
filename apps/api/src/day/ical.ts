/**
 * A calendar as other calendars read it (RFC 5545). Titles are our own words for codes, so nothing has to be escaped and no line is longer than 75 octets;
 * times are Stockholm's wall clock. It holds no name, no place and no note.
 */
import { addDays, type CivilDate } from '#domain';
import { type CodeWords, type Language, messages } from '#i18n';

export interface FeedRow {
  uid: string;
  source: string;
  kind: string;
  onDate: CivilDate;
  startsAt: string | null;
  endsAt: string | null;
}

const SOURCES: Record<Language, Record<string, string>> = {
  sv: { follow_up: 'Uppföljning', plan_step: 'Plansteg', placement_start: 'Start', placement_end: 'Slut' },
  en: { follow_up: 'Follow-up', plan_step: 'Plan step', placement_start: 'Start', placement_end: 'End' },
};

/** Stockholm's rules of summer time, once for the file. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Stockholm',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

function titleOf({ source, kind }: FeedRow, language: Language): string {
  const codes: CodeWords = messages(language).codes;
  const activity = (codes.activityKind as Record<string, string>)[kind];
  if (source === 'session') return activity ?? kind;
  const word = SOURCES[language][source] ?? source;
  return source.startsWith('placement') && activity ? `${word}: ${activity.toLowerCase()}` : word;
}

const day = (on: CivilDate): string => on.replaceAll('-', '');
const time = (on: CivilDate, clock: string): string => `${day(on)}T${clock.replace(':', '')}00`;

function event(row: FeedRow, language: Language, stamp: string): string[] {
  const when =
    row.startsAt && row.endsAt
      ? [
          `DTSTART;TZID=Europe/Stockholm:${time(row.onDate, row.startsAt)}`,
          `DTEND;TZID=Europe/Stockholm:${time(row.onDate, row.endsAt)}`,
        ]
      : [`DTSTART;VALUE=DATE:${day(row.onDate)}`, `DTEND;VALUE=DATE:${day(addDays(row.onDate, 1))}`];
  const title = titleOf(row, language).replaceAll(/[,;\\]/g, ' ');
  return [
    'BEGIN:VEVENT',
    `UID:${row.uid}`,
    `DTSTAMP:${stamp}`,
    ...when,
    `SUMMARY:${title}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

/** @param stamp when it was made, as 20261119T120000Z */
export function icalOf(rows: readonly FeedRow[], language: Language, stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Framsteg//Calendar//SV',
    'METHOD:PUBLISH',
    ...ZONE,
    ...rows.flatMap((row) => event(row, language, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
