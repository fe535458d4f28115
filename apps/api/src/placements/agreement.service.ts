/** The agreement of three parties on paper: participant, employer and project; who supervises, when, and what each has promised. */
import {
  Account,
  Identity,
  Organisation,
  Participation,
  Placement,
  PlacementOffer,
  Project,
  type UnitOfWork,
} from '#database';
import { type WeekTime, weeklyHours } from '#domain';
import { AGREEMENT_WORDS, type AgreementLanguage, formatDate, messages } from '#i18n';
import { Inject, Injectable } from '@nestjs/common';
import { Keys } from '../platform/keys.js';
import { namesOf } from '../platform/names.js';
import { setLetter } from '../platform/typesetting/letter.js';

@Injectable()
export class AgreementService {
  constructor(@Inject(Keys) private readonly keys: Keys) {}

  /** @returns the PDF and the participation it shows */
  async print(work: UnitOfWork, id: string, language: AgreementLanguage): Promise<{ bytes: Buffer; shown: string }> {
    const placement = await work.get(Placement, id);
    const participation = await work.get(Participation, placement.participationId);
    const project = await work.get(Project, participation.projectId);
    const [owner] = await work.find(Organisation, { id: project.orgId });
    const [identity] = await work.find(Identity, { participantId: participation.participantId });
    const names = identity ? namesOf(this.keys, identity) : null;
    const offer = placement.offerId ? await work.get(PlacementOffer, placement.offerId) : null;
    const employerId = placement.employerId ?? offer?.employerId ?? null;
    const employer = employerId ? await work.get(Organisation, employerId) : null;
    const [coach] = await work.find(Account, { id: work.actorId });
    const participant = [names?.givenName, names?.familyName].filter(Boolean).join(' ') || participation.reference;
    const words = AGREEMENT_WORDS[language];
    const schedule = (placement.schedule ?? []) as WeekTime[];
    const letter = {
      language,
      title: words.title,
      sender: [owner?.name, project.name].filter(Boolean).join(' · '),
      lines: [participant, employer?.name ?? ''].filter(Boolean),
      sections: [
        {
          heading: words.about,
          blocks: [
            {
              kind: 'facts' as const,
              facts: (
                [
                  [words.participant, participant],
                  [words.employer, employer?.name],
                  [words.kind, messages(language).codes.activityKind[placement.kind as 'PRAKTIK']],
                  [
                    words.period,
                    `${formatDate(placement.startsOn, language)} – ${formatDate(placement.plannedEndOn, language)}`,
                  ],
                  [words.hours, String(schedule.length ? weeklyHours(schedule) : (placement.hoursPerWeek ?? '–'))],
                  [
                    words.supervisor,
                    [placement.supervisor, placement.supervisorPhone, placement.supervisorEmail]
                      .filter(Boolean)
                      .join(', '),
                  ],
                  [words.coach, coach?.name],
                ] as [string, string | undefined][]
              )
                .filter(([, value]) => value)
                .map(([label, value]) => [label, value as string] as const),
            },
          ],
        },
        ...(schedule.length
          ? [
              {
                heading: words.week,
                blocks: [
                  {
                    kind: 'table' as const,
                    caption: words.week,
                    columns: [{ label: words.day }, { label: words.from }, { label: words.to }],
                    rows: [...schedule]
                      .sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1))
                      .map((one) => [words.weekdays[one.weekday - 1], one.from, one.to]),
                  },
                ],
              },
            ]
          : []),
        {
          heading: words.promises,
          blocks: [
            { kind: 'list' as const, items: words.promise },
            { kind: 'note' as const, text: words.note },
            {
              kind: 'signatures' as const,
              place: words.place,
              date: words.date,
              names: [
                participant,
                [placement.supervisor, employer?.name].filter(Boolean).join(', '),
                coach?.name ?? '',
              ],
            },
          ],
        },
      ],
      foot: project.name,
      of: words.of,
    };
    return { bytes: setLetter(letter, `${work.today}T12:00:00.000Z`), shown: participation.id };
  }
}
