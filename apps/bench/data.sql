-- An invented house for measuring: every row follows from its number, so that the same size on the same day is the same data.
-- Settings: bench.n people, bench.projects, bench.today, bench.sessions (how many activities each). Triggers are off while it loads; facts are built afterwards by the house's own function.
set session_replication_role = replica;
create schema bench;
create function bench.r(seed text, i bigint, k int) returns int language sql immutable as $$ select (abs(hashtextextended(seed, i)) % k)::int $$;
-- One expression of immutable parts each, so that the planner writes it in place: a call costs more than the hash.
create function bench.id(kind text, i bigint) returns uuid language sql immutable as $$ select overlay(overlay(md5(kind || i::text) placing '4' from 13) placing '8' from 17)::uuid $$;
-- Coaches work in one project each, twenty to a project; the leader (21) and the administrator (22) in all of them.
create function bench.coach(p bigint, nr int) returns uuid language sql immutable as $$ select bench.id('account', case when p = 1 then nr else p * 100 + nr end) $$;
create table bench.shape as select current_setting('bench.n')::int as n, current_setting('bench.projects')::int as projects, current_setting('bench.today')::date as today, current_setting('bench.sessions')::int as sessions, bench.id('org', 1) as org;

-- Indexes that are no keys are laid again when everything is there.
create table bench.index as select format('app.%I', c.relname) as name, pg_get_indexdef(i.indexrelid) as def from pg_index i join pg_class c on c.oid = i.indexrelid
  where c.relnamespace = 'app'::regnamespace and not i.indisunique and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid);
do $$ declare it record; begin for it in select name from bench.index loop execute 'drop index ' || it.name; end loop; end $$;

insert into app.organisation (id, org_id, ref, name, kind, is_owner) select org, org, 'bench', 'Mätkommunen', 'MUNICIPALITY', true from bench.shape;
insert into sealed.org (org_id) select org from bench.shape;
insert into app.project (id, org_id, code, name, starts_on, ends_on, capacity, norm_months, budget_sek)
select bench.id('project', p), org, 'BENCH' || p, 'Projekt ' || p, today - 950, today + 150, 300, 6, 9000000 from bench.shape, generate_series(1, projects) p;
insert into sealed.project_code (code, project_id) select code, id from app.project;
create table bench.staff as select bench.coach(p, nr) as id, p, 'coach' as role, p || '-' || nr as name from bench.shape, generate_series(1, projects) p, generate_series(1, 20) nr
  union all select bench.id('account', a), p, case a when 21 then 'project_leader' else 'project_admin' end, a::text from bench.shape, generate_series(1, projects) p, generate_series(21, 22) a;
insert into app.account (id, org_id, email, name, kind) select distinct s.id, org, 'a' || s.name || '@bench.example', 'Anna ' || s.name, 'staff' from bench.shape, bench.staff s;
insert into app.membership (id, org_id, account_id, project_id, role)
select md5(s.id::text || s.p)::uuid, org, s.id, bench.id('project', s.p), s.role from bench.shape, bench.staff s;
insert into app.login_session (id, org_id, account_id, token_hash, seen_at, expires_at)
select bench.id('session', a), org, bench.id('account', a), sha256(convert_to('bench-token-of-account-' || a, 'UTF8')), now(), now() + interval '11 hours' from bench.shape, generate_series(1, 22) a;
insert into app.goal (id, org_id, project_id, indicator, target, target_max, unit, label)
select bench.id('goal', p * 10 + g.nr), org, bench.id('project', p), g.code, g.target, g.most, g.unit, g.code from bench.shape, generate_series(1, projects) p,
  (values (1, 'outcome_within_3_months', 30, null::float, 'percent'), (2, 'empowered_at_exit', 80, null, 'percent'), (3, 'participants_enrolled', 700, 900, 'count')) g (nr, code, target, most, unit);

