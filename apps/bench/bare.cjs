// Rule: the limit of the stack: Node's own http server and pg with named prepared statements, no permissions, no trace, the best SQL found.
// It does the same work as the product's routes, on the same database, in the same run.
const http = require('node:http');
const { randomUUID } = require('node:crypto');
const { Pool } = require('pg');

const { url, project, coach, statements, participations } = JSON.parse(process.env.BENCH);
// No trigger and no foreign key works for it: it writes its two lines of log itself.
const pool = new Pool({ connectionString: url, max: 8, options: '-c session_replication_role=replica -c jit=off' });
const ask = async (name, text, values) => (await pool.query({ name, text, values })).rows;
let at = 0;

const LOG = `with a as (insert into app.activity (id, org_id, project_id, kind, on_date, starts_at, ends_at, led_by_id) values ($1, $2, $3, 'COACHING', $4, '09:00', '10:00', $5)),
  h as (insert into app.attendance (id, org_id, project_id, participation_id, activity_id, attendance, planned_minutes) values ($6, $2, $3, $7, $1, 'PRESENT', 60))
  insert into app.change_log (id, org_id, actor_id, table_name, row_id, verb, changes) values (gen_random_uuid(), $2, $5, 'activity', $1, 'insert', '{}'), (gen_random_uuid(), $2, $5, 'attendance', $6, 'insert', '{}')`;
const CASELOAD = `select s.id, s.reference, i.given_name, i.family_name, t.gender, p.entry_on, p.exit_on, p.planned_exit_on, count(*) over () as total
  from app.coach_assignment c join app.participation s on s.id = c.participation_id join app.participant t on t.id = s.participant_id left join app.identity i on i.participant_id = t.id
  join lateral (select * from app.period p where p.participation_id = s.id order by entry_on desc limit 1) p on true
  where c.account_id = $1 and c.project_id = $2 order by i.search_name limit 25`;
const SEARCH = `select s.id, s.reference, i.given_name, i.family_name from app.identity i join app.participation s on s.participant_id = i.participant_id
  where s.project_id = $1 and i.search_name like $2 order by i.search_name limit 12`;
const TIMELINE = `select * from (
  select y.id, y.on_date, y.kind, h.attendance from app.attendance h join app.activity y on y.id = h.activity_id where h.participation_id = $1 and y.voided_at is null
  union all select id, starts_on, type, null from app.outcome where participation_id = $1 union all select id, due_on, milestone, result from app.follow_up where participation_id = $1
  union all select id, entry_on, 'entry', null from app.period where participation_id = $1 union all select id, starts_on, kind, null from app.placement where participation_id = $1) x order by on_date desc limit 25`;

const jobs = {
  caseload: () => ask('caseload', CASELOAD, [coach, project.id]),
  timeline: () => ask('timeline', TIMELINE, [participations[at++ % participations.length]]),
  search: () => ask('search', SEARCH, [project.id, '%hag%']),
  log: () =>
    ask('log', LOG, [
      randomUUID(),
      project.org,
      project.id,
      project.today,
      coach,
      randomUUID(),
      participations[at++ % participations.length],
    ]),
};
for (const [name, { text, values }] of Object.entries(statements)) jobs[name] = () => ask(name, text, values);
jobs.goals = async () => [await ask('goals', statements.goals.text, statements.goals.values)];

http
  .createServer(async (request, response) => {
    try {
      const rows = await jobs[request.url.slice(1)]();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(rows));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error.message));
    }
  })
  .listen(0, '127.0.0.1', function listening() {
    process.send({ port: this.address().port });
  });
