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
  h as (insert into app.attendance (id, org_id, project_id, participation_id, activity_id, on_date, attendance, planned_minutes) values ($6, $2, $3, $7, $1, $4, 'PRESENT', 60))
  insert into app.change_log (id, xact, org_id, actor_id, table_name, row_id, verb, changes) values (gen_random_uuid(), 1, $2, $5, 'activity', $1, 'insert', '{}'), (gen_random_uuid(), 1, $2, $5, 'attendance', $6, 'insert', '{}')`;
// The answers hold what the product's answers hold: its own views, read past row security by whoever owns everything, the rows found by the shortest way.
const CASELOAD = `with mine as materialized (select s.id, coalesce(i.search_name, lower(s.reference)) as by, count(*) over () as total
    from app.coach_assignment c join app.participation s on s.id = c.participation_id left join app.identity i on i.participant_id = s.participant_id
    where c.account_id = $1 and c.project_id = $2 order by 2 limit 25),
    whole as materialized (select v.* from app.caseload_row v where v.id = any(array(select id from mine)))
  select whole.*, mine.total from mine join whole on whole.id = mine.id order by mine.by`;
const SEARCH = `select s.id, s.reference, i.given_name, i.family_name from app.identity i join app.participation s on s.participant_id = i.participant_id
  where s.project_id = $1 and i.search_name like $2 order by i.search_name limit 12`;
const TIMELINE = `select v.*, count(*) over () as total from app.timeline_row v where v.participation_id = $1 order by v.on_date desc limit 25`;
const DUE = `with mine as materialized (select u.id, u.due_on, count(*) over () as total from app.follow_up u
    where u.participation_id = any(array(select c.participation_id from app.coach_assignment c where c.account_id = $1 and c.project_id = $2))
      and u.result is null and u.cancelled_on is null and u.due_on <= $3::date + 14 order by u.due_on limit 25),
    whole as materialized (select v.* from app.follow_up_row v where v.id = any(array(select id from mine)))
  select whole.*, mine.total from mine join whole on whole.id = mine.id order by mine.due_on`;

const jobs = {
  caseload: () => ask('caseload', CASELOAD, [coach, project.id]),
  due: () => ask('due', DUE, [coach, project.id, project.today]),
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
