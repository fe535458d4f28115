/** The 54 who have left the project with other coaches or long ago, latest first. The first five exits are laid to a day; the rest follow one another on the twenty places. */
import type { ExitDestination, ExitReason, Gender, PlacementKind } from '#domain';
import type { Person } from './person.js';

type Line = [name: string, gender: Gender, country: string, born: string, education: string, sfi: Person['sfi'] | '', days: number, reason: ExitReason, to: ExitDestination | '', outcome: string, survey: string, follow: Person['follow'], more?: Partial<Person>];
const DONE: ExitReason = 'PLAN_COMPLETED';
const placed = (kind: PlacementKind): Partial<Person> => ({ placed: kind });

const LINES: readonly Line[] = [
  ['Hassan|Darwish', 'M', 'SYR', '1980-01-16', 'EDU_LOWER_SEC', 'C', 176, DONE, 'JOB_SEEKING', '', '43', 'P', { due: -40, coach: 'johan' }],
  ['Selam|Tekle', 'W', 'ERI', '1995-07-22', 'EDU_PRIMARY_LT9', 'B', 183, DONE, '', '', '', 'N', { due: -33, coach: 'maria' }],
  ['Jawad|Sharifi', 'M', 'AFG', '2000-01-01', 'EDU_LOWER_SEC', 'C', 179, DONE, 'JOB_SEEKING', '', '44', 'N', { due: 0, coach: 'johan' }],
  ['Oksana|Melnyk', 'W', 'UKR', '1978-11-13', 'EDU_TERTIARY', 'C', 171, DONE, 'EMPLOYMENT_UNSUBSIDISED', 'EMP+12', '54', 'N', { due: 4, coach: 'maria' }],
  ['Abel|Worku', 'M', 'ETH', '1997-03-08', 'EDU_UPPER_SEC', 'D', 168, DONE, 'EMPLOYMENT_SUBSIDISED', 'EMP+6', '55', 'A', { dueSix: 1, coach: 'johan', placed: 'PRAKTIK' }],
  ['Lina|Mansour', 'W', 'SYR', '1993-12-02', 'EDU_UPPER_SEC', 'C', 148, 'OWN_CHOICE', 'UNKNOWN', '', '', 'A'],
  ['Zaid|Hamid', 'M', 'IRQ', '1987-09-29', 'EDU_LOWER_SEC', 'C', 182, DONE, 'JOB_SEEKING', 'JOB+4', '34', 'A'],
  ['Shirin|Noori', 'W', 'AFG', '1990-05-17', 'EDU_NONE', 'A', 186, DONE, 'EDUCATION_SFI_ONLY', '', '4K', 'A'],
  ['Samuel|Berhe', 'M', 'ERI', '1999-06-05', 'EDU_LOWER_SEC', 'C', 121, 'GOT_JOB_EARLY', 'EMPLOYMENT_UNSUBSIDISED', 'EMP+1', '55', 'A'],
  ['Ifrah|Jama', 'W', 'SOM', '1986-08-31', 'EDU_PRIMARY_LT9', 'B', 181, DONE, 'PARENTAL', '', '44', 'A'],
  ['Khaled|Sabbagh', 'M', 'SYR', '1975-02-14', 'EDU_TERTIARY', 'D', 189, DONE, 'EMPLOYMENT_UNSUBSIDISED', 'EMP+21', '54', 'A', placed('PRAKTIK')],
  ['Andrii|Bondar', 'M', 'UKR', '1969-07-19', 'EDU_UPPER_SEC', 'B', 95, 'MOVED', 'OTHER', '', '', 'A'],
  ['Bethlehem|Girma', 'W', 'ETH', '1996-10-28', 'EDU_UPPER_SEC', 'D', 184, DONE, 'EDUCATION_REGULAR', 'EDU+14', '45', 'A'],
  ['Serkan|Doğan', 'M', 'TUR', '1984-04-23', 'EDU_LOWER_SEC', 'C', 190, DONE, 'JOB_SEEKING', '', '42', 'A', placed('ARBETSTRANING')],
  ['Masoma|Haidari', 'W', 'AFG', '1998-01-09', 'EDU_LOWER_SEC', 'C', 112, 'ILLNESS', 'SICK_LEAVE', '', '', 'A'],
  ['Mohamed|Nur', 'M', 'SOM', '1992-03-27', 'EDU_LOWER_SEC', 'C', 183, DONE, 'EMPLOYMENT_UNSUBSIDISED', 'EMP+130', '54', 'A', placed('PRAKTIK')],
  ['Yara|Touma', 'W', 'SYR', '1989-11-06', 'EDU_TERTIARY', 'D', 96, 'STARTED_EDUCATION_EARLY', 'EDUCATION_REGULAR', 'EDU+2', '55', 'A'],
  ['Patrick|Ilunga', 'M', 'COD', '1981-06-12', 'EDU_UPPER_SEC', 'C', 180, DONE, 'OTHER_LM_MEASURE', 'OTHER+5', '33', 'A'],
  ['Rahwa|Kidane', 'W', 'ERI', '1994-09-03', 'EDU_LOWER_SEC', 'C', 187, DONE, 'JOB_SEEKING', '', '44', 'D'],
  ['Kaveh|Moradi', 'M', 'IRN', '1977-05-05', 'EDU_TERTIARY', 'D', 132, 'STARTED_BUSINESS_EARLY', 'SELF_EMPLOYMENT', 'SELF+0', '55', 'A'],
  ['Ayşe|Kaplan', 'W', 'TUR', '1968-12-15', 'EDU_PRIMARY_LT9', 'B', 178, DONE, 'JOB_SEEKING', '', '24', 'A'],
  ['Osman|Bakri', 'M', 'SDN', '1990-08-08', 'EDU_UPPER_SEC', 'C', 58, 'PERMIT_ENDED', 'OTHER', '', '', 'U'],
  ['Nataliia|Tkachenko', 'W', 'UKR', '1983-02-20', 'EDU_TERTIARY', 'C', 182, DONE, 'EMPLOYMENT_SUBSIDISED', 'EMP+9', '44', 'A', placed('LANGUAGE_PLACEMENT')],
  ['Tesfalem|Weldu', 'M', 'ERI', '1988-10-17', 'EDU_LOWER_SEC', 'B', 196, DONE, 'JOB_SEEKING', '', '53', 'A', placed('ARBETSTRANING_REINFORCED')],
  ['Sahra|Hersi', 'W', 'SOM', '1999-04-30', 'EDU_LOWER_SEC', 'C', 181, DONE, 'EDUCATION_REGULAR', 'EDU+25?', '44', 'A'],
  ['Bassel|Hariri', 'M', 'SYR', '1986-07-01', 'EDU_UPPER_SEC', 'D', 104, 'GOT_JOB_EARLY', 'EMPLOYMENT_SUBSIDISED', 'EMP+0', '45', 'A'],
  ['Meron|Assefa', 'W', 'ETH', '1991-01-31', 'EDU_UPPER_SEC', 'C', 179, DONE, 'JOB_SEEKING', '', '43', 'A', placed('PRAKTIK')],
  ['Ali Reza|Mohseni', 'M', 'AFG', '2000-06-25', 'EDU_NONE', 'A', 66, 'ABSENCE', 'UNKNOWN', '', '', 'U', { number: '200006252399' }],
  ['Shahad|Kadhim', 'W', 'IRQ', '1982-03-24', 'EDU_TERTIARY', 'D', 184, DONE, 'EMPLOYMENT_UNSUBSIDISED', 'EMP+140 QUAL+7', '55', 'A', placed('ARBETSPRAKTIK')],
  ['Lamin|Ceesay', 'M', 'GMB', '1995-11-11', 'EDU_LOWER_SEC', 'C', 109, 'GOT_JOB_EARLY', 'EMPLOYMENT_UNSUBSIDISED', 'EMP+2', '54', 'A', { before: { days: 47, reason: 'OWN_CHOICE', gap: 120 } }],
  ['Gülten|Çelik', 'W', 'TUR', '1974-09-09', 'EDU_LOWER_SEC', 'B', 183, DONE, 'JOB_SEEKING', '', '32', 'A'],
  ['Nadia|Hosseini', 'W', 'SWE', '2000-02-29', 'EDU_LOWER_SEC', '', 77, 'OTHER_MEASURE', 'OTHER_LM_MEASURE', 'OTHER+1', '', 'A', { number: '200002292381' }],
  ['Rania|Elamin', 'W', 'SDN', '1987-06-18', 'EDU_UPPER_SEC', 'C', 188, DONE, 'PRAKTIK_CONTINUED', 'PRAK+3', '44', 'A', placed('PRAKTIK')],
  ['Simon|Araya', 'M', 'ERI', '1963-05-25', 'EDU_PRIMARY_LT9', 'A', 71, 'DECEASED', '', '', '', undefined],
  ['Parisa|Jafari', 'W', 'IRN', '1992-12-24', 'EDU_TERTIARY', 'D', 181, DONE, 'JOB_SEEKING', '', '54', 'A', { before: { days: 70, reason: 'ILLNESS', gap: 50 } }],
  ['Dara|Kurdo', 'M', 'IRQ', '1979-10-10', 'EDU_LOWER_SEC', 'C', 185, DONE, 'EMPLOYMENT_UNSUBSIDISED', 'EMP+15', '44', 'A', placed('WORK_TRIAL')],
  ['Ploy|Suwan', 'W', 'THA', '1985-03-13', 'EDU_LOWER_SEC', 'B', 124, 'GOT_JOB_EARLY', 'EMPLOYMENT_UNSUBSIDISED', 'EMP+4', '', 'A'],
  ['Luam|Araya', 'W', 'ERI', '1997-07-15', 'EDU_LOWER_SEC', 'C', 92, 'PARENTAL_LEAVE', 'PARENTAL', '', '', 'A'],
  ['Fadi|Barakat', 'M', 'SYR', '1990-02-12', 'EDU_UPPER_SEC', 'D', 180, DONE, 'JOB_SEEKING', '', '24', 'A', placed('PRAKTIK')],
  ['Agnieszka|Wrona', 'W', 'POL', '1980-08-22', 'EDU_UPPER_SEC', 'D', 179, DONE, 'EMPLOYMENT_UNSUBSIDISED', 'EMP+150', '55', 'A'],
  ['Hodan|Ali', 'W', 'SOM', '1993-06-21', 'EDU_NONE', 'B', 184, DONE, 'EDUCATION_SFI_ONLY', '', '54', 'A'],
  ['Mahmoud|Issa', 'M', 'SYR', '1971-04-11', 'EDU_PRIMARY_LT9', 'B', 187, DONE, 'JOB_SEEKING', '', '43', 'A'],
  ['Parwin|Azizi', 'W', 'AFG', '1984-11-27', 'EDU_PRIMARY_LT9', 'B', 181, DONE, 'JOB_SEEKING', '', '', 'A'],
  ['Ermias|Fitsum', 'M', 'ERI', '1996-12-19', 'EDU_LOWER_SEC', 'C', 86, 'STARTED_EDUCATION_EARLY', 'EDUCATION_LABOUR_MARKET', 'EDU+0', '55', 'A'],
  ['Rima|Aziz', 'W', 'SYR', '1978-05-29', 'EDU_TERTIARY', 'D', 192, DONE, 'JOB_SEEKING', '', '45', 'A', placed('ARBETSTRANING')],
  ['Taras|Hnatiuk', 'M', 'UKR', '1966-01-20', 'EDU_UPPER_SEC', 'B', 116, 'MOVED', 'OTHER', '', '', 'A'],
  ['Hanan|Elmi', 'W', 'SOM', '2000-01-02', 'EDU_LOWER_SEC', 'C', 180, DONE, 'JOB_SEEKING', '', '55', 'A', { number: '200001022383' }],
  ['Yusuf|Polat', 'M', 'TUR', '1989-09-16', 'EDU_LOWER_SEC', 'C', 183, DONE, 'JOB_SEEKING', '', '43', 'A', placed('WORK_TRIAL')],
  ['Senait|Mebrahtu', 'W', 'ERI', '1986-02-06', 'EDU_NONE', 'A', 41, 'NOT_TARGET_GROUP', 'OTHER', '', '', 'A'],
  ['Navid|Karimzadeh', 'M', 'IRN', '1994-08-14', 'EDU_TERTIARY', 'D', 118, 'GOT_JOB_EARLY', 'EMPLOYMENT_UNSUBSIDISED', 'EMP+1', '54', 'A'],
  ['Zeinab|Mousa', 'W', 'SDN', '1991-10-01', 'EDU_LOWER_SEC', 'B', 178, DONE, 'JOB_SEEKING', '', 'X4', 'A', placed('PRAKTIK')],
  ['Aziz|Hotak', 'M', 'AFG', '1998-06-10', 'EDU_PRIMARY_LT9', 'B', 63, 'CONSENT_WITHDRAWN', 'UNKNOWN', '', '', 'D'],
  ['Alemnesh|Tadesse', 'W', 'ETH', '1982-07-26', 'EDU_LOWER_SEC', 'C', 182, DONE, 'JOB_SEEKING', 'JOB+10', '44', 'A'],
  ['Jean|Kabongo', 'M', 'COD', '1976-03-03', 'EDU_UPPER_SEC', 'C', 174, DONE, 'JOB_SEEKING', '', '34', 'A'],
];

export const LEFT: readonly Person[] = LINES.map(([name, gender, country, born, education, sfi, days, reason, to, outcome, survey, follow, more]) => {
  const [given, family] = name.split('|');
  return { given, family, gender, country, born, education, days, reason, outcome, survey, follow, ...(sfi ? { sfi } : {}), ...(to ? { to } : {}), ...more };
});
