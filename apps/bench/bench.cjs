// Rule: everything is measured through HTTP, on one database, in one run, beside a bare server that does the same work; the run counts only if the
// bare server agrees with itself (A/A). The table in docs/performance.md is written by this command and by nothing else.
const path = require('node:path');
const { Client } = require('pg');
const { cpuOf, cpuOfServer } = require('./cpu.cjs');
const { idOf, jobsOf, turnPages } = require('./jobs.cjs');
const { ONLY } = require('./only.cjs');
const { fill, signIn } = require('./fill.cjs');
const { openHouse } = require('./house.cjs');
const { loader, memoryOf, readyAfter, start } = require('./processes.cjs');
const { report } = require('./report.cjs');
const { measureUpkeep } = require('./upkeep.cjs');
const { startWriting } = require('./writer.cjs');
const { build } = require('../launcher/build.cjs');
const { createDatabase, prepare } = require('../launcher/database.cjs');
const { openCluster } = require('../launcher/postgres.cjs');
const { say, Stop } = require('../launcher/say.cjs');

const ROOT = path.resolve(__dirname, '../..');
const PAGE = path.join(ROOT, 'docs/performance.md');
/** A server of an ordinary size; nothing that a production one would not have, but for waiting on the disk. */
const FLAGS = [
  'shared_buffers=1GB',
  'work_mem=32MB',
  'maintenance_work_mem=256MB',
  'synchronous_commit=off',
  'fsync=off',
  'max_wal_size=4GB',
  'max_connections=100',
  'autovacuum=on',
];
function readArguments(args) {
  const value = (name, otherwise) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise);
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : null;
  if (only !== null && !ONLY[only]) throw new Stop(`--only takes one word: ${Object.keys(ONLY).join(', ')}.`);
  const one = only === null ? null : ONLY[only];
  return {
    only,
    projects: one?.run ? 1 : null,
    people: value('--people', one ? one.people : 100_000),
    sessions: value('--activities', one?.sessions ?? 30),
    seconds: value('--seconds', 5),
    warm: value('--warm', 3000),
    connections: value('--connections', one?.connections ?? 8),
    house: args.includes('--house') ? args[args.indexOf('--house') + 1] : null,
    isLoadOnly: args.includes('--load-only'),
    write: !args.includes('--no-write'),
    profile: args.includes('--profile'),
  };
}

/** The statements the product counts with, asked of the kept table directly: the same work without the house around it. */
async function bareStatements(project, today) {
  const domain = await import(path.join(ROOT, 'dist/libs/domain/src/index.js'));
  const { countStatement } = await import(path.join(ROOT, 'dist/libs/database/src/figures/statement.js'));
  const facts = `(select k.participation_id as key, k.*, 6 as norm_months, false as hidden, null::text as partner from sealed.participation_fact k where k.project_id = any($1::uuid[]))`;
  const make = (codes, by, each = false) => {
    const statement = countStatement({
      projectIds: [project],
      asOf: today,
      by,
      each,
      handler: true,
      indicators: codes.map(domain.indicatorOf),
    });
    return { text: statement.text.replace(/app\.facts\([^)]*\)/, facts), values: statement.values };
  };
  const esf = domain.INDICATOR_CODES.filter((code) => code.startsWith('EEC'));
  return {
    esfCodes: esf.join(','),
    goals: make(
      [
        'outcome_within_3_months',
        'empowered_at_exit',
        'participants_enrolled',
        'completion_rate',
        'follow_up_answer_rate_3_months',
      ],
      ['gender'],
    ),
    esf: make(esf, ['gender']),
    breakdown: make(['outcome_within_3_months'], ['gender', 'age_group']),
    drill: make(['outcome_within_3_months'], [], true),
  };
}

/** One job on a house of its own; the text is printed and written. `another` starts one more process, which is stopped with the rest. */
async function runOnly(ours, where, options, another) {
  const { title, run } = ONLY[options.only];
  const text = await run({ ...where, ours, people: options.people, memoryOf, another });
  process.stdout.write(`${text}\n`);
  if (options.write)
    require('./page.cjs').write(PAGE, `${options.only} ${options.people}`, title(options.people), text);
}