create table bench.person as
select i, bench.id('person', i) as id, (array['W', 'M', 'W', 'M', 'W', 'M', 'X', 'U'])[1 + bench.r('g', i, 8)] as gender, 1960 + bench.r('b', i, 46) as year,
  (array['Rana', 'Omar', 'Leyla', 'Dawit', 'Hiwot', 'Elif', 'Anna', 'Johan', 'Fatima', 'Yusuf', 'Olena', 'Maryam', 'Selam', 'Amir', 'Nadia', 'Viktor'])[1 + bench.r('n', i, 16)] as given,
  (array['Sal', 'Dem', 'Kay', 'Tes', 'Ale', 'Nor', 'Hag', 'Ber', 'Lun', 'Kar', 'Had', 'Yil', 'Mek', 'Pet', 'Rah', 'Say'])[1 + bench.r('f', i, 16)] || (array['ih', 'ir', 'a', 'faye', 'mu', 'din', 'gren', 'holm'])[1 + bench.r('h', i, 8)] || lpad(to_hex(i % 4096), 3, '0') as family
from bench.shape, generate_series(1, n) i;
insert into app.participant (id, org_id, gender, birth_year, protection, country_of_birth, citizenship, education, municipality, registered_on)
select id, org, gender, year, case when bench.r('pr', i, 200) = 0 then 'sekretessmarkering' else 'no' end, (array['SYR', 'AFG', 'ERI', 'SOM', 'UKR', 'SWE'])[1 + bench.r('c', i, 6)], '{SYR}',
  (array['EDU_NONE', 'EDU_LOWER_SEC', 'EDU_UPPER_SEC', 'EDU_TERTIARY', 'EDU_UNKNOWN'])[1 + bench.r('e', i, 5)], 'Kommun ' || bench.r('m', i, 20), today - 400 - bench.r('q', i, 1500)
from bench.person, bench.shape;
insert into app.identity (id, org_id, participant_id, given_name, family_name, search_name, birth_date)
select bench.id('identity', i), org, id, given, family, lower(given || ' ' || family), make_date(year, 1 + bench.r('mm', i, 12), 1 + bench.r('dd', i, 28)) from bench.person, bench.shape where bench.r('pr', i, 200) <> 0;

-- Everyone once, three of ten in a second project.
create table bench.enrolment as
select row_number() over (order by x.i, x.k) as e, x.i, x.p, x.entry, case when bench.r('x', x.i * 2 + x.k, 4) < 3 and x.entry + 60 + bench.r('len', x.i * 2 + x.k, 180) <= today then x.entry + 60 + bench.r('len', x.i * 2 + x.k, 180) end as exit
from (select i, k, 1 + (i + k) % projects as p, today - bench.r('entry', i * 2 + k, 900) as entry, today from bench.shape, generate_series(1, n) i, generate_series(0, 1) k where k = 0 or (i % 10 < 3 and projects > 1)) x;
alter table bench.enrolment add column id uuid;
update bench.enrolment set id = bench.id('participation', e);
insert into app.participation (id, org_id, project_id, participant_id, reference, category, age_at_entry, is_protected)
select m.id, org, bench.id('project', p), bench.id('person', i), 'B' || e, 'JOBSEEKER', 18 + bench.r('age', i, 45), bench.r('pr', i, 200) = 0 from bench.enrolment m, bench.shape;
insert into app.period (id, org_id, project_id, participation_id, entry_on, planned_exit_on, referral, labour_status, unemployed_since, support, exit_on, exit_reason, exit_destination)
select bench.id('period', e), org, bench.id('project', p), m.id, entry, entry + 182, 'PES', (array['UNEMPLOYED_REGISTERED', 'UNEMPLOYED_REGISTERED', 'INACTIVE_OTHER', 'EMPLOYED'])[1 + bench.r('ls', e, 4)], entry - bench.r('us', e, 900), '{ETABLERING}',
  exit, case when exit is not null then (array['PLAN_COMPLETED', 'PLAN_COMPLETED', 'OWN_CHOICE', 'MOVED'])[1 + bench.r('er', e, 4)] end, case when exit is not null then 'JOB_SEEKING' end from bench.enrolment m, bench.shape;
