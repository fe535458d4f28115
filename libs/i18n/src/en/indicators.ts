// English names and definitions of every indicator.
import type { Messages } from '../messages.js';

const occupied = (when: string) => ({
  base: {
    short: `In work or education within ${when}`,
    long: `Share of those registered as residents who within ${when} of registration got a job, started a business or began an education that builds on education or work from the home country.`,
  },
  broad: {
    short: `In work or education within ${when}, broad`,
    long: `Share who within ${when} of registration got a job, started a business or began an education, whatever their background.`,
  },
  state: {
    short: `In work or education after ${when}`,
    long: `Share confirmed to be in matching work, business or education on the anniversary.`,
  },
  without: {
    short: `In work or education within ${when}, without moved`,
    long: `As the main figure, without those who left because they moved.`,
  },
});
const one = occupied('one year');
const two = occupied('two years');

export const indicator: Messages['indicator'] = {
  EECO01: { short: 'Participants', long: 'Number of people who started in the project.' },
  EECO02: { short: 'Unemployed', long: 'Participants unemployed at entry, including long-term unemployed.' },
  EECO03: {
    short: 'Long-term unemployed',
    long: 'Unemployed for more than twelve months at entry; under 25 for more than six.',
  },
  EECO04: { short: 'Inactive', long: 'Participants neither employed nor looking for work at entry.' },
  EECO05: { short: 'Employed', long: 'Participants employed or self-employed at entry.' },
  EECO06: { short: 'Under 18', long: 'Participants under 18 at entry.' },
  EECO07: { short: '18–29', long: 'Participants aged 18–29 at entry.' },
  EECO08: { short: '55 and above', long: 'Participants aged 55 or more at entry.' },
  EECO09: { short: 'Lower secondary or less', long: 'Participants with ISCED 0–2.' },
  EECO10: { short: 'Upper or post-secondary', long: 'Participants with ISCED 3–4.' },
  EECO11: { short: 'Tertiary', long: 'Participants with ISCED 5–8.' },
  EECO12: {
    short: 'With disabilities',
    long: 'Participants who stated a disability themselves, else the project’s estimate.',
  },
  EECO13: {
    short: 'Third-country nationals',
    long: 'Participants without citizenship of an EU state, including stateless.',
  },
  EECO14: {
    short: 'Foreign background',
    long: 'Participants born abroad, or born in Sweden with two foreign-born parents.',
  },
  EECO15: { short: 'Minorities', long: 'The project’s estimate. Never stored per person.' },
  EECO16: {
    short: 'Homeless or housing exclusion',
    long: 'Participants who stated housing exclusion, else the project’s estimate.',
  },
  EECO17: { short: 'From rural areas', long: 'Participants from rural municipalities, else the project’s estimate.' },
  EECR01: {
    short: 'Job searching upon leaving',
    long: 'Of those inactive at entry: share whose latest step within 28 days of leaving was to start looking for work.',
  },
  EECR02: {
    short: 'In education upon leaving',
    long: 'Share who began an education after entry and within 28 days of leaving. Students at entry are not included.',
  },
  EECR03: {
    short: 'Qualification upon leaving',
    long: 'Share who gained a formal qualification within 28 days of leaving.',
  },
  EECR04: {
    short: 'In employment upon leaving',
    long: 'Of those without work at entry: share whose latest step within 28 days of leaving was work that lasts.',
  },
  EECR05: {
    short: 'In employment after six months',
    long: 'Of those without work at entry: share confirmed in work six months after leaving.',
  },
  EECR06: {
    short: 'Improved situation after six months',
    long: 'Of those in work at entry: share in more secure, fuller or more qualified work six months after leaving.',
  },
  outcome_within_3_months: {
    short: 'Work, business, placement or education within three months',
    long: 'Share of leavers who at the latest three months after leaving got a job, started a business, or began a placement or education that leads to work.',
  },
  outcome_held_at_3_months: {
    short: 'Held three months after leaving',
    long: 'Share of leavers whose work, business, placement or education is confirmed three months after leaving.',
  },
  empowered_at_exit: {
    short: 'Empowered at exit',
    long: 'Of those who answered both questions at exit: share who know what they can do and feel stronger on their way to work.',
  },
  empowered_at_exit_strict: {
    short: 'Empowered at exit, of all',
    long: 'Share of all leavers who answered that they know what they can do and feel stronger.',
  },
  occupied_within_1_year_of_registration: one.base,
  occupied_within_1_year_of_registration_broad: one.broad,
  occupied_within_1_year_of_registration_state: one.state,
  occupied_within_1_year_of_registration_without_moved: one.without,
  occupied_within_2_years_of_registration: two.base,
  occupied_within_2_years_of_registration_broad: two.broad,
  occupied_within_2_years_of_registration_state: two.state,
  occupied_within_2_years_of_registration_without_moved: two.without,
  placement_offers_created: {
    short: 'Placement offers created',
    long: 'Places offered and confirmed in writing by an employer, also if withdrawn later.',
  },
  placement_offers_available: {
    short: 'Placement offers available',
    long: 'Created places not withdrawn, open or filled.',
  },
  placement_offers_filled: {
    short: 'Placement offers filled',
    long: 'Places where at least one placement started; each place once.',
  },
  placements_started: { short: 'Placements started', long: 'Placements that started, whatever came of them.' },
  self_support_of_enrolled: {
    short: 'Self-support, of enrolled',
    long: 'Share of all enrolled who support themselves fully or partly by work, business or education with study finance.',
  },
  self_support_of_completers: {
    short: 'Self-support, of completers',
    long: 'Share of completers who support themselves fully or partly by work, business or education with study finance.',
  },
  self_support_of_exits: {
    short: 'Self-support, of leavers',
    long: 'Share of all leavers who support themselves fully or partly by work, business or education with study finance.',
  },
  participants_enrolled: {
    short: 'Participants enrolled',
    long: 'Number of people who started in the project, each counted once.',
  },
  occupancy_peak: { short: 'Peak occupancy', long: 'The largest number enrolled on one day.' },
  occupancy_mean: { short: 'Mean occupancy', long: 'The number enrolled on an average day.' },
  occupancy_peak_without_placements: {
    short: 'Peak occupancy less placements',
    long: 'The largest number enrolled on one day, without those on placement that day.',
  },
  occupancy_mean_without_placements: {
    short: 'Mean occupancy less placements',
    long: 'The number enrolled on an average day, without those on placement that day.',
  },
  participation_days_median: {
    short: 'Time in project, median',
    long: 'Median days of leavers, all periods together.',
  },
  participation_days_mean: { short: 'Time in project, mean', long: 'Mean days of leavers, all periods together.' },
  municipalities_committed: {
    short: 'Municipalities committed',
    long: 'Municipalities of the chosen set that have committed themselves.',
  },
  ngos_anchored: { short: 'NGOs anchored', long: 'NGOs where the project is anchored; contact alone is not enough.' },
  completion_rate: { short: 'Completed as planned', long: 'Share of leavers who completed as planned.' },
  kolada_exit: {
    short: 'Result at exit (Kolada)',
    long: 'Share of leavers who began work lasting at least a month, or studies with study finance. Municipal labour-market jobs do not count.',
  },
  placement_to_job_same_employer_90_days: {
    short: 'Placement led to a job there',
    long: 'Share of ended placements where the same employer hired the person within 90 days.',
  },
  days_permit_to_first_job: {
    short: 'Days from permit to first job',
    long: 'Median days from residence permit to first work.',
  },
  gap_days: {
    short: 'Days without activity',
    long: 'Days per participant in gaps of more than 14 days without activity, placement or SFI.',
  },
  follow_up_answer_rate_3_months: {
    short: 'Answered the three-month follow-up',
    long: 'Share of leavers who answered from 14 days before to 28 days after the due date.',
  },
  survey_response_rate_exit: {
    short: 'Answered the exit survey',
    long: 'Share of leavers who answered both questions within 28 days of leaving.',
  },
  attended_minutes: { short: 'Attended time', long: 'Minutes participants attended.' },
  certified_minutes: { short: 'Certified time', long: 'Minutes attended and signed by the participant.' },
  planned_minutes: { short: 'Planned time', long: 'Minutes planned, without what the project cancelled.' },
  attendance_rate: { short: 'Attendance', long: 'Attended time as a share of planned time that was reported.' },
  attended_hours_per_month: { short: 'Attended hours per month', long: 'Hours per participant and month.' },
  coach_contacts_per_month: {
    short: 'Coach contacts per month',
    long: 'Coaching activities attended per participant and month.',
  },
  cost_per_participant: { short: 'Cost per participant', long: 'Budget divided by participants enrolled.' },
  cost_per_result: { short: 'Cost per result', long: 'Budget divided by those with an outcome within three months.' },
  improved_E1: {
    short: 'Know better what they can do',
    long: 'Of those who answered at least twice: share whose last answer is higher than the first.',
  },
  sfi_steps_gained: {
    short: 'SFI steps gained',
    long: 'How many SFI courses participants on average have passed since entry.',
  },
};
