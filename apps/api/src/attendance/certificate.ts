/** The monthly attendance certificate of one person (DOMAIN.md 4.2): each session, what was planned, attended and certified, and who has given their word. */
import type { PersonMonthView } from '#contracts';
import { fill, formatDate, formatMinutes, formatMonth, type Language, messages } from '#i18n';
import type { Letter, LetterBlock } from '../platform/typesetting/letter.js';

export interface CertificateAbout {
  project: string;
  owner: string;
  diaryNumber: string | null;
  name: string;
  language: Language;
}

export function certificateOf(view: PersonMonthView, about: CertificateAbout): Letter {
  const { language } = about;
  const { certificate: words, codes } = messages(language);
  const time = (minutes: number) => formatMinutes(minutes, language);
  const { totals } = view;
  const table: LetterBlock = {
    kind: 'table',
    caption: words.table,
    columns: [
      { label: words.day },
      { label: words.activity, wide: 8 },
      { label: words.attendance, wide: 5 },
      { label: words.planned, isNumber: true },
      { label: words.attended, isNumber: true },
      { label: words.certified, isNumber: true },
    ],
    rows: view.rows.map((row) => [
      formatDate(row.onDate, language, false),
      wordOf(codes.activityKind, row.kind),
      wordOf(codes.attendance, row.attendance),
      time(row.planned),
      time(row.attended),
      time(row.certified),
    ]),
    total: [words.total, '', '', time(totals.planned), time(totals.attended), time(totals.certified)],
  };
  const said = (who: string, word: PersonMonthView['participant']): readonly [string, string] => [
    who,
    word ? fill(words.said, { on: word.at.slice(0, 10), by: word.by ?? about.name }, language) : words.notYet,
  ];
  return {
    language,
    title: fill(words.title, { month: formatMonth(view.month, language) }, language),
    sender: `${about.project} · ${about.owner}`,
    lines: [about.name, `${words.reference} ${view.reference}`],
    mark: view.isLocked ? '' : words.notLocked,
    foot: about.diaryNumber ? `${words.diaryNumber} ${about.diaryNumber}` : about.project,
    of: messages(language).document.of,
    sections: [
      { blocks: view.rows.length ? [table] : [{ kind: 'text', text: words.nothing }] },
      {
        heading: words.words,
        blocks: [
          { kind: 'facts', facts: [said(words.participant, view.participant), said(words.staff, view.staff)] },
          { kind: 'note', text: words.note },
          {
            kind: 'signatures',
            place: words.place,
            date: words.date,
            names: [about.name, words.forProject],
          },
        ],
      },
    ],
  };
}

const wordOf = (list: object, code: string): string =>
  String(Object.entries(list).find(([key]) => key === code)?.[1] ?? code);
