-- Facts: what an indicator may look at, one row per participation and one per attendance, kept in the writing transaction (ARCHITECTURE.md 7).
-- Longer than most: gathering, keeping and handing out belong together. Gathers, never judges: no threshold, no verdict.
-- A protected person's fact carries no identity, place or employer. Nobody reads the tables but through the functions at the end.

-- What the facts of these participations are by the rows as they stand. Each part is fetched by the participation's own index.
-- The lists that writers change most are texts, because each is needed twice: among everything of a participation, and alone when only it has changed.
do $make$
declare
  lists text[][] := array[
    ['outcomes', 'outcome', $$ coalesce((select array_agg(row(o.type, o.starts_on, o.ends_on, o.confirmed_through, o.hours_per_week, o.contract_type, o.subsidy, o.study_finance, o.leads_to_employment,
        o.matches_home_background, o.improved, nullif(o.support, '{}'), case when not s.is_protected then o.municipality end, case when not s.is_protected then o.employer_id end)::sealed.fact_outcome
      order by o.starts_on, o.type, o.id) from app.outcome o where o.participation_id = s.id and o.withdrawn_on is null), '{}') $$],
    ['follow_ups', 'follow_up', $$ coalesce((select array_agg(row(u.milestone, u.due_on, u.result, u.answered_on, u.labour_status, nullif(u.support, '{}'))::sealed.fact_follow_up order by u.due_on, u.id)
      from app.follow_up u where u.participation_id = s.id and u.cancelled_on is null), '{}') $$],
    ['answers', 'survey_answer', $$ coalesce((select array_agg(row(v.survey, v.occasion, v.on_date, v.item, v.answer)::sealed.fact_answer order by v.on_date, v.item, v.id)
      from app.survey_answer v where v.participation_id = s.id), '{}') $$],
    ['placements', 'placement', $$ coalesce((select array_agg(row(l.id, l.offer_id, case when not s.is_protected then coalesce(l.employer_id, o.employer_id) end, l.kind, l.starts_on, l.ends_on)::sealed.fact_placement
      order by l.starts_on, l.id) from app.placement l left join app.placement_offer o on o.id = l.offer_id where l.participation_id = s.id), '{}') $$],
    ['sfi', 'sfi_enrolment', $$ coalesce((select array_agg(row(e.course, e.starts_on, e.ends_on, e.result)::sealed.fact_sfi order by e.starts_on, e.id) from app.sfi_enrolment e where e.participation_id = s.id), '{}') $$]];
  whole text := $live$
create function app.live_facts(those uuid[]) returns setof sealed.participation_fact language sql stable security definer set search_path = pg_catalog as $$
  select s.id, s.org_id, s.project_id, s.participant_id, s.reference, s.is_protected, s.category, t.gender, t.birth_year,
    -- Completed years on the first entry; 29 February becomes 28 February in an ordinary year. What was frozen at entry stands in when the identity is gone.
    coalesce(extract(year from r.entry_on)::int - extract(year from i.birth_date)::int
      - ((i.birth_date + make_interval(years => extract(year from r.entry_on)::int - extract(year from i.birth_date)::int))::date > r.entry_on)::int, s.age_at_entry),
    t.education, t.country_of_birth, coalesce(t.citizenship, '{}'), t.parents_born_abroad, f.disability, f.housing_exclusion,
    case when not s.is_protected then t.municipality end, t.permit_on, t.registered_on, t.deceased_on, t.residence_status,
    r.referral, c.account_id, r.labour_status, r.unemployed_since, r.hours_per_week, r.contract_type, coalesce(r.support, '{}'),
    coalesce((select array_agg(row(p.entry_on, p.planned_exit_on, p.exit_on, p.exit_reason, p.exit_destination)::sealed.fact_period order by p.entry_on, p.id)
      from app.period p where p.participation_id = s.id), '{}'),
    /*outcomes*/, /*follow_ups*/, /*answers*/, /*placements*/, /*sfi*/
  from app.participation s
  join app.participant t on t.id = s.participant_id
  left join app.identity i on i.participant_id = s.participant_id
  left join app.sensitive_fact f on f.participant_id = s.participant_id
  -- Characteristics are those of the first entry that was no error (DOMAIN.md 2.8).
  left join lateral (select r.* from app.period r where r.participation_id = s.id order by (r.exit_reason is not distinct from 'REGISTRATION_ERROR'), r.entry_on, r.id limit 1) r on true
  left join lateral (select c.account_id from app.coach_assignment c where c.participation_id = s.id and c.kind = 'coach' order by c.to_on is null desc, c.from_on desc, c.id limit 1) c on true
  -- A participation merged into another is an empty shell (domain/merge).
  where s.id = any(those) and s.merged_into_id is null
