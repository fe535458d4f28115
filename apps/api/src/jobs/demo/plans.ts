/** Plans made together: steps in the participant's own words, done, under way, late and coming. An exit closes what was open. */
import type { PlanStep } from '#database';
import { addDays, type CivilDate, type PlanStepStatus } from '#domain';
import { after } from './days.js';
import { dice, idOf, weekdayAfter } from './dice.js';
import { type Case, lastStay } from './person.js';
import { IN_PROJECT } from './staff.js';

type Step = [title: string, kind: string, responsible: string, dueDays: number, status?: PlanStepStatus];

/** Days from today: Mariam's is late, Omar's and Rana's are for today, nothing else falls within the week. */
const BY_HAND: Record<string, readonly Step[]> = {
  'Mariam Nasser': [
    ['CV på svenska', 'JOB_SEARCH', 'Mariam', -70, 'done'],
    ['Översätta betygen', 'VALIDATION', 'Mariam', -20, 'done'],
    ['Ansöka om validering', 'VALIDATION', 'Sara och Mariam', -6, 'in_progress'],
    ['Träffa en apotekare', 'STUDY_VISIT', 'Sara', 19],
  ],
  'Omar Kaya': [
    ['Prova verktygen på svenska', 'WORKPLACE_SWEDISH', 'Omar', -60, 'done'],
    ['Trepartssamtal om fortsättningen', 'THREE_PARTY_MEETING', 'Sara', 0, 'in_progress'],
    ['Söka anställning hos Snickargårn', 'JOB_SEARCH', 'Omar', 12],
  ],
  'Rana Salih': [
    ['Skriva planen', 'INDIVIDUAL_PLAN', 'Rana och Sara', -58, 'done'],
    ['Prova på kassan i butik', 'WORK_TRIAL', 'Rana', -34, 'done'],
    ['CV på svenska', 'JOB_SEARCH', 'Rana', -9, 'done'],
    ['Boka studiebesök', 'STUDY_VISIT', 'Sara', 0],
    ['Nationellt prov SFI C', 'SFI', 'Rana', 22],
  ],
  'Leyla Demir': [
    ['Anmäla sig till frisörernas språkträff', 'LANGUAGE_SUPPORT', 'Leyla', -40, 'done'],
    ['Besöka en salong', 'STUDY_VISIT', 'Sara och Leyla', 15],
    ['CV på svenska', 'JOB_SEARCH', 'Leyla', 30],
  ],
  'Abdirahman Osman': [
    ['Körkortstillstånd', 'OTHER', 'Abdirahman', -30, 'done'],
    ['Intyg från hemlandet', 'VALIDATION', 'Abdirahman', 10, 'in_progress'],
    ['Besöka åkeriet', 'STUDY_VISIT', 'Sara', 24],
  ],
  'Amina Warsame': [
    ['Utdrag ur belastningsregistret', 'OTHER', 'Amina', -50, 'done'],
    ['Söka till barnskötarutbildningen', 'STUDY_GUIDANCE', 'Amina och Sara', 28],
  ],
  'Elif Aydın': [
    ['Hitta barnomsorg', 'OTHER', 'Elif', -25, 'done'],
    ['Livsmedelshygien, en dag', 'SHORT_COURSE', 'Elif', 21],
  ],
  'Samira Haddad': [
    ['Svenska för löner och moms', 'WORKPLACE_SWEDISH', 'Samira', -15, 'done'],
    ['Samtal om förlängning', 'THREE_PARTY_MEETING', 'Sara', 18],
  ],
  'Yonas Haile': [
    ['Köpa skyddsskor', 'OTHER', 'Projektet', -48, 'done'],
    ['Samtal före praktikens slut', 'THREE_PARTY_MEETING', 'Sara', 9],
    ['Söka till fordonsutbildning', 'STUDY_GUIDANCE', 'Yonas', 33],
  ],
  'Zahra Karimi': [['Läsa C-kursen klart', 'SFI', 'Zahra', 40]],
  'Ibrahim Diallo': [],
  'Olena Shevchuk': [],
  'Nour Khalil': [],
  'Eva Sund': [],
  'Amal Idris': [],
  'Noor Salman': [],
};

const USUAL: readonly [string, string][] = [
  ['CV på svenska', 'JOB_SEARCH'],
  ['Öva intervju', 'JOB_SEARCH'],
  ['Boka studiebesök', 'STUDY_VISIT'],
  ['Söka fem jobb i veckan', 'JOB_SEARCH'],
  ['Hitta en praktikplats', 'PRAKTIK'],
  ['Prata med studievägledaren', 'STUDY_GUIDANCE'],
  ['Digitalt id och e-post', 'DIGITAL_SKILLS'],
  ['Ta hem betyg från hemlandet', 'VALIDATION'],
  ['Träffa mentorn', 'MENTORING'],
  ['Lära mig bussen till Granstad', 'OTHER'],
];

function usual(it: Case, today: CivilDate): Partial<PlanStep>[] {
  const stay = lastStay(it);
  if (!stay) return [];
  const throws = dice(`plan ${it.key}`);
  const start = throws.whole(0, USUAL.length - 1);
  return Array.from({ length: throws.whole(2, 4) }, (_, index) => {
    const [title, kind] = USUAL[(start + index * 3) % USUAL.length];
    const startsOn = after(stay.entryOn, 18);
    const dueOn = after(stay.entryOn, 40 + index * 32);
    const wasDone = dueOn < (stay.exitOn ?? addDays(today, -4)) && throws.chance(0.8);
    const status: PlanStepStatus = wasDone ? 'done' : stay.exitOn ? 'cancelled' : 'planned';
    return step(it, index, {
      title,
      kind,
      responsible: it.person.given,
      startsOn,
      dueOn,
      status,
      doneOn: wasDone ? addDays(dueOn, -throws.whole(0, 6)) : null,
    });
  })
    .filter((one) => !stay.exitOn || one.startsOn! <= stay.exitOn)
    .filter((one) => one.startsOn! <= today);
}

const step = (it: Case, index: number, values: Partial<PlanStep>): Partial<PlanStep> => ({
  id: idOf('plan_step', `${it.key} ${index}`),
  ...IN_PROJECT,
  participationId: it.participationId,
  position: index + 1,
  ...values,
});

export function planSteps(it: Case, today: CivilDate): Partial<PlanStep>[] {
  const byHand = BY_HAND[it.key];
  if (!byHand) return it.person.category === 'STAFF' ? [] : usual(it, today);
  return byHand.map(([title, kind, responsible, days, status = 'planned'], index) => {
    const dueOn = days > 7 ? weekdayAfter(addDays(today, days)) : addDays(today, days);
    const entryOn = it.stays[0].entryOn;
    return step(it, index, {
      title,
      kind,
      responsible,
      startsOn: entryOn > addDays(dueOn, -20) ? entryOn : addDays(dueOn, -20),
      dueOn,
      status,
      doneOn: status === 'done' ? dueOn : null,
    });
  });
}
