// Rule: figures are asked in two ways: again, when the answer is kept, and on a day nobody has asked about, when everybody is counted anew.

/** So many past days, no two of them asked alike. */
const pastDays = (today, count) =>
  Array.from({ length: count }, (_, back) => {
    const day = new Date(`${today}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() - 1 - back);
    return day.toISOString().slice(0, 10);
  });

/** Beside the jobs that ask the same again: each of these once for every day. */
function figureJobs({ project, today, leader, ofOne, esfCodes }) {
  const anew = { headers: ofOne, floor: null, alone: true, isOnce: true };
  const programme = { headers: leader, floor: null, alone: true, isG4: true };
  const days = pastDays(today, 2000);
  return [
    {
      ...anew,
      name: 'goals-anew',
      title: 'Goals page, counted anew (H5)',
      path: `/api/projects/${project}/goals?asOf={id}`,
      ids: days,
      connections: 2,
    },
    {
      ...programme,
      name: 'programme',
      title: 'Programme: sum of all projects, 25 beside each other, distinct people (H5)',
      path: `/api/programme?asOf=${today}`,
    },
    {
      ...programme,
      name: 'programme-esf',
      title: 'ESF table over all projects: 23 indicators by gender (H5)',
      path: `/api/programme?asOf=${today}&code=${esfCodes}&by=gender`,
    },
    {
      ...programme,
      name: 'programme-moving',
      title: 'Programme, while outcomes are written in other projects, ten a second (H5)',
      path: `/api/programme?asOf=${today}`,
      isWritten: true,
    },
    {
      ...anew,
      name: 'drill-anew',
      title: 'Drill-down, judged anew',
      path: `/api/projects/${project}/figures/outcome_within_3_months/people?asOf={id}&answer=not_counted&limit=50`,
      ids: days,
      connections: 2,
    },
    {
      ...anew,
      name: 'outlook-anew',
      title: 'Outlook, judged anew',
      path: `/api/projects/${project}/outlook?asOf={id}`,
      ids: days,
      connections: 1,
    },
    {
      ...anew,
      headers: leader,
      name: 'programme-anew',
      title: 'Programme, counted anew (H5)',
      path: '/api/programme?asOf={id}',
      ids: days.slice(1000),
      connections: 1,
    },
  ];
}

module.exports = { figureJobs };