$$
$live$;
  branches text := '';
  i int;
begin
  for i in 1 .. array_length(lists, 1) loop
    whole := replace(whole, '/*' || lists[i][1] || '*/', lists[i][3]);
    branches := branches || format('when %L then update sealed.participation_fact k set %I = %s from app.participation s where s.id = k.participation_id and k.participation_id = any(those); ',
      lists[i][2], lists[i][1], lists[i][3]);
  end loop;
  execute whole;
  -- The fact row is locked first, as in gather_facts; a participation whose facts are still due has none yet, and is gathered whole.
  execute format($list$
create function app.gather_list(those uuid[], tab text) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform 1 from sealed.participation_fact k where k.participation_id = any(those) order by k.participation_id for update;
  case tab %s end case;
  insert into sealed.fact_change (project_id, of_attendance) select distinct k.project_id, false from sealed.participation_fact k where k.participation_id = any(those);
end $$ $list$, branches);
end $make$;

create function app.live_activity_facts(those uuid[]) returns setof sealed.activity_fact language sql stable security definer set search_path = pg_catalog as $$
  select h.id, h.org_id, h.project_id, h.participation_id, h.activity_id, y.kind, y.on_date, y.starts_at, y.ends_at, h.arrived_at, y.break_minutes, h.planned_minutes, h.attended_minutes,
    h.attendance, h.signed_at is not null
  from app.attendance h join app.activity y on y.id = h.activity_id where h.id = any(those) and y.voided_at is null
$$;

-- The day from which a participation counts as one person's: the first entry that was no error, of somebody the project is for.
create function app.counts_from(category text, periods sealed.fact_period[]) returns date language sql immutable set search_path = pg_catalog as $$
  select case when category = 'JOBSEEKER' then (select min(p.entry_on) from unnest(periods) p where p.exit_reason is distinct from 'REGISTRATION_ERROR') end
$$;

