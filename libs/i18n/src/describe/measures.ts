// The exact rule of figures that are no share of people, sentence by sentence (DOMAIN.md 2.9): what is summed, over whom, and what it is divided by.
// Their rule is code, not an expression, so it stands here in words; a measure without words does not compile, and one word per rule is tested.
import type { Indicator, IndicatorCode } from '#domain';
import type { Language } from '../format.js';

type Rule = Record<Language, readonly string[]>;

const OFFERS: Rule = {
  sv: [
    'Räknas: platser i erbjudanden som arbetsgivaren bekräftat skriftligt, efter den dag de erbjöds. Står inget antal är det en plats.',
  ],
  en: [
    'Counted: places in offers the employer has confirmed in writing, by the day they were offered. Where no number is stated it is one place.',
  ],
};
const plus = (one: Rule, two: Rule): Rule => ({ sv: [...one.sv, ...two.sv], en: [...one.en, ...two.en] });

const DAYS: Rule = {
  sv: [
    'Gäller arbetssökande deltagare som har avslutat, fullföljt eller i förtid.',
    'Räknas: dagarna i alla perioder tillsammans, både första och sista dagen. Dagar mellan två perioder räknas inte.',
  ],
  en: [
    'About job-seeking participants who have left, completed or early.',
    'Counted: the days of all periods together, first and last day included. Days between two periods are not counted.',
  ],
};
const OCCUPANCY: Rule = {
  sv: [
    'Räknas: pågående perioder dag för dag från projektets start till den dag siffran gäller, dock längst till projektets slut. Både startdag och avslutsdag räknas.',
  ],
  en: [
    'Counted: open periods day by day from the start of the project to the day of the figure, at most to the end of the project. Both entry and exit day count.',
  ],
};
const WITHOUT_PLACEMENTS = plus(OCCUPANCY, {
  sv: [
    'En dag då personen har en pågående praktik räknas inte, vilken sorts praktik och hur många timmar i veckan den än är; praktikens första och sista dag hör till den.',
  ],
  en: [
    'A day on which the person has a placement going on does not count, of whatever kind and however many hours a week it is; its first and last day belong to it.',
  ],
});
const PEAK: Rule = {
  sv: ['Siffran är den dag då flest var inskrivna.'],
  en: ['The figure is the largest day.'],
};
const MEAN: Rule = {
  sv: ['Siffran är medelvärdet över alla dessa dagar, med en decimal.'],
  en: ['The figure is the mean over all those days, with one decimal.'],
};
const MINUTES: Rule = {
  sv: ['Det som projektet ställt in räknas inte. Minuterna läggs ihop först och görs om till timmar sist.'],
  en: ['What the project cancelled does not count. Minutes are added first and turned into hours last.'],
};
const ATTENDED: Rule = {
  sv: [
    'Räknas: angiven närvarotid; annars, för den som var närvarande, från start (eller ankomst, om den var senare) till slut utan rast. Där tiden är fast räknas den planerade tiden. Alla andra ger noll.',
  ],
  en: [
    'Counted: minutes attended as stated; else, for whoever was present, from the start (or the arrival, if later) to the end without the break. Where hours are fixed the planned time counts. Everybody else gives nought.',
  ],
};
const PER_MONTH: Rule = {
  sv: ['Delas med deltagarmånader: dagarna i pågående perioder delat med 30,44.'],
  en: ['Divided by participant-months: the days of open periods divided by 30.44.'],
};

