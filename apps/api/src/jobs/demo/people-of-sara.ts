/** The eighteen people the demo coach Sara Lind works with today: twelve who take part and six who have left and are followed up. */
import type { Person } from './person.js';

/** `entered` days ago; the goal is in the participant's own words. `contact`: days since the last meeting, where the day's list turns on it. */
export const SARAS_ACTIVE: readonly Person[] = [
  { given: 'Abdirahman', family: 'Osman', gender: 'M', country: 'SOM', born: '1994-03-17', education: 'EDU_LOWER_SEC', sfi: 'C', sfiDone: true, entered: 96, goal: 'Jag vill köra lastbil och försörja min familj.' },
  { given: 'Amina', family: 'Warsame', gender: 'W', country: 'SOM', born: '1988-09-02', education: 'EDU_UPPER_SEC', sfi: 'D', entered: 120, contact: 6, goal: 'Jag vill arbeta med barn på förskola.', placed: 'PRAKTIK' },
  { given: 'Elif', family: 'Aydın', gender: 'W', country: 'TUR', born: '1979-05-23', education: 'EDU_PRIMARY_LT9', sfi: 'B', entered: 72, contact: 15, goal: 'Jag vill ha ett jobb nära hemmet, gärna i kök.' },
  { given: 'Ibrahim', family: 'Diallo', gender: 'M', country: 'GIN', born: '1997-11-30', education: 'EDU_NONE', sfi: 'A', entered: 15, goal: null },
  { given: 'Leyla', family: 'Demir', gender: 'W', country: 'TUR', born: '1990-12-11', education: 'EDU_LOWER_SEC', sfi: 'B', entered: 110, contact: 6, number: '199012119948', goal: 'Jag vill bli frisör igen, som hemma.' },
  { given: 'Mariam', family: 'Nasser', gender: 'W', country: 'IRQ', born: '1984-02-08', education: 'EDU_TERTIARY', sfi: 'D', sfiDone: true, entered: 116, goal: 'Jag vill arbeta som apotekare i Sverige.' },
  { given: 'Olena', family: 'Shevchuk', gender: 'W', country: 'UKR', born: '1973-06-14', education: 'EDU_TERTIARY', sfi: 'C', entered: 10, number: '197306749982', goal: null },
  { given: 'Omar', family: 'Kaya', gender: 'M', country: 'SYR', born: '1982-11-05', education: 'EDU_UPPER_SEC', sfi: 'C', entered: 154, number: '198211059954', contact: 1, goal: 'Jag är snickare och vill arbeta som snickare.', placed: 'PRAKTIK' },
  { given: 'Rana', family: 'Salih', gender: 'W', country: 'SYR', born: '1988-04-19', education: 'EDU_UPPER_SEC', sfi: 'C', entered: 79, interpreter: 'ar', goal: 'Jag vill arbeta i butik och läsa till undersköterska.' },
  { given: 'Samira', family: 'Haddad', gender: 'W', country: 'SYR', born: '1991-07-07', education: 'EDU_TERTIARY', sfi: 'D', entered: 130, contact: 8, goal: 'Jag vill räkna löner på ett kontor, det kan jag.', placed: 'ARBETSPRAKTIK' },
  { given: 'Yonas', family: 'Haile', gender: 'M', country: 'ERI', born: '2000-01-01', education: 'EDU_LOWER_SEC', sfi: 'C', entered: 113, number: '200001012392', contact: 10, goal: 'Jag vill laga bilar.', placed: 'ARBETSTRANING' },
  { given: 'Zahra', family: 'Karimi', gender: 'W', country: 'AFG', born: '1995-08-26', education: 'EDU_LOWER_SEC', sfi: 'C', entered: 89, contact: 3, protection: 'sekretessmarkering', goal: 'Jag vill ha ett arbete där jag är trygg.' },
];

/** `due`: days from today to the three-month follow-up. */
export const SARAS_FOLLOWED: readonly Person[] = [
  { given: 'Dawit', family: 'Tesfaye', gender: 'M', country: 'ERI', born: '1992-10-12', education: 'EDU_UPPER_SEC', sfi: 'D', due: -12, days: 178, reason: 'PLAN_COMPLETED', survey: '44', follow: 'P', goal: 'Jag vill arbeta på lager och ta truckkort.', placed: 'PRAKTIK' },
  { given: 'Hiwot', family: 'Alemu', gender: 'W', country: 'ETH', born: '2000-06-25', number: '200006252381', education: 'EDU_UPPER_SEC', sfi: 'C', due: 2, days: 182, reason: 'PLAN_COMPLETED', survey: '55', goal: 'Jag vill bli undersköterska.' },
  { given: 'Reza', family: 'Ahmadi', gender: 'M', country: 'IRN', born: '1986-01-28', education: 'EDU_TERTIARY', sfi: 'D', due: 16, days: 150, reason: 'GOT_JOB_EARLY', to: 'EMPLOYMENT_UNSUBSIDISED', outcome: 'EMP+3', survey: '54', goal: 'Jag vill arbeta som tekniker.' },
  { given: 'Fatuma', family: 'Abdi', gender: 'W', country: 'SOM', born: '1976-12-04', education: 'EDU_PRIMARY_LT9', sfi: 'C', due: 20, days: 184, reason: 'PLAN_COMPLETED', survey: '43', goal: 'Jag vill klara mig själv och förstå allt på svenska.' },
  { given: 'Mehmet', family: 'Yıldız', gender: 'M', country: 'TUR', born: '1981-03-15', education: 'EDU_UPPER_SEC', sfi: 'D', due: 39, days: 176, reason: 'PLAN_COMPLETED', to: 'EMPLOYMENT_SUBSIDISED', outcome: 'EMP+7', survey: '45', goal: 'Jag vill ha fast arbete, helst som svetsare.', placed: 'PRAKTIK' },
  { given: 'Tigist', family: 'Bekele', gender: 'W', country: 'ETH', born: '1993-09-20', education: 'EDU_UPPER_SEC', sfi: 'C', due: 57, days: 181, reason: 'PLAN_COMPLETED', to: 'EDUCATION_REGULAR', outcome: 'EDU+5', survey: '54', goal: 'Jag vill läsa klart gymnasiet på komvux.' },
];
