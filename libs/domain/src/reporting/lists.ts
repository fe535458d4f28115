// Lists that other systems ask for, a person a row by designation: the municipal measure (DOMAIN.md 4.4) and the fields of SUS (4.3). Only of people
// the reader may know; nobody protected is in a list. What SUS counts per registration is a period here.
import type { CivilDate } from '../calendar.js';
import { exitCategory } from '../participation.js';
import { indicatorOf } from '../indicators/catalogue.js';
import type { Fact, ProjectFacts } from '../indicators/fact.js';
import { judgeAll, type MemberAnswer } from '../indicators/figure.js';
import type {
  EducationLevel,
  ExitDestination,
  ExitReason,
  Gender,
  LabourStatus,
  Referral,
  SupportCode,
} from '../vocabulary.js';

export const LIST_KINDS = ['kolada', 'sus'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export interface KoladaRow {
  key: string;
  reference: string;
  entryOn: CivilDate;
  exitOn: CivilDate;
  answer: MemberAnswer;
}

/** Who left between the days, and whether she began to work or study in the sense of the municipal measure. */
export function koladaRows(
  input: ProjectFacts,
  period: { from: CivilDate; to: CivilDate },
  asOf: CivilDate,
): KoladaRow[] {
  return judgeAll(indicatorOf('kolada_exit'), input, { asOf })
    .filter(
      ({ standing: { fact, exitOn } }) =>
        isListed(fact) && exitOn !== null && exitOn >= period.from && exitOn <= period.to,
    )
    .map(({ standing, answer }) => ({
      key: standing.fact.key,
      reference: standing.fact.reference,
      entryOn: standing.entryOn ?? '',
      exitOn: standing.exitOn ?? '',
      answer,
    }))
    .sort((a, b) => (a.exitOn + a.reference < b.exitOn + b.reference ? -1 : 1));
}

/** How SUS names an end: concluded (by plan or not relevant any more), broken off by the person, or entered by mistake. */
export const SUS_ENDS = ['concluded', 'broken_off', 'mistake'] as const;
export type SusEnd = (typeof SUS_ENDS)[number];
const BROKEN_OFF: readonly ExitReason[] = ['OWN_CHOICE', 'CONSENT_WITHDRAWN'];

export interface SusRow {
  key: string;
  reference: string;
  gender: Gender | null;
  birthYear: number | null;
  referral: Referral | null;
  education: EducationLevel | null;
  labourStatus: LabourStatus | null;
  supportBefore: readonly SupportCode[];
  entryOn: CivilDate;
  exitOn: CivilDate | null;
  end: SusEnd | null;
  exitReason: ExitReason | null;
  destination: ExitDestination | null;
  /** of the latest answered follow-up by the day */
  supportAfter: readonly SupportCode[];
  statusAfter: LabourStatus | null;
}

/** A row a registration that ran on one of the days. */
export function susRows(input: ProjectFacts, period: { from: CivilDate; to: CivilDate }): SusRow[] {
  return input.facts
    .filter(isListed)
    .flatMap((fact) =>
      fact.periods
        .filter((one) => one.entryOn <= period.to && (one.exitOn === null || one.exitOn >= period.from))
        .map((one): SusRow => {
          const exitOn = one.exitOn !== null && one.exitOn <= period.to ? one.exitOn : null;
          const after = latestAnswer(fact, period.to);
          return {
            key: fact.key,
            reference: fact.reference,
            gender: fact.gender,
            birthYear: fact.birthYear,
            referral: fact.referral,
            education: fact.education,
            labourStatus: fact.labourStatus,
            supportBefore: fact.support,
            entryOn: one.entryOn,
            exitOn,
            end: exitOn === null ? null : endOf(one, input.project.normMonths),
            exitReason: exitOn === null ? null : one.exitReason,
            destination: exitOn === null ? null : one.exitDestination,
            supportAfter: after?.support ?? [],
            statusAfter: after?.labourStatus ?? null,
          };
        }),
    )
    .sort((a, b) => (a.entryOn + a.reference < b.entryOn + b.reference ? -1 : 1));
}

const isListed = (fact: Fact): boolean => !fact.protected && fact.hidden !== true && fact.category === 'JOBSEEKER';

function endOf(period: Fact['periods'][number], normMonths: number | null): SusEnd {
  if (exitCategory(period, period.plannedExitOn, normMonths) === 'ERROR') return 'mistake';
  return period.exitReason !== null && BROKEN_OFF.includes(period.exitReason) ? 'broken_off' : 'concluded';
}

function latestAnswer(fact: Fact, by: CivilDate): Fact['followUps'][number] | null {
  const answered = fact.followUps.filter((one) => one.result === 'ANSWERED' && one.on !== null && one.on <= by);
  return answered.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))[0] ?? null;
}