const RULES: Partial<Record<IndicatorCode, Rule>> = {
  placement_offers_created: OFFERS,
  placement_offers_available: plus(OFFERS, {
    sv: ['Av dem: de som inte hade dragits tillbaka den dag siffran gäller, lediga eller fyllda.'],
    en: ['Of these: those not withdrawn by the day of the figure, open or filled.'],
  }),
  placement_offers_filled: plus(OFFERS, {
    sv: [
      'Av dem: för varje erbjudande som inte dragits tillbaka det lägsta av antalet platser och antalet påbörjade praktiker.',
    ],
    en: ['Of these: for each offer not withdrawn the lesser of its places and its placements started.'],
  }),
  placements_started: {
    sv: ['Räknas: praktiker med start senast den dag siffran gäller. De jämförs aldrig med antalet platser.'],
    en: ['Counted: placements with a start no later than the day of the figure. They are never compared with places.'],
  },
  occupancy_peak: plus(OCCUPANCY, PEAK),
  occupancy_mean: plus(OCCUPANCY, MEAN),
  occupancy_peak_without_placements: plus(WITHOUT_PLACEMENTS, {
    sv: ['Siffran är den dag då flest räknades.'],
    en: PEAK.en,
  }),
  occupancy_mean_without_placements: plus(WITHOUT_PLACEMENTS, MEAN),
  participation_days_median: plus(DAYS, {
    sv: ['Siffran är den mittersta; av ett jämnt antal medelvärdet av de två mittersta.'],
    en: ['The figure is the middle one; of an even number the mean of the two in the middle.'],
  }),
  participation_days_mean: plus(DAYS, {
    sv: ['Siffran är medelvärdet, med en decimal.'],
    en: ['The figure is the mean, with one decimal.'],
  }),
  municipalities_committed: {
    sv: [
      'Gäller kommuner som hör till den grupp målet räknar i.',
      'Räknas: kommunen vars senaste status den dag siffran gäller är ”åtagit sig”.',
    ],
    en: [
      'About municipalities of the set the goal counts in.',
      'Counted: a municipality whose latest status on the day of the figure is “committed”.',
    ],
  },
  ngos_anchored: {
    sv: [
      'Räknas: ideella organisationer vars senaste status den dag siffran gäller är ”förankrad” eller ”åtagit sig”.',
    ],
    en: [
      'Counted: non-profit organisations whose latest status on the day of the figure is “anchored” or “committed”.',
    ],
  },
  placement_to_job_same_employer_90_days: {
    sv: [
      'Gäller praktiker, inte personer: de som slutade för minst 90 dagar sedan.',
      'Räknas: den där personen anställts av samma arbetsgivare efter praktikens start och senast 90 dagar efter dess slut.',
      'Saknas uppgift om arbetsgivaren är svaret obestämt: det är aldrig ett nej, och det räknas inte.',
    ],
    en: [
      'About placements, not people: those that ended at least 90 days ago.',
      'Counted: one where the same employer hired the person after the placement began and no later than 90 days after its end.',
      'Where the employer is not known the answer is undecided: never a no, and not counted.',
    ],
  },
  days_permit_to_first_job: {
    sv: [
      'Gäller arbetssökande deltagare med ett uppehållstillstånd som getts senast den dag siffran gäller.',
      'Räknas: den som börjat arbeta eller startat företag samma dag eller senare.',
      'Siffran är den mittersta av dagarna från tillståndet till det första arbetet; den som inte har börjat arbeta ger inget värde.',
    ],
    en: [
      'About job-seeking participants with a residence permit given no later than the day of the figure.',
      'Counted: who has begun a job or a business that day or later.',
      'The figure is the middle one of the days from the permit to the first work; who has not begun work gives no value.',
    ],
  },
  gap_days: {
    sv: [
      'Gäller alla arbetssökande deltagare som börjat.',
      'En dag i en pågående period är täckt av en aktivitet (även vid frånvaro, men inte om projektet ställt in), en pågående praktik eller en pågående sfi-kurs. Fler än 14 otäckta dagar i följd räknas, och då alla.',
      'Siffran är alla sådana dagar delat med antalet deltagare, med en decimal.',
    ],
    en: [
      'About all job-seeking participants who have started.',
      'A day of an open period is covered by an activity (absence too, but not when the project cancelled), a placement going on or an SFI course going on. More than 14 uncovered days in a row count, and then all of them.',
      'The figure is all such days divided by the number of participants, with one decimal.',
    ],
  },
  planned_minutes: plus(
    {
      sv: ['Räknas: angivna minuter; annars från start till slut utan rast, även för den som var frånvarande.'],
      en: ['Counted: minutes as stated; else from start to end without the break, also for whoever was absent.'],
    },
    MINUTES,
  ),
  attended_minutes: plus(ATTENDED, MINUTES),
  certified_minutes: plus(
    plus(ATTENDED, {
      sv: ['Bara tid som deltagaren har skrivit under.'],
      en: ['Only time the participant has signed.'],
    }),
    MINUTES,
  ),
  attendance_rate: {
    sv: [
      'Närvarotid delad med planerad tid. Tillfällen som ingen rapporterat på, och det som projektet ställt in, är inte med i någon av dem.',
    ],
    en: [
      'Time attended divided by time planned. Occasions nobody has reported on, and what the project cancelled, are in neither.',
    ],
  },
  attended_hours_per_month: plus(ATTENDED, PER_MONTH),
  coach_contacts_per_month: plus(
    {
      sv: [
        'Räknas: coachning, interkulturell coachning och gruppcoachning som deltagaren var med på, helt eller delvis.',
      ],
      en: ['Counted: coaching, intercultural coaching and group coaching the participant was at, wholly or partly.'],
    },
    PER_MONTH,
  ),
  cost_per_participant: {
    sv: ['Projektets hela budget delad med antalet inskrivna deltagare, i hela kronor.'],
    en: ['The whole budget of the project divided by the number of participants enrolled, in whole kronor.'],
  },
  cost_per_result: {
    sv: [
      'Projektets hela budget delad med antalet som räknas i ”arbete, företag, praktik eller utbildning inom tre månader”, i hela kronor.',
    ],
    en: [
      'The whole budget of the project divided by the number counted in “work, business, placement or education within three months”, in whole kronor.',
    ],
  },
  sfi_steps_gained: {
    sv: [
      'Gäller arbetssökande deltagare som har godkänt i en sfi-kurs.',
      'Siffran är medelvärdet av den högsta godkända kursen den dag siffran gäller minus den högsta godkända före starten (A = 1, B = 2, C = 3, D = 4, ingen = 0).',
    ],
    en: [
      'About job-seeking participants who have passed an SFI course.',
      'The figure is the mean of the highest course passed by the day of the figure less the highest passed before entry (A = 1, B = 2, C = 3, D = 4, none = 0).',
    ],
  },
};

/** The sentences of the rule; every indicator that is no count or share of people has them. */
export function measureRule({ code }: Indicator, language: Language): string[] {
  const rule = RULES[code];
  if (!rule) throw new Error(`the rule of ${code} has no words`);
  return [...rule[language]];
}