-- Writes the facts of these participations anew. The fact row is locked first, in a statement of its own: whoever comes second waits, and then reads
-- what the first one committed, so two writers of one case never overwrite each other's part.
-- Each project whose facts change is noted with the transaction that changed them, for who has kept an answer (29-keeper-tallies.sql); and who began or
-- ceased to count, for who has kept a number of persons (29-keeper-totals.sql).
create function app.gather_facts(those uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  cases uuid[];
  before uuid[];
  people uuid[];
  entries date[];
begin
  if those is null then return; end if;
  select array_agg(x.participation_id), array_agg(x.project_id), array_agg(x.participant_id), array_agg(app.counts_from(x.category, x.periods)) into cases, before, people, entries
  from (select k.participation_id, k.project_id, k.participant_id, k.category, k.periods from sealed.participation_fact k where k.participation_id = any(those) order by k.participation_id for update) x;
  delete from sealed.participation_fact k where k.participation_id = any(those) and not exists (select 1 from app.participation p where p.id = k.participation_id and p.merged_into_id is null);
  insert into sealed.participation_fact as k select * from app.live_facts(those)
  on conflict (participation_id) do update set (org_id, project_id, participant_id, reference, is_protected, category, gender, birth_year, age_at_entry, education, country_of_birth,
    citizenship, parents_born_abroad, disability, housing_exclusion, municipality, permit_on, registered_on, deceased_on, residence_status, referral, coach_id, labour_status, unemployed_since,
    hours_per_week, contract_type, support, periods, outcomes, follow_ups, answers, placements, sfi)
  = (excluded.org_id, excluded.project_id, excluded.participant_id, excluded.reference, excluded.is_protected, excluded.category, excluded.gender, excluded.birth_year, excluded.age_at_entry,
    excluded.education, excluded.country_of_birth, excluded.citizenship, excluded.parents_born_abroad, excluded.disability, excluded.housing_exclusion, excluded.municipality, excluded.permit_on,
    excluded.registered_on, excluded.deceased_on, excluded.residence_status, excluded.referral, excluded.coach_id, excluded.labour_status, excluded.unemployed_since, excluded.hours_per_week,
    excluded.contract_type, excluded.support, excluded.periods, excluded.outcomes, excluded.follow_ups, excluded.answers, excluded.placements, excluded.sfi);
  insert into sealed.fact_change (project_id, of_attendance)
  select x.id, false from (select unnest(before) as id union select k.project_id from sealed.participation_fact k where k.participation_id = any(those)) x;
  insert into sealed.entry_change (participation_id, was_project, was_person, was_entry, now_project, now_person)
  select coalesce(b.id, k.id), b.project, b.person, b.entry, k.project, k.person
  from unnest(cases, before, people, entries) b (id, project, person, entry)
  full join (select f.participation_id as id, f.project_id as project, f.participant_id as person, app.counts_from(f.category, f.periods) as entry
    from sealed.participation_fact f where f.participation_id = any(those)) k on k.id = b.id
  where (b.project, b.person, b.entry) is distinct from (k.project, k.person, k.entry);
end $$;

-- At once, or, in a transaction that writes many rows of many tables (an import), once at its end (decision 0027): what is due lies in sealed.fact_due until a
-- deferred trigger gathers it before the commit, so nobody can forget it. Whoever else sets the setting only puts the same work off to the same commit.
create function app.keep_facts(those uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  if those is null then return; end if;
  if current_setting('app.facts_at_end', true) = 'on' then
    insert into sealed.fact_due (participations) values (those);
  else
    perform app.gather_facts(those);
  end if;
end $$;
create function app.facts_at_end() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform set_config('app.facts_at_end', 'on', true);
end $$;
-- The first row of what is due takes all of it; the rest find nothing left.
create function app.gather_due_facts() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  ids uuid[];
begin
  with due as (delete from sealed.fact_due returning participations) select array_agg(distinct x) into ids from due, unnest(due.participations) x;
  perform app.gather_facts(ids);
  return null;
end $$;
create constraint trigger gather_due after insert on sealed.fact_due deferrable initially deferred for each row execute function app.gather_due_facts();

create function app.keep_activity_facts(those uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  before uuid[];
begin
  if those is null then return; end if;
  select array_agg(distinct k.project_id) into before from sealed.activity_fact k where k.attendance_id = any(those);
  delete from sealed.activity_fact k where k.attendance_id = any(those)
    and not exists (select 1 from app.attendance h join app.activity y on y.id = h.activity_id where h.id = k.attendance_id and y.voided_at is null);
  insert into sealed.activity_fact select * from app.live_activity_facts(those)
  on conflict (attendance_id) do update set (org_id, project_id, participation_id, activity_id, kind, on_date, starts_at, ends_at, arrived_at, break_minutes, planned_minutes, attended_minutes,
    attendance, signed) = (excluded.org_id, excluded.project_id, excluded.participation_id, excluded.activity_id, excluded.kind, excluded.on_date, excluded.starts_at, excluded.ends_at,
    excluded.arrived_at, excluded.break_minutes, excluded.planned_minutes, excluded.attended_minutes, excluded.attendance, excluded.signed);
  insert into sealed.fact_change (project_id, of_attendance)
  select x.id, true from (select unnest(before) as id union select k.project_id from sealed.activity_fact k where k.attendance_id = any(those)) x;
end $$;

-- One function per kind of table that touches a fact; the rows a statement touched come as transition tables.
-- A row that others share (person, offer, activity) is locked first, so that whoever hangs something on it at the same moment is not missed.
create function app.facts_of_cases() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  ids uuid[];
begin
  if tg_op = 'INSERT' then select array_agg(distinct participation_id) into ids from new_rows;
  elsif tg_op = 'DELETE' then select array_agg(distinct participation_id) into ids from old_rows;
  else select array_agg(id) into ids from (select participation_id as id from new_rows union select participation_id from old_rows) x;
  end if;
  if tg_table_name = 'placement' and tg_op <> 'DELETE' then
    perform 1 from app.placement_offer o where o.id in (select offer_id from new_rows) order by o.id for share;
  end if;
  if tg_table_name in ('period', 'coach_assignment') or current_setting('app.facts_at_end', true) = 'on' then
    perform app.keep_facts(ids);
  elsif ids is not null then
    perform app.gather_list(ids, tg_table_name);
  end if;
  return null;
end $$;
create function app.facts_of_participations() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  ids uuid[];
begin
  if tg_op = 'DELETE' then select array_agg(id) into ids from old_rows;
  else
    select array_agg(id) into ids from new_rows;
    perform 1 from app.participant t where t.id in (select participant_id from new_rows) order by t.id for share;
  end if;
  perform app.keep_facts(ids);
  return null;
end $$;
-- participant, identity and sensitive_fact: the participations of these persons.
create function app.facts_of_persons() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  people uuid[];
begin
  if tg_table_name = 'participant' then select array_agg(id) into people from new_rows;
  elsif tg_op = 'INSERT' then select array_agg(participant_id) into people from new_rows;
  elsif tg_op = 'DELETE' then select array_agg(participant_id) into people from old_rows;
  else select array_agg(id) into people from (select participant_id as id from new_rows union select participant_id from old_rows) x;
  end if;
  perform 1 from app.participant t where t.id = any(people) order by t.id for no key update;
  perform app.keep_facts((select array_agg(p.id) from app.participation p where p.participant_id = any(people)));
  return null;
end $$;
create function app.facts_of_offers() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform app.keep_facts((select array_agg(distinct l.participation_id) from app.placement l join new_rows n on n.id = l.offer_id join old_rows o on o.id = n.id where n.employer_id <> o.employer_id));
  return null;
end $$;
-- Logging is what is done most: a new attendance is one lock and one insert, nothing is looked for that can not be there yet.
create function app.facts_of_attendance() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    insert into sealed.fact_change (project_id, of_attendance) select distinct o.project_id, true from old_rows o;
    delete from sealed.activity_fact k where k.attendance_id in (select id from old_rows);
    return null;
  end if;
  perform 1 from app.activity y where y.id in (select activity_id from new_rows) order by y.id for share;
  if tg_op = 'UPDATE' then
    perform app.keep_activity_facts((select array_agg(id) from new_rows));
    return null;
  end if;
  insert into sealed.activity_fact
  select h.id, h.org_id, h.project_id, h.participation_id, h.activity_id, y.kind, y.on_date, y.starts_at, y.ends_at, h.arrived_at, y.break_minutes, h.planned_minutes, h.attended_minutes,
    h.attendance, h.signed_at is not null
  from new_rows h join app.activity y on y.id = h.activity_id where y.voided_at is null;
  insert into sealed.fact_change (project_id, of_attendance) select distinct n.project_id, true from new_rows n;
  return null;
end $$;
create function app.facts_of_activities() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform app.keep_activity_facts((select array_agg(h.id) from app.attendance h join new_rows n on n.id = h.activity_id));
  return null;
end $$;

-- Everything anew for the organisations of the context: after a migration that moved rows, and never otherwise.
create function app.rebuild_facts() returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  one record;
begin
  delete from sealed.participation_fact k where k.org_id = any(app.orgs());
  delete from sealed.activity_fact k where k.org_id = any(app.orgs());
  insert into sealed.fact_change (project_id, of_attendance) select j.id, false from app.project j where j.org_id = any(app.orgs());
  -- How anybody stood before is forgotten: nothing kept before this transaction is over is believed again.
  insert into sealed.kept_horizon (before) values ((pg_current_xact_id()::text::bigint + 1)::text::xid8);
  -- Project by project, so that a large house needs no more memory than its largest project; each as a set. Whoever writes a fact meanwhile waits for the
  -- row taken away above, or has put a newer one in its place.
  for one in select j.id, j.org_id from app.project j where j.org_id = any(app.orgs()) loop
    insert into sealed.participation_fact select * from app.live_facts(array(select p.id from app.participation p where p.org_id = one.org_id and p.project_id = one.id))
    on conflict (participation_id) do nothing;
    insert into sealed.activity_fact
    select h.id, h.org_id, h.project_id, h.participation_id, h.activity_id, y.kind, y.on_date, y.starts_at, y.ends_at, h.arrived_at, y.break_minutes, h.planned_minutes, h.attended_minutes,
      h.attendance, h.signed_at is not null
    from app.attendance h join app.activity y on y.id = h.activity_id where h.org_id = one.org_id and h.project_id = one.id and y.voided_at is null
    on conflict (attendance_id) do nothing;
  end loop;
end $$;

-- Where the kept differ from the live, by participation or attendance; no row is what facts:check wants.
create function app.fact_differences(wanted uuid) returns table (what text, id uuid) language sql stable security definer set search_path = pg_catalog as $$
  with live as (select x.* from app.live_facts((select array_agg(p.id) from app.participation p where p.project_id = wanted)) x),
    kept as (select k.* from sealed.participation_fact k where k.project_id = wanted and k.org_id = any((select app.orgs())::uuid[])),
    live_activity as (select x.* from app.live_activity_facts((select array_agg(h.id) from app.attendance h where h.project_id = wanted)) x),
    kept_activity as (select k.* from sealed.activity_fact k where k.project_id = wanted and k.org_id = any((select app.orgs())::uuid[]))
  select 'participation', coalesce(l.participation_id, k.participation_id) from live l full join kept k on k.participation_id = l.participation_id where l is distinct from k
  union all
  select 'attendance', coalesce(l.attendance_id, k.attendance_id) from live_activity l full join kept_activity k on k.attendance_id = l.attendance_id where l is distinct from k
$$;

-- A key for somebody the reader may not know: the same within one context, and nothing to be reckoned back from.
create function app.fact_key(id uuid, hidden boolean) returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select case when hidden then md5(encode(k.inner_pad, 'hex') || (select app.actor())::text || id::text)::uuid else id end from sealed.seal_key k
$$;

-- The projects a reader may count in.
create function app.countable(wanted uuid[]) returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(j.id), '{}') from app.project j
  where j.id in (select unnest(wanted)) and j.org_id = any((select app.orgs())::uuid[]) and (j.id in (select unnest(app.projects_as('staff'))) or (select app.kind()) = 'system')
$$;

-- Facts of projects for counting. For a reader who is no named handler of a protected person her row has a made-up key, no reference and no place;
-- her characteristics count in figures, and hidden says that lists and groups must not show them (DOMAIN.md 2.8).
-- Partners are those of the project on the day of the first entry.
create function app.facts(wanted uuid[], with_partners boolean) returns table (key uuid, project_id uuid, norm_months int, reference text, is_protected boolean, hidden boolean, category text,
  gender text, birth_year int, age_at_entry int, education text, country_of_birth text, citizenship text[], parents_born_abroad text, disability text, housing_exclusion text, municipality text,
  permit_on date, registered_on date, deceased_on date, residence_status text, referral text, partner text, coach_id uuid, labour_status text, unemployed_since date, hours_per_week double precision,
  contract_type text, support text[], periods sealed.fact_period[], outcomes sealed.fact_outcome[], follow_ups sealed.fact_follow_up[], answers sealed.fact_answer[],
  placements sealed.fact_placement[], sfi sealed.fact_sfi[], starts_on date, ends_on date)
language sql stable security definer set search_path = pg_catalog as $$
  select case when x.hidden then app.fact_key(x.participation_id, true) else x.participation_id end, x.project_id, j.norm_months, case when x.hidden then '' else x.reference end, x.is_protected, x.hidden,
    x.category, x.gender, x.birth_year, x.age_at_entry, x.education, x.country_of_birth, x.citizenship, x.parents_born_abroad, x.disability, x.housing_exclusion, x.municipality,
    x.permit_on, x.registered_on, x.deceased_on, x.residence_status, x.referral,
    case when with_partners then (select string_agg(g.name, ' + ' order by g.name) from app.project_partner a join app.organisation g on g.id = a.organisation_id
      where a.project_id = x.project_id and a.role in ('PARTNER', 'CO_FINANCIER') and (a.from_on is null or a.from_on <= (x.periods[1]).entry_on) and (a.to_on is null or a.to_on >= (x.periods[1]).entry_on)) end,
    case when not x.hidden then x.coach_id end, x.labour_status, x.unemployed_since, x.hours_per_week, x.contract_type, x.support, x.periods, x.outcomes, x.follow_ups, x.answers, x.placements, x.sfi, j.starts_on, j.ends_on
  from (
    select k.*, (k.is_protected and not ((select app.kind()) = 'system' or k.participant_id = any((select app.handled())::uuid[]))) as hidden
    from sealed.participation_fact k where k.project_id = any((select app.countable(wanted))::uuid[])
  ) x join app.project j on j.id = x.project_id
$$;

-- How many different persons stand behind the participations of these projects: somebody in two projects counts in both, and here once.
create function app.count_distinct(wanted uuid[], by_day date) returns int language sql stable security definer set search_path = pg_catalog as $$
  select count(distinct k.participant_id)::int from sealed.participation_fact k
  where k.project_id = any((select app.countable(wanted))::uuid[]) and app.counts_from(k.category, k.periods) <= by_day
$$;

-- What these facts did, day by day; keys as app.facts gives them.
create function app.activity_facts(wanted uuid[]) returns table (key uuid, kind text, on_date date, starts_at time, ends_at time, arrived_at time, break_minutes int, planned_minutes int,
  attended_minutes int, attendance text, signed boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select case when x.hidden then app.fact_key(x.participation_id, true) else x.participation_id end, a.kind, a.on_date, a.starts_at, a.ends_at, a.arrived_at, a.break_minutes, a.planned_minutes,
    a.attended_minutes, a.attendance, a.signed
  from (
    select k.participation_id, (k.is_protected and not ((select app.kind()) = 'system' or k.participant_id = any((select app.handled())::uuid[]))) as hidden
    from sealed.participation_fact k where k.project_id = any((select app.countable(wanted))::uuid[])
  ) x join sealed.activity_fact a on a.participation_id = x.participation_id
$$;

-- Who is counted in a project, and who of them the reader may not know.
create function app.counted_people(wanted uuid) returns table (participation_id uuid, hidden boolean) language sql stable security definer set search_path = pg_catalog as $$
  select k.participation_id, (k.is_protected and not ((select app.kind()) = 'system' or k.participant_id = any((select app.handled())::uuid[])))
  from sealed.participation_fact k where k.project_id = any((select app.countable(array[wanted]))::uuid[])
$$;

-- The same facts as documents for who judges in memory and explains: of everybody, or of those keys alone.
create function app.project_facts(wanted uuid, which_activities text, with_partners boolean, those uuid[] default null) returns setof json language sql stable security definer set search_path = pg_catalog as $$
  select json_build_object(
    'key', s.key, 'reference', s.reference, 'category', s.category, 'protected', s.is_protected, 'hidden', s.hidden,
    'gender', s.gender, 'birthDate', null, 'birthYear', s.birth_year, 'ageAtEntry', s.age_at_entry, 'education', s.education, 'countryOfBirth', s.country_of_birth,
    'citizenship', to_json(s.citizenship), 'parentsBornAbroad', s.parents_born_abroad, 'disability', s.disability, 'housingExclusion', s.housing_exclusion,
    'municipality', s.municipality, 'municipalityClass', null, 'permitOn', s.permit_on, 'registeredOn', s.registered_on, 'deceasedOn', s.deceased_on,
    'residenceStatus', s.residence_status, 'referral', s.referral, 'partner', s.partner, 'coach', s.coach_id, 'labourStatus', s.labour_status, 'unemployedSince', s.unemployed_since,
    'hoursPerWeek', s.hours_per_week, 'contractType', s.contract_type, 'support', to_json(s.support),
    'periods', coalesce((select json_agg(json_build_object('entryOn', p.entry_on, 'plannedExitOn', p.planned_exit_on, 'exitOn', p.exit_on, 'exitReason', p.exit_reason,
        'exitDestination', p.exit_destination, 'error', p.exit_reason is not distinct from 'REGISTRATION_ERROR')) from unnest(s.periods) p), '[]'),
    'outcomes', coalesce((select json_agg(json_build_object('type', o.type, 'startsOn', o.starts_on, 'endsOn', o.ends_on, 'confirmedThrough', o.confirmed_through,
        'hoursPerWeek', o.hours_per_week, 'contractType', o.contract_type, 'subsidy', o.subsidy, 'studyFinance', o.study_finance, 'leadsToEmployment', o.leads_to_employment,
        'matchesHomeBackground', o.matches_home_background, 'improved', o.improved, 'support', o.support, 'municipality', o.municipality, 'employerId', o.employer_id)) from unnest(s.outcomes) o), '[]'),
    'followUps', coalesce((select json_agg(json_build_object('milestone', u.milestone, 'dueOn', u.due_on, 'result', u.result, 'on', u.answered_on, 'labourStatus', u.labour_status,
        'support', u.support)) from unnest(s.follow_ups) u), '[]'),
    'answers', coalesce((select json_agg(json_build_object('survey', v.survey, 'occasion', v.occasion, 'on', v.on_date, 'item', v.item, 'answer', v.answer)) from unnest(s.answers) v), '[]'),
    'placements', coalesce((select json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, 'employerId', l.employer_id, 'kind', l.kind,
        'startsOn', l.starts_on, 'endsOn', l.ends_on)) from unnest(s.placements) l), '[]'),
    'sfi', coalesce((select json_agg(json_build_object('course', e.course, 'startsOn', e.starts_on, 'endsOn', e.ends_on, 'result', e.result)) from unnest(s.sfi) e), '[]'),
    'activities', coalesce(y.activities, '[]'))
  from app.facts(array[wanted], with_partners) s
  left join (
    select case when a.hidden then app.fact_key(a.participation_id, true) else a.participation_id end as key,
      json_agg(json_build_object('kind', a.kind, 'on', a.on_date, 'startsAt', left(a.starts_at::text, 5), 'endsAt', left(a.ends_at::text, 5),
        'arrivedAt', left(a.arrived_at::text, 5), 'breakMinutes', a.break_minutes, 'plannedMinutes', a.planned_minutes, 'attendedMinutes', a.attended_minutes,
        'attendance', a.attendance, 'signed', a.signed) order by a.on_date) as activities
    from (
      -- Each by the index that serves it; the other answers nothing without looking.
      select x.hidden, k.* from app.counted_people(wanted) x join sealed.activity_fact k on k.participation_id = x.participation_id
      where which_activities = 'all' and (those is null or x.participation_id = any(those))
      union all
      select x.hidden, k.* from app.counted_people(wanted) x join sealed.activity_fact k on k.participation_id = x.participation_id and k.attendance = 'NOT_REPORTED'
      where which_activities = 'unreported' and (those is null or x.participation_id = any(those))
    ) a group by a.participation_id, a.hidden
  ) y on y.key = s.key
  where those is null or s.key = any(those)
$$;