async function bench(args) {
  const options = readArguments(args);
  await build(['api']);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
  const kept = openHouse(options.house, today);
  const { folder } = kept;
  const children = [];
  const cluster = await openCluster({
    dir: path.join(folder, 'postgres'),
    logFile: path.join(folder, 'postgres.log'),
    password: kept.admin,
    flags: options.profile ? [...FLAGS, 'log_min_duration_statement=0', 'track_functions=all'] : FLAGS,
    sync: false,
  });
  try {
    const info = {
      host: '127.0.0.1',
      port: cluster.port,
      loginPassword: kept.login,
      workerPassword: kept.worker,
      keyFile: kept.keyFile,
    };
    await createDatabase(cluster.url('postgres'), 'bench');
    await prepare({ ...info, adminUrl: cluster.url('bench'), quiet: true, always: true });
    const only = options.only ? ONLY[options.only] : null;
    const house = only?.house ? only.house(options.people) : options;
    if (!kept.data) say(`Loading ${house.people} people …`);
    const data = kept.data ?? (await fill(cluster.url('bench'), { ...options, ...house }, today));
    kept.loaded(data);
    await signIn(cluster.url('bench'));
    say(
      `  ${data.enrolments} enrolments, ${data.activities} activities, ${(data.bytes / 1e9).toFixed(2)} GB; rows ${data.took.rows.toFixed(0)} s, facts ${data.took.facts.toFixed(0)} s`,
    );
    if (options.isLoadOnly) return;
    const project = idOf('project', 1);
    const url = new URL(cluster.url('bench'));
    url.username = 'app_login';
    url.password = info.loginPassword;
    const serving = { dbUrl: url.href, keyFile: info.keyFile, dataDir: folder };
    const another = async (file, setting = serving) => {
      const one = await start(file, setting);
      children.push(one.child);
      return one;
    };
    const began = performance.now();
    const ours = await another('serve.cjs');
    const firstAnswer = await readyAfter(ours.port, began);
    if (only?.run) return await runOnly(ours, { url: cluster.url('bench'), project, today, data }, options, another);
    const client = new Client({ connectionString: cluster.url('bench') });
    await client.connect();
    const { rows } = await client.query(
      'select c.participation_id as id from app.coach_assignment c join app.participation s on s.id = c.participation_id and not s.is_protected join app.period p on p.participation_id = c.participation_id where c.account_id = $1 and c.project_id = $2 and p.exit_on is null and p.entry_on <= $3 order by 1 limit 50',
      [idOf('account', 1), project, today],
    );
    await client.end();
    const participations = rows.map(({ id }) => id);
    const statements = await bareStatements(project, today);
    const deep = only?.jobs ? '' : await turnPages(ours.port, project);
    const texts = Object.fromEntries(Object.entries(statements).filter(([, one]) => typeof one !== 'string'));
    const bareSetting = {
      url: cluster.url('bench'),
      project: { id: project, org: idOf('org', 1), today },
      coach: idOf('account', 1),
      statements: texts,
      participations,
    };
    const bare = await start('bare.cjs', bareSetting);
    const again = await start('bare.cjs', bareSetting);
    children.push(bare.child, again.child);
    const load = loader();
    children.push({ kill: load.stop });
    const idle = memoryOf(ours.child.pid, 'VmRSS');
    const cpu = (pid) => [cpuOf(pid), cpuOfServer(path.join(folder, 'postgres'))];
    const measure = async (job, { child, port }, own) => {
      const asked = {
        ...job,
        port,
        path: own ? job.path : `/${job.name}`,
        body: own ? job.body : undefined,
        headers: own ? job.headers : {},
        connections: job.connections ?? options.connections,
      };
      // A job with a floor is measured as on a working day, when the program has been compiled, ours as the bare one.
      for (let n = 0; job.floor && n < options.warm; ) n += (await load.measure({ ...asked, seconds: 1 })).requests;
      // Every connection of the pool has planned its statement before the clock starts.
      if (!job.isOnce)
        await load.measure({ ...asked, ...(job.alone ? { seconds: 0, connections: 1 } : { seconds: 0.5 }) });
      const before = cpu(child.pid);
      const result = await load.measure({ ...asked, seconds: options.seconds });
      const spent = cpu(child.pid).map((now, at) => (now === null ? null : (now - before[at]) / result.requests));
      return { ...result, spent };
    };
    if (options.profile)
      return await require('./profile.cjs').profile(
        cluster,
        ours,
        jobsOf({ project, today, statements, participations, deep }),
        folder,
      );
    const table = [];
    const jobs = jobsOf({ project, today, statements, participations, deep });
    for (const job of only?.jobs ? jobs.filter(({ name }) => only.jobs.includes(name)) : jobs) {
      const stop = job.isWritten ? await startWriting(cluster.url('bench')) : null;
      const mine = await measure(job, ours, true);
      await stop?.();
      const limit = job.alone ? null : await measure(job, bare, false);
      table.push({ job, mine, limit });
      say(
        `  ${job.title}: ${mine.rps.toFixed(1)}/s, p50 ${mine.p50.toFixed(1)} ms, p99 ${mine.p99.toFixed(1)} ms${limit ? `, ratio ${(mine.rps / limit.rps).toFixed(2)}` : ''}`,
      );
    }
    if (!only) table.push(await measureUpkeep(cluster.url('bench'), options.seconds));
    const pair = { name: 'caseload', path: '', connections: options.connections };
    const [a, b] = [await measure(pair, bare, false), await measure(pair, again, false)];
    const result = {
      options,
      data,
      table,
      aa: b.rps / a.rps,
      idle,
      peak: memoryOf(ours.child.pid, 'VmHWM'),
      firstAnswer,
      today,
    };
    const text = report(result);
    process.stdout.write(`${text}\n`);
    if (options.write)
      require('./page.cjs').write(
        PAGE,
        only ? `${options.only} ${options.people}` : options.people,
        only ? only.title(options.people) : `${options.people.toLocaleString('en')} people`,
        text,
      );
    load.stop();
  } finally {
    for (const child of children) child.kill();
    await cluster.stop();
    kept.leave();
  }
}

module.exports = { bench };
