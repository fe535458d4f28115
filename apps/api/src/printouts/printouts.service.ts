/** The sheet a participant takes home: goal, plan, workplaces, courses and time, in her own language; no notes and no number (DOMAIN.md 4.6, 7.8). */
import { Organisation, Participation, Project, type UnitOfWork } from '#database';
import {
  ACTIVITY_KIND_RULES,
  type ActivityGroup,
  type ActivityKind,
  attendedMinutes,
  type Attendance,
  type PlanStepStatus,
} from '#domain';
import { formatDate, type PrintoutLanguage, printoutWords, type PrintoutWords } from '#i18n';
import { Inject, Injectable } from '@nestjs/common';
import { Keys } from '../platform/keys.js';
import { shownName } from '../platform/names.js';
import { type LetterBlock, setLetter } from '../platform/typesetting/letter.js';

type Row = Record<string, unknown>;
const AT_MOST = 1000;
const GROUPS: readonly ActivityGroup[] = ['J', 'C', 'S', 'H', 'A'];

@Injectable()
export class PrintoutsService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** A tagged PDF. @throws NotFound */
  async print(work: UnitOfWork, participationId: string, language: PrintoutLanguage): Promise<Buffer> {
    const participation = await work.get(Participation, participationId);
    const project = await work.get(Project, participation.projectId);
    const owner = await work.get(Organisation, project.orgId);
    const [head] = await rowsOf(work, 'caseload_row', 'id', participationId, [
      'id',
      'displayName',
      'coachName',
      'entryOn',
    ]);
    const words = printoutWords(language);
    const say = new Writer(words, language);
    const name = shownName(this.keys, head?.['displayName'] as string | null) ?? participation.reference;
    const of = (view: string, columns: string[]) => rowsOf(work, view, 'participationId', participationId, columns);
    const steps = await of('plan_step_row', ['id', 'title', 'dueOn', 'status', 'position']);
    const placements = await of('placement_row', ['id', 'employerName', 'startsOn', 'endsOn']);
    const courses = await of('sfi_enrolment_row', ['id', 'course', 'startsOn', 'endsOn']);
    const attended = await of('attendance_evidence_row', ATTENDANCE);
    return setLetter(
      {
        language,
        title: words.title,
        sender: `${project.name} · ${owner.name}`,
        lines: [name],
        mark: words.mark,
        foot: words.foot,
        of: words.of,
        sections: [
          {
            blocks: [
              { kind: 'text', text: words.intro },
              {
                kind: 'facts',
                facts: [
                  [words.reference, participation.reference],
                  [words.entry, say.day(head?.['entryOn'] as string | null)],
                  [words.coach, String(head?.['coachName'] ?? '–')],
                ],
              },
            ],
          },
          { heading: words.goal, blocks: [{ kind: 'text', text: participation.goalWords ?? words.nothing }] },
          { heading: words.plan, blocks: [say.steps(steps)] },
          { heading: words.work, blocks: [say.stays(words.workTable, words.place, placements, 'employerName')] },
          { heading: words.school, blocks: [say.stays(words.schoolTable, words.course, courses, 'course')] },
          { heading: words.time, blocks: [say.time(attended)] },
          { heading: words.rights, blocks: [{ kind: 'text', text: words.rightsText }] },
        ],
      },
      `${work.today}T00:00:00.000Z`,
    );
  }
}

const ATTENDANCE = [
  'id',
  'kind',
  'startsAt',
  'endsAt',
  'arrivedAt',
  'breakMinutes',
  'plannedMinutes',
  'attendedMinutes',
  'attendance',
  'signedAt',
];

async function rowsOf(work: UnitOfWork, view: string, column: string, id: string, columns: string[]): Promise<Row[]> {
  const { rows } = await work.rows(
    { view, columns },
    {
      filters: [{ column, op: 'in', values: [id] }],
      sort: { column: 'id', descending: false },
      limit: AT_MOST,
      totalCap: 1,
    },
  );
  return rows;
}

/** Rows in the words of a language; digits and days in Latin order, as Swedish papers have them. */
class Writer {
  constructor(
    private readonly words: PrintoutWords,
    private readonly language: PrintoutLanguage,
  ) {}

  /** A day as the language writes it; in other scripts in ISO form, which nobody misreads. */
  day(on: string | null): string {
    if (on === null) return '–';
    return this.language === 'ar' ? on : formatDate(on, this.language);
  }

  steps(rows: Row[]): LetterBlock {
    if (rows.length === 0) return this.nothing();
    const { step, due, status, statuses, planTable } = this.words;
    return {
      kind: 'table',
      caption: planTable,
      columns: [{ label: step, wide: 1 }, { label: due }, { label: status }],
      rows: [...rows]
        .sort((a, b) => Number(a['position']) - Number(b['position']))
        .map((row) => [
          String(row['title']),
          this.day(row['dueOn'] as string | null),
          statuses[row['status'] as PlanStepStatus],
        ]),
    };
  }

  stays(caption: string, label: string, rows: Row[], column: string): LetterBlock {
    if (rows.length === 0) return this.nothing();
    return {
      kind: 'table',
      caption,
      columns: [{ label, wide: 1 }, { label: this.words.from }, { label: this.words.to }],
      rows: [...rows]
        .sort((a, b) => (String(a['startsOn']) < String(b['startsOn']) ? -1 : 1))
        .map((row) => [
          String(row[column] ?? '–'),
          this.day(row['startsOn'] as string | null),
          this.day(row['endsOn'] as string | null),
        ]),
    };
  }

  time(rows: Row[]): LetterBlock {
    const minutes = new Map<ActivityGroup, number>();
    for (const row of rows) {
      const { group } = ACTIVITY_KIND_RULES[row['kind'] as ActivityKind];
      const attendance = { ...row, signed: row['signedAt'] !== null } as unknown as Attendance;
      minutes.set(group, (minutes.get(group) ?? 0) + attendedMinutes(attendance));
    }
    const shown = GROUPS.filter((group) => (minutes.get(group) ?? 0) > 0);
    if (shown.length === 0) return this.nothing();
    const text = (count: number) => this.duration(count);
    return {
      kind: 'table',
      caption: this.words.timeTable,
      columns: [
        { label: this.words.kind, wide: 1 },
        { label: this.words.minutes, isNumber: true },
      ],
      rows: shown.map((group) => [this.words.groups[group], text(minutes.get(group) ?? 0)]),
      total: [this.words.total, text([...minutes.values()].reduce((sum, one) => sum + one, 0))],
    };
  }

  /** 14 tim 30 min, in the sheet's language. */
  private duration(minutes: number): string {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    const parts = [
      ...(hours ? [`${hours}\u00a0${this.words.hour}`] : []),
      ...(rest || !hours ? [`${rest}\u00a0${this.words.minute}`] : []),
    ];
    return parts.join(' ');
  }

  private nothing(): LetterBlock {
    return { kind: 'text', text: this.words.nothing };
  }
}
