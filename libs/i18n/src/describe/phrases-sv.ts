// Expressions in Swedish.
import type { Phrases } from './phrases.js';

const of = (types: string | null): string => (types === null ? '' : ` (gäller ${types})`);

export const phrasesSv: Phrases = {
  and: 'och',
  or: 'eller',
  quoted: (text) => `”${text}”`,
  always: 'finns med',
  not: (phrase) => `det stämmer inte att personen ${phrase}`,
  group: (phrase) => `antingen ${phrase}`,
  labourStatus: (list) => `vid starten hade situationen ${list}`,
  education: (list) => `vid starten hade som högsta utbildning ${list}`,
  flag: { disability: 'har angett en funktionsnedsättning', housingExclusion: 'har angett att egen bostad saknas' },
  age: (from, to) =>
    from === undefined
      ? `var högst ${to} år vid starten`
      : to === undefined
        ? `var ${from} år eller äldre vid starten`
        : `var ${from}–${to} år vid starten`,
  unemployedLong: (months, youthMonths, youthBelow) =>
    `då hade varit arbetslös i mer än ${months} månader, eller i mer än ${youthMonths} månader om personen var under ${youthBelow} år`,
  thirdCountryNational: 'saknar medborgarskap i ett EU-land (även statslös)',
  foreignBackground: 'är född utomlands, eller född i Sverige med två utrikes födda föräldrar',
  municipalityClass: (is) => `bor i en kommun av klass ${is} enligt EU:s DEGURBA-indelning`,
  exitCategory: {
    COMPLETED: 'avslutade efter att ha fullföljt',
    EARLY: 'avslutade i förtid',
    DECEASED: 'har avlidit',
    ERROR: 'var felregistrerad',
  },
  days: {
    entry: 'starten',
    exit: 'avslutet',
    registered: 'folkbokföringen',
    permit: 'uppehållstillståndet',
    as_of: 'den dag siffran gäller',
    later: (amount, base) => `${amount} efter ${base}`,
    months: (n) => (n % 12 === 0 ? `${n / 12} år` : `${n} månader`),
    days: (n) => `${n} dagar`,
    afterOwnStart: (months) =>
      months === 1 ? 'en månad efter att det började' : `${months} månader efter att det började`,
  },
  outcome: {
    EMPLOYMENT: 'ett arbete',
    SELF_EMPLOYMENT: 'ett eget företag',
    EDUCATION: 'en utbildning',
    PRAKTIK: 'en praktik',
    QUALIFICATION: 'ett formellt intyg eller en examen',
    JOB_SEARCH_START: 'att söka arbete',
    OTHER_MEASURE: 'en annan insats',
  },
  event: {
    has: (types) => `har fått eller börjat med ${types}`,
    begunAfter: (day, inclusive) => (inclusive ? `på eller efter dagen för ${day}` : `efter ${day}`),
    begunThrough: (day) => `senast ${day}`,
    notEndedBefore: (day) => `utan att det tog slut före ${day}`,
    without: (subsidy) => `${subsidy} räknas inte`,
    marks: {
      leadsToEmployment: (types) => `det ska leda till arbete${of(types)}`,
      studyFinance: (types) => `det ska ge rätt till studiemedel${of(types)}`,
      matchesHomeBackground: (types) => `det ska bygga på utbildning eller yrke från hemlandet${of(types)}`,
    },
    held: (day) => `och det är bekräftat att det pågår ${day}`,
  },
  heldOfThose: (day) => `har något sådant som bekräftat pågår ${day}`,
  lastEvent: (rule, is, day) =>
    `${rule}, och det som började sist är ${is}${day === null ? '' : ` och har inte tagit slut före ${day}`} (samma dag går arbete före)`,
  workHeld: (day, milestone) =>
    `arbetar ${day}, bekräftat för den dagen eller enligt svaret vid uppföljningen efter ${milestone}`,
  betterWorkHeld: (day, unstable, stable, hours) =>
    `${day} har ett bekräftat arbete som började efter starten och som är bättre än det vid starten: från ${unstable} till ${stable}, från mindre än ${hours} timmar i veckan till minst ${hours}, eller särskilt angett som bättre`,
  milestone: { three_months: 'tre månader', six_months: 'sex månader' },
  answered: (milestone) =>
    `har svarat på uppföljningen efter ${milestone} inom svarstiden (14 dagar före till 28 dagar efter)`,
  unlessUnasked: (phrase, milestone) =>
    `${phrase}. Vet vi inget sådant och har personen inte svarat på uppföljningen efter ${milestone} är det obestämt, inte nej`,
  exitItemsAnswered: (items) => `har svarat 1–5 på ${items} i avslutsenkäten, högst 28 dagar före eller efter avslutet`,
  exitItemAtLeast: (item, least) => `har svarat minst ${least} av 5 på ${item} i avslutsenkäten`,
  itemAnsweredTwice: (item) => `har svarat 1–5 på ${item} vid minst två tillfällen`,
  itemImproved: (item) => `har svarat högre på ${item} senaste gången än första`,
  sfiPassed: 'har godkänt i en sfi-kurs',
  gap: (days) => `har under pågående period ett uppehåll på mer än ${days} dagar utan aktivitet, praktik eller sfi`,
  sentences: {
    amongAll: 'Gäller alla arbetssökande deltagare som börjat.',
    amongResult: 'Gäller alla arbetssökande deltagare som börjat och inte har avlidit.',
    amongExits: 'Gäller arbetssökande deltagare som har avslutat, fullföljt eller i förtid.',
    amongRegistered: 'Gäller arbetssökande deltagare med ett datum för folkbokföring, avslutade eller ej.',
    amongPermit: 'Gäller arbetssökande deltagare med ett datum för uppehållstillstånd.',
    thatAlso: (phrase) => `Av dem: den som ${phrase}.`,
    andAnswered: (phrase) => `Av dem: den som ${phrase}.`,
    counts: (phrase) => `Räknas: den som ${phrase}.`,
    countsOnlyIf: (phrase) => `Dessutom krävs: den som ${phrase}.`,
    window: (day) => `Med i nämnaren först ${day}.`,
    leftOut: (list) => `Utelämnade, var och en efter det första som stämmer: ${list}.`,
    estimate: {
      instead: 'Finns ingen uppgift om någon person gäller projektets senaste uppskattning, aldrig båda.',
      only: 'Uppgiften lagras aldrig per person; siffran är projektets senaste uppskattning.',
    },
    unknown: 'Saknas en uppgift är svaret obestämt: det är aldrig ett nej, och det räknas inte.',
    source: (text) => `Källa: ${text}.`,
  },
};
