// Expressions in English.
import type { Phrases } from './phrases.js';

const of = (types: string | null): string => (types === null ? '' : ` (applies to ${types})`);

export const phrasesEn: Phrases = {
  and: 'and',
  or: 'or',
  quoted: (text) => `“${text}”`,
  always: 'is among them',
  not: (phrase) => `it is not so that the person ${phrase}`,
  group: (phrase) => `either ${phrase}`,
  labourStatus: (list) => `at the start was in the situation ${list}`,
  education: (list) => `at the start had, as highest education, ${list}`,
  flag: { disability: 'has stated a disability', housingExclusion: 'has stated having no home of their own' },
  age: (from, to) =>
    from === undefined
      ? `was at most ${to} years old at the start`
      : to === undefined
        ? `was ${from} or older at the start`
        : `was ${from}–${to} years old at the start`,
  unemployedLong: (months, youthMonths, youthBelow) =>
    `had by then been unemployed for more than ${months} months, or for more than ${youthMonths} months if under ${youthBelow}`,
  thirdCountryNational: 'is a citizen of no EU state (stateless included)',
  foreignBackground: 'was born abroad, or in Sweden with two parents born abroad',
  municipalityClass: (is) => `lives in a municipality of class ${is} in the EU’s degree of urbanisation`,
  exitCategory: {
    COMPLETED: 'left having completed',
    EARLY: 'left early',
    DECEASED: 'has died',
    ERROR: 'was registered by mistake',
  },
  days: {
    entry: 'the start',
    exit: 'leaving',
    registered: 'registration as resident',
    permit: 'the residence permit',
    as_of: 'the day the figure is for',
    later: (amount, base) => `${amount} after ${base}`,
    months: (n) => (n === 12 ? '1 year' : n % 12 === 0 ? `${n / 12} years` : `${n} months`),
    days: (n) => `${n} days`,
    afterOwnStart: (months) => (months === 1 ? 'one month after it began' : `${months} months after it began`),
  },
  outcome: {
    EMPLOYMENT: 'a job',
    SELF_EMPLOYMENT: 'a business of their own',
    EDUCATION: 'an education',
    PRAKTIK: 'a work placement',
    QUALIFICATION: 'a formal certificate or degree',
    JOB_SEARCH_START: 'looking for work',
    OTHER_MEASURE: 'another measure',
  },
  event: {
    has: (types) => `has got or begun ${types}`,
    begunAfter: (day, inclusive) => (inclusive ? `on or after the day of ${day}` : `after ${day}`),
    begunThrough: (day) => `no later than ${day}`,
    notEndedBefore: (day) => `without its ending before ${day}`,
    without: (subsidy) => `${subsidy} does not count`,
    marks: {
      leadsToEmployment: (types) => `it must lead to work${of(types)}`,
      studyFinance: (types) => `it must entitle to study finance${of(types)}`,
      matchesHomeBackground: (types) => `it must build on education or occupation from the home country${of(types)}`,
    },
    held: (day) => `and it is confirmed to be going on ${day}`,
  },
  heldOfThose: (day) => `has such a thing confirmed to be going on ${day}`,
  lastEvent: (rule, is, day) =>
    `${rule}, and what began last is ${is}${day === null ? '' : ` and has not ended before ${day}`} (on one day work goes first)`,
  workHeld: (day, milestone) =>
    `is working ${day}, confirmed for that day or by the answer to the follow-up after ${milestone}`,
  betterWorkHeld: (day, unstable, stable, hours) =>
    `${day} has confirmed work that began after the start and is better than the work at the start: from ${unstable} to ${stable}, from less than ${hours} hours a week to at least ${hours}, or marked as better`,
  milestone: { three_months: 'three months', six_months: 'six months' },
  answered: (milestone) =>
    `has answered the follow-up after ${milestone} within its window (14 days before to 28 days after)`,
  unlessUnasked: (phrase, milestone) =>
    `${phrase}. Where we know of none and the person has not answered the follow-up after ${milestone}, it is undecided, not no`,
  exitItemsAnswered: (items) =>
    `has answered 1–5 to ${items} in the exit survey, at most 28 days before or after leaving`,
  exitItemAtLeast: (item, least) => `has answered at least ${least} of 5 to ${item} in the exit survey`,
  itemAnsweredTwice: (item) => `has answered 1–5 to ${item} on at least two occasions`,
  itemImproved: (item) => `has answered higher to ${item} the last time than the first`,
  sfiPassed: 'has passed an SFI course',
  gap: (days) => `has, during an open period, a run of more than ${days} days without activity, placement or SFI`,
  sentences: {
    amongAll: 'About all job-seeking participants who have started.',
    amongResult: 'About all job-seeking participants who have started and have not died.',
    amongExits: 'About job-seeking participants who have left, completed or early.',
    amongRegistered:
      'About job-seeking participants with a date of registration as resident, whether they have left or not.',
    amongPermit: 'About job-seeking participants with a date of residence permit.',
    thatAlso: (phrase) => `Of these: who ${phrase}.`,
    andAnswered: (phrase) => `Of these: who ${phrase}.`,
    counts: (phrase) => `Counted: who ${phrase}.`,
    countsOnlyIf: (phrase) => `Needed as well: who ${phrase}.`,
    window: (day) => `Part of the denominator only from ${day}.`,
    leftOut: (list) => `Left out, each by the first reason that fits: ${list}.`,
    estimate: {
      instead: 'Where nothing is known of any person the project’s latest estimate stands in, never both.',
      only: 'Never stored per person; the number is the project’s latest estimate.',
    },
    unknown: 'Where a fact is missing the answer is undecided: never a no, and not counted.',
    source: (text) => `Source: ${text}.`,
  },
};