insert into app.coach_assignment (id, org_id, project_id, participation_id, account_id, kind, from_on)
select bench.id('coach', e), org, bench.id('project', p), m.id, bench.coach(p, 1 + bench.r('co', e, 20)), 'coach', entry from bench.enrolment m, bench.shape;
insert into app.outcome (id, org_id, project_id, participation_id, type, starts_on, confirmed_through, leads_to_employment)
select bench.id('outcome', e), org, bench.id('project', p), m.id, (array['EMPLOYMENT', 'EDUCATION', 'PRAKTIK', 'EMPLOYMENT'])[1 + bench.r('ot', e, 4)], least(exit - 20 + bench.r('os', e, 120), today), case when e % 2 = 0 then today end, case when e % 5 > 0 then 'yes' end
from bench.enrolment m, bench.shape where exit is not null and bench.r('oc', e, 100) < 45;
insert into app.follow_up (id, org_id, project_id, participation_id, period_id, milestone, due_on, opens_on, closes_on, result, answered_on, labour_status)
select bench.id('follow' || k, e), org, bench.id('project', p), m.id, bench.id('period', e), case k when 3 then 'three_months' else 'six_months' end, due, due - 14, due + 28,
  case when due + 10 <= today and bench.r('fa' || k, e, 10) < 6 then 'ANSWERED' end, case when due + 10 <= today and bench.r('fa' || k, e, 10) < 6 then due + 5 end, case when due + 10 <= today and bench.r('fa' || k, e, 10) < 6 then 'EMPLOYED' end
from bench.shape, (values (3), (6)) w (k), lateral (select *, (exit + make_interval(months => k))::date as due from bench.enrolment where exit is not null) m;
insert into app.survey_answer (id, org_id, project_id, participation_id, survey, occasion, on_date, item, answer)
select bench.id('survey' || k, e), org, bench.id('project', p), m.id, 'core', 'exit', exit - 3, k, (3 + bench.r('sa' || k, e, 3))::text from bench.enrolment m, bench.shape, (values ('E1'), ('E2')) w (k) where exit is not null and e % 10 < 7;
insert into app.placement (id, org_id, project_id, participation_id, kind, starts_on, ends_on)
select bench.id('placement', e), org, bench.id('project', p), m.id, 'PRAKTIK', entry + 40, entry + 80 from bench.enrolment m, bench.shape where e % 3 = 0 and entry + 80 < today;
insert into app.sfi_enrolment (id, org_id, project_id, participation_id, path, course, starts_on, ends_on, result)
select bench.id('sfi', e), org, bench.id('project', p), m.id, '2', 'C', entry, entry + 90, 'C' from bench.enrolment m, bench.shape where e % 5 = 0 and entry + 90 < today;
-- So many activities each (thirty but where a job needs none), six days apart, as long as the person is there.
create table bench.session as
select e * 100 + j as nr, bench.id('activity', e * 100 + j) as id, m.id as participation_id, bench.id('project', p) as project_id, entry + j * 6 as on_date, bench.coach(p, 1 + bench.r('co', e, 20)) as coach
from bench.enrolment m, bench.shape, generate_series(0, sessions - 1) j where entry + j * 6 <= least(coalesce(exit, today), today);
insert into app.activity (id, org_id, project_id, kind, on_date, starts_at, ends_at, is_group, led_by_id)
select id, org, project_id, (array['COACHING', 'JOB_SEARCH', 'COACHING', 'STUDY_VISIT'])[1 + bench.r('k', nr, 4)], on_date, '09:00', '10:00', false, coach from bench.session, bench.shape;
insert into app.attendance (id, org_id, project_id, participation_id, activity_id, on_date, attendance, planned_minutes, attended_minutes)
select bench.id('attendance', nr), org, project_id, participation_id, id, on_date, case when bench.r('at', nr, 10) < 8 then 'PRESENT' else 'ABSENT_NOTIFIED' end, 60, null from bench.session, bench.shape;
do $$ declare it record; begin for it in select def from bench.index loop execute it.def; end loop; end $$;
drop table bench.session;
set session_replication_role = default;
