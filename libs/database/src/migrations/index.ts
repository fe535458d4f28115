/** Every migration, oldest first; forward only. */
export { TheHouse1763800000000 } from './1763800000000-the-house.js';
export { TheDaysWork1764100000000 } from './1764100000000-the-days-work.js';
export { WhatIsSigned1764100000100 } from './1764100000100-what-is-signed.js';
export { Casework1764200000000 } from './1764200000000-casework.js';
export { KeptFacts1764300000000 } from './1764300000000-kept-facts.js';
export { GoalKinds1764300000001 } from './1764300000001-goal-kinds.js';
export { Links1764400000000 } from './1764400000000-links.js';
export { SignedReports1764400001000 } from './1764400001000-signed-reports.js';
export { ExitPageAndPlan1764210000000 } from './1764210000000-exit-page-and-plan.js';
export { WorkplacesAndSupport1764220000000 } from './1764220000000-workplaces-and-support.js';
export { WhoSetAGoal1764300000002 } from './1764300000002-who-set-a-goal.js';
export { FactsAtTheEnd1764700000000 } from './1764700000000-facts-at-the-end.js';
export { InterimNumbers1764700000200 } from './1764700000200-interim-numbers.js';
export { DocumentsInTime1764700000100 } from './1764700000100-documents-in-time.js';
export { HiddenIndex1764500000000 } from './1764500000000-hidden-index.js';
export { AttendanceDay1764500001000 } from './1764500001000-attendance-day.js';
export { KeptAnswers1764600000000 } from './1764600000000-kept-answers.js';
