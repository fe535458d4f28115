// Words of the agreement of three parties about a placement.
export type AgreementLanguage = 'sv' | 'en';

interface AgreementWords {
  title: string;
  about: string;
  participant: string;
  employer: string;
  kind: string;
  period: string;
  hours: string;
  supervisor: string;
  coach: string;
  week: string;
  day: string;
  from: string;
  to: string;
  weekdays: readonly string[];
  promises: string;
  promise: readonly string[];
  note: string;
  place: string;
  date: string;
  of: string;
}

export const AGREEMENT_WORDS: Record<AgreementLanguage, AgreementWords> = {
  sv: {
    title: 'Överenskommelse om praktik',
    about: 'Praktiken',
    participant: 'Deltagare',
    employer: 'Arbetsgivare',
    kind: 'Slag',
    period: 'Tid',
    hours: 'Timmar i veckan',
    supervisor: 'Handledare',
    coach: 'Coach',
    week: 'Veckan',
    day: 'Dag',
    from: 'Från',
    to: 'Till',
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    promises: 'Vi är överens om',
    promise: [
      'Deltagaren kommer på de tider som står här och säger till samma dag vid frånvaro.',
      'Arbetsgivaren ger handledning, introduktion i arbetsmiljö och säkerhet och arbetsuppgifter som deltagaren kan lära av.',
      'Projektet besöker arbetsplatsen, håller trepartssamtal och finns att nå för båda.',
      'Praktiken ersätter ingen anställd. Den kan avslutas i förtid av vem som helst av oss, med en orsak.',
    ],
    note: 'Uppgifterna används för praktiken och delas inte med någon annan.',
    place: 'Ort',
    date: 'Datum',
    of: 'av',
  },
  en: {
    title: 'Agreement on a placement',
    about: 'The placement',
    participant: 'Participant',
    employer: 'Employer',
    kind: 'Kind',
    period: 'Period',
    hours: 'Hours a week',
    supervisor: 'Supervisor',
    coach: 'Coach',
    week: 'The week',
    day: 'Day',
    from: 'From',
    to: 'To',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    promises: 'We agree',
    promise: [
      'The participant comes at the times stated here and tells the same day when absent.',
      'The employer gives supervision, an introduction to health and safety, and tasks the participant can learn from.',
      'The project visits the workplace, holds three-party meetings and can be reached by both.',
      'The placement replaces no employee. Any of us can end it early, with a reason.',
    ],
    note: 'The details are used for the placement and shared with nobody else.',
    place: 'Place',
    date: 'Date',
    of: 'of',
  },
};
