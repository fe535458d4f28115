/** Letters and certificates from templates, set as tagged PDF and kept among the participant's documents. No identity number, no notes. */
import type { LetterTemplate, WriteLetter } from '#contracts';
import { Identity, Organisation, Participation, Period, Project, type UnitOfWork } from '#database';
import { type ActivityKind, demand, roundedRatio } from '#domain';
import { fill, formatDate, formatNumber, type Language, LETTERS, messages } from '#i18n';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Keys } from '../platform/keys.js';
import { namesOf } from '../platform/names.js';
import { type Letter, type LetterBlock, setLetter } from '../platform/typesetting/letter.js';
import { DocumentsService } from './documents.service.js';

interface About {
  name: string;
  given: string;
  project: Project;
  owner: string;
  staff: string;
  language: Language;
}

@Injectable()
export class LettersService {
  constructor(
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(Keys) private readonly keys: Keys,
  ) {}

  async write(
    work: UnitOfWork,
    actor: Actor,
    participationId: string,
    input: WriteLetter,
  ): Promise<{ id: string; version: number }> {
    const participation = await work.get(Participation, participationId);
    const project = await work.get(Project, participation.projectId);
    const owner = await work.get(Organisation, project.orgId);
    const [identity] = await work.find(Identity, { participantId: participation.participantId });
    const names = identity ? namesOf(this.keys, identity) : { givenName: null, familyName: null };
    const about: About = {
      name: [names.givenName, names.familyName].filter(Boolean).join(' ') || participation.reference,
      given: names.givenName ?? participation.reference,
      project,
      owner: owner.name,
      staff: actor.name,
      language: input.language === 'en' ? 'en' : 'sv',
    };
    const isInvitation = (input.template as LetterTemplate) === 'invitation';
    const letter = isInvitation ? invitation(about, input) : await this.participation(work, about, participationId);
    const fileName = `${letter.title} ${work.today}.pdf`;
    const bytes = setLetter(letter, `${work.today}T00:00:00.000Z`);
    const kind = isInvitation ? 'other' : 'certificate';
    return this.documents.keep(work, actor, participationId, { id: input.id, kind, fileName, bytes });
  }

  /** From when to when, and the hours of what she took part in. */
  private async participation(work: UnitOfWork, about: About, participationId: string): Promise<Letter> {
    const words = LETTERS[about.language].participation;
    const periods = (await work.find(Period, { participationId })).sort((a, b) => a.entryOn.localeCompare(b.entryOn));
    demand(periods.length > 0, 'exit.none');
    const exit = periods[periods.length - 1].exitOn;
    const { rows } = await work.rows(
      { view: 'attendance_evidence_row', columns: ['id', 'kind', 'attendedMinutes', 'onDate'] },
      {
        filters: [{ column: 'participationId', op: 'in', values: [participationId] }],
        sort: { column: 'onDate', descending: false },
        limit: 5000,
        totalCap: 1,
      },
    );
    const minutes = new Map<ActivityKind, number>();
    for (const row of rows) {
      const kind = row['kind'] as ActivityKind;
      minutes.set(kind, (minutes.get(kind) ?? 0) + Number(row['attendedMinutes'] ?? 0));
    }
    const kinds = messages(about.language).codes.activityKind;
    const table = [...minutes]
      .filter(([, sum]) => sum > 0)
      .sort((a, b) => b[1] - a[1])
      .map(([kind, sum]) => [kinds[kind], formatNumber(roundedRatio(sum, 60, 1), about.language)]);
    const text = fill(
      exit ? words.introEnded : words.intro,
      { name: about.name, project: about.project.name, entry: periods[0].entryOn, ...(exit ? { exit } : {}) },
      about.language,
    );
    const blocks: LetterBlock[] = [{ kind: 'text', text }];
    if (table.length)
      blocks.push({
        kind: 'table',
        caption: words.caption,
        columns: [
          { label: words.activity, wide: 3 },
          { label: words.hours, isNumber: true },
        ],
        rows: table,
      });
    return letterOf(about, words.title, [{ blocks }], [`${LETTERS[about.language].staff}: ${about.staff}`]);
  }
}

function invitation(about: About, input: WriteLetter): Letter {
  const words = LETTERS[about.language].invitation;
  demand(input.onDate !== undefined, 'invalid');
  const when = [formatDate(input.onDate, about.language), input.startsAt].filter(Boolean).join(' ');
  return letterOf(about, words.title, [
    {
      heading: fill(words.hello, { name: about.given }),
      blocks: [
        { kind: 'text', text: words.text },
        {
          kind: 'facts',
          facts: [[words.when, when], ...(input.place ? [[words.where, input.place] as const] : [])],
        },
        { kind: 'text', text: words.bring },
        { kind: 'text', text: about.staff },
      ],
    },
  ]);
}

function letterOf(about: About, title: string, sections: Letter['sections'], sign: readonly string[] = []): Letter {
  const words = LETTERS[about.language];
  const signatures: LetterBlock[] = sign.length
    ? [{ kind: 'signatures', place: words.place, date: words.date, names: sign }]
    : [];
  return {
    language: about.language,
    title,
    sender: `${about.project.name} · ${about.owner}`,
    lines: [about.name],
    sections: signatures.length ? [...sections, { blocks: signatures }] : sections,
    foot: words.foot,
    of: words.of,
  };
}
