// Rule: what is measured: the routes people use most, asked as the role that uses them. A floor is a ratio to the bare server (PERFORMANCE.md 8, G1).
const { createHash } = require('node:crypto');
const { figureJobs } = require('./figure-jobs.cjs');

/** The same ids as data.sql makes. */
const idOf = (kind, n) => {
  const h = createHash('md5').update(`${kind}${n}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20)}`;
};

/** So many pages are turned before the deep one. */
const DEEP = 36;
const firstPage = (project) => `/api/caseload?projectId=${project}&limit=25`;

/** Turns the pages as an administrator does; answers where the deep one begins. */
async function turnPages(port, project) {
  let after = '';
  for (let page = 0; page < DEEP; page += 1) {
    const path = `${firstPage(project)}${after && `&after=${after}`}`;
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: as(22) });
    const { next } = await response.json();
    if (!next) throw new Error(`the project's list has only ${page + 1} pages`);
    after = encodeURIComponent(next);
  }
  return after;
}

const as = (account) => ({ cookie: `framsteg=bench-token-of-account-${account}` });
/** Leads every project; and who leads the first alone. */
const leader = as(21);
const ofOne = as(23);

function jobsOf({ project, today, statements, participations, deep }) {
  const [admin, coach] = [as(22), as(1)];
  return [
    {
      name: 'caseload',
      title: 'Caseload, 25 with total (H2)',
      path: `/api/caseload?projectId=${project}&isMine=true&limit=25`,
      headers: coach,
      floor: 0.4,
    },
    {
      name: 'timeline',
      title: 'Timeline, 25 (H3)',
      path: '/api/timeline?participationId={id}&limit=25',
      headers: coach,
      ids: participations,
      floor: 0.4,
    },
    {
      name: 'due',
      title: 'Follow-ups due in 14 days, 25 (H8)',
      path: `/api/follow-ups?projectId=${project}&isMine=true&state=upcoming,open,overdue&dueOnTo=today%2B14&limit=25`,
      headers: coach,
      floor: 0.4,
    },
    {
      name: 'search',
      title: 'Search, part of a name (H4)',
      path: '/api/participants/search',
      body: { q: 'hag', projectId: project },
      headers: coach,
      floor: null,
    },
    {
      name: 'typo',
      title: 'Search, a name misspelt (H4)',
      path: '/api/participants/search',
      body: { q: 'hagrenn', projectId: project },
      headers: coach,
      floor: null,
      alone: true,
    },
    {
      name: 'first',
      title: 'All of the project’s people, first page of 25 (G12)',
      path: firstPage(project),
      headers: admin,
      floor: null,
      alone: true,
    },
    {
      name: 'deep',
      title: `The same list, page ${DEEP + 1} (G12)`,
      path: `${firstPage(project)}&after=${deep}`,
      headers: admin,
      floor: null,
      alone: true,
    },
    {
      name: 'goals',
      isG4: true,
      title: 'Goals page: 3 goals, funnel, occupancy (H5)',
      path: `/api/projects/${project}/goals?asOf=${today}`,
      headers: ofOne,
      floor: null,
    },
    {
      name: 'esf',
      isG4: true,
      title: 'ESF table: 23 indicators by gender (H5)',
      path: `/api/projects/${project}/figures?asOf=${today}&code=${statements.esfCodes}&by=gender`,
      headers: ofOne,
      floor: null,
    },
    {
      name: 'breakdown',
      title: 'Breakdown: a share by gender and age (H5)',
      path: `/api/projects/${project}/figures?asOf=${today}&code=outcome_within_3_months&by=gender,age_group`,
      headers: ofOne,
      floor: null,
    },
    ...figureJobs({ project, today, leader, ofOne, esfCodes: statements.esfCodes }),
    {
      name: 'drill',
      title: 'Drill-down: a page of 50 behind a share, remembered',
      path: `/api/projects/${project}/figures/outcome_within_3_months/people?asOf=${today}&answer=not_counted&limit=50`,
      headers: ofOne,
      floor: null,
      connections: 2,
    },
    {
      name: 'outlook',
      title: 'Outlook: forecasts, back-test, gaps by effect, remembered',
      path: `/api/projects/${project}/outlook?asOf=${today}`,
      headers: ofOne,
      floor: null,
      connections: 1,
      alone: true,
    },
    {
      name: 'export',
      title: 'Export of the project’s list as CSV (H6)',
      path: '/api/caseload/export',
      headers: admin,
      floor: null,
      connections: 1,
      alone: true,
      body: {
        format: 'csv',
        language: 'sv',
        columns: ['reference', 'entryOn', 'exitOn', 'state'],
        of: { filter: { projectId: project } },
        reason: 'Mätning',
      },
    },
    // Last: it makes the fifty people's histories longer than anybody's.
    {
      name: 'log',
      title: 'Log an activity (H1)',
      path: '/api/activities/log',
      headers: coach,
      ids: participations,
      floor: 0.4,
      body: {
        id: '{uuid}',
        attendanceId: '{uuid}',
        participationId: '{id}',
        kind: 'COACHING',
        onDate: today,
        minutes: 30,
        attendance: 'PRESENT',
      },
    },
  ];
}

module.exports = { turnPages, idOf, jobsOf, leader, as };
