/** Everybody else of the 84 who is not Sara's today: those who take part with other coaches, staff, somebody who waits, and an entry made by mistake. */
import type { Person } from './person.js';

export const OTHERS_ACTIVE: readonly Person[] = [
  { given: 'Nour', family: 'Khalil', gender: 'W', country: 'SYR', born: '1996-05-11', education: 'EDU_UPPER_SEC', sfi: 'C', entered: 5, coach: null, goal: null },
  { given: 'Filmon', family: 'Ghebre', gender: 'M', country: 'ERI', born: '1998-02-03', education: 'EDU_LOWER_SEC', sfi: 'B', entered: 22, coach: 'johan', goal: 'Jag vill få mitt första jobb i Sverige.' },
  { given: 'Iryna', family: 'Kovalenko', gender: 'W', country: 'UKR', born: '1985-10-09', education: 'EDU_TERTIARY', sfi: 'D', entered: 40, coach: 'johan', goal: 'Jag är lärare och vill arbeta i skolan.' },
  { given: 'Farid', family: 'Rahimi', gender: 'M', country: 'AFG', born: '1989-12-21', education: 'EDU_PRIMARY_LT9', sfi: 'B', entered: 54, coach: 'maria', goal: 'Jag vill arbeta utomhus.', before: { days: 88, reason: 'PARENTAL_LEAVE', gap: 200 } },
  { given: 'Huda', family: 'Jabbar', gender: 'W', country: 'IRQ', born: '1972-06-30', education: 'EDU_LOWER_SEC', sfi: 'C', entered: 100, coach: 'maria', protection: 'skyddad_folkbokforing', goal: 'Jag vill börja om i lugn och ro.' },
  { given: 'Liban', family: 'Farah', gender: 'M', country: 'SOM', born: '1999-09-14', education: 'EDU_LOWER_SEC', sfi: 'C', entered: 124, coach: 'johan', goal: 'Jag vill bli busschaufför.' },
  { given: 'Neda', family: 'Rostami', gender: 'X', country: 'IRN', born: '1994-01-25', education: 'EDU_TERTIARY', sfi: 'D', entered: 138, coach: 'maria', goal: 'Jag vill arbeta med data.', placed: 'PRAKTIK' },
  { given: 'Grace', family: 'Mbuyi', gender: 'W', country: 'COD', born: '1983-08-18', education: 'EDU_LOWER_SEC', sfi: 'C', entered: 150, coach: 'johan', goal: 'Jag vill arbeta inom hemtjänsten.' },
];

/** These hold no place; `due` is here the day of the exit, counted from today. */
export const STAFF_AND_WAITING: readonly Person[] = [
  { given: 'Eva', family: 'Sund', gender: 'W', country: 'SWE', born: '1971-03-02', education: 'EDU_TERTIARY', entered: 60, coach: 'maria', category: 'STAFF', goal: 'Jag vill kunna ta emot nyanlända bättre i undervisningen.' },
  { given: 'Henrik', family: 'Wallin', gender: 'M', country: 'SWE', born: '1966-11-19', education: 'EDU_TERTIARY', days: 120, due: -420, reason: 'PLAN_COMPLETED', to: 'OTHER', survey: '54', follow: 'A', coach: 'johan', category: 'STAFF' },
  { given: 'Amal', family: 'Idris', gender: 'W', country: 'SDN', born: '1990-04-04', education: 'EDU_UPPER_SEC', sfi: 'B', coach: null },
  { given: 'Noor', family: 'Salman', gender: 'U', country: 'IRQ', born: '1991-02-27', education: 'EDU_UNKNOWN', days: 1, due: -200, reason: 'REGISTRATION_ERROR', coach: 'johan' },
];
