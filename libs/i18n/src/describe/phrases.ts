// What a language must be able to say so that every expression of the catalogue becomes a sentence. A phrase is what is said of one person
// ("har svarat på uppföljningen"), without a full stop; parts come as words already.
import type { ExitCategory, Milestone, OutcomeType } from '#domain';

export interface Phrases {
  and: string;
  or: string;
  quoted(text: string): string;
  /** "A, B och C" joins with these */
  always: string;
  not(phrase: string): string;
  /** how an alternative or condition that is itself composed is set apart */
  group(phrase: string): string;
  labourStatus(list: string): string;
  education(list: string): string;
  flag: Record<'disability' | 'housingExclusion', string>;
  age(from: number | undefined, to: number | undefined): string;
  unemployedLong(months: number, youthMonths: number, youthBelow: number): string;
  thirdCountryNational: string;
  foreignBackground: string;
  municipalityClass(is: number): string;
  exitCategory: Record<ExitCategory, string>;
  days: {
    entry: string;
    exit: string;
    registered: string;
    permit: string;
    as_of: string;
    /** "3 månader efter avslutet" */
    later(amount: string, base: string): string;
    months(n: number): string;
    days(n: number): string;
    afterOwnStart(months: number): string;
  };
  /** the events as things one has got or begun */
  outcome: Record<OutcomeType, string>;
  event: {
    has(types: string): string;
    begunAfter(day: string, inclusive: boolean): string;
    begunThrough(day: string): string;
    notEndedBefore(day: string): string;
    without(subsidy: string): string;
    marks: Record<'leadsToEmployment' | 'studyFinance' | 'matchesHomeBackground', (types: string | null) => string>;
    held(day: string): string;
  };
  /** of somebody who has such an event: it holds on the day */
  heldOfThose(day: string): string;
  lastEvent(rule: string, is: string, day: string | null): string;
  workHeld(day: string, milestone: string): string;
  betterWorkHeld(day: string, unstable: string, stable: string, hours: number): string;
  milestone: Record<Milestone, string>;
  answered(milestone: string): string;
  unlessUnasked(phrase: string, milestone: string): string;
  exitItemsAnswered(items: string): string;
  exitItemAtLeast(item: string, least: number): string;
  itemAnsweredTwice(item: string): string;
  itemImproved(item: string): string;
  sfiPassed: string;
  gap(days: number): string;
  /** the sentences around: who is asked about, who counts, when it is ripe, by which day a period takes it */
  sentences: {
    amongAll: string;
    amongResult: string;
    amongExits: string;
    amongRegistered: string;
    amongPermit: string;
    thatAlso(phrase: string): string;
    andAnswered(phrase: string): string;
    counts(phrase: string): string;
    countsOnlyIf(phrase: string): string;
    window(day: string): string;
    leftOut(list: string): string;
    estimate: Record<'instead' | 'only', string>;
    unknown: string;
    source(text: string): string;
  };
}
