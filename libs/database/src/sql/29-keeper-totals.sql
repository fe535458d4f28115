-- Sums over a set of projects (decision 0050), so that a programme costs the same however many projects and people it has.
-- A sum is kept with its snapshot, as a project's answer is (29-keeper-tallies.sql), and with the numbers of the answers it is made of. Who asks again takes
-- it whole when no project of the set has changed since; else the old answers of those that have are taken out and their new ones put in. Counts are whole
-- numbers, so a sum mended so often is the sum added up anew.
-- One moment is needed for the sum, for what has changed and for what is counted: these functions answer in repeatable read alone.

create function app.in_one_moment() returns boolean language sql stable set search_path = pg_catalog as $$
  select current_setting('transaction_isolation') in ('repeatable read', 'serializable')
$$;

-- The reader's part of these projects in one order, or all she works in when none are named (a membership lies in its project's organisation, so there is
-- nothing to look up); and what the set is called.
create function app.set_of(wanted uuid[]) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return case when wanted is null then array(select distinct x from unnest(app.projects_as('staff')) x order by x) else array(select x from unnest(app.countable(wanted)) x order by x) end;
end $$;
create function app.set_name(mine uuid[]) returns bytea language sql immutable set search_path = pg_catalog as $$ select sha256(convert_to(mine::text, 'UTF8')) $$;

-- Projects of the set whose facts have changed since that snapshot; what its own transaction changed is known by its number.
create function app.moved_since(mine uuid[], since pg_snapshot, own xid8, with_attendance boolean) returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  with changed as (
    select c.project_id from sealed.fact_change c where not c.of_attendance and c.xact >= pg_snapshot_xmin(since) and (c.xact = own or not pg_visible_in_snapshot(c.xact, since))
    union
    select c.project_id from sealed.fact_change c where with_attendance and c.of_attendance and c.xact >= pg_snapshot_xmin(since) and (c.xact = own or not pg_visible_in_snapshot(c.xact, since)))
  select array(select c.project_id from changed c where c.project_id in (select unnest(mine)))
$$;

-- For who remembers what she worked out of a project's facts (decision 0052): does it hold still? The moment names the cluster and the snapshot it was read
-- in; with it goes whom she knew among the protected. No row for a project she may not count in: nothing of it is to be remembered.
create function app.holds_since(wanted uuid, since text, known uuid[], with_attendance boolean) returns table (holds boolean, moment text, seen uuid[]) language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  before pg_snapshot := nullif(split_part(since, '/', 2), '')::pg_snapshot;
  here text := app.cluster() || '/';
  now_seen uuid[] := app.seen_among(array[wanted]);
begin
  if not app.in_one_moment() or app.countable(array[wanted]) = '{}' then return; end if;
  return query select before is not null and starts_with(since, here) and known = now_seen and pg_snapshot_xmin(before) >= app.kept_horizon()
    and app.moved_since(array[wanted], before, '0', with_attendance) = '{}', here || pg_current_snapshot()::text, now_seen;
end $$;

-- The newest sum of this set that may be believed after mending; a row of nulls when there is none.
create function app.newest_sum(named bytea, asked bytea, shown uuid[]) returns sealed.kept_sum language sql stable security definer set search_path = pg_catalog as $$
  select t.* from sealed.kept_sum t where t.set_name = named and t.question = asked and t.seen = shown and t.cluster = app.cluster() and pg_snapshot_xmin(t.snapshot) >= app.kept_horizon()
  order by t.nr desc limit 1
$$;

-- Does a kept sum say already which projects it is of?
create function app.has_projects(named bytea, asked bytea, shown uuid[]) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from sealed.kept_sum t where t.set_name = named and t.question = asked and t.seen = shown and t.projects <> '{}')
$$;

-- Cells that stand on one side less those of the other: [group, place, letter, degree, people].
create function app.cells_of(plus json[], minus json[]) returns json language sql immutable set search_path = pg_catalog as $$
  select coalesce(json_agg(json_build_array(c.grp, c.place, c.letter, c.degree, c.people)), '[]') from (
    select e.cell->>0 as grp, (e.cell->>1)::int as place, e.cell->>2 as letter, e.cell->>3 as degree, sum(s.sign * (e.cell->>4)::int)::int as people
    from (select 1 as sign, unnest(plus) as tally union all select -1, unnest(minus)) s cross join json_array_elements(s.tally) e (cell)
    group by 1, 2, 3, 4 having sum(s.sign * (e.cell->>4)::int) <> 0) c
$$;

-- The cells of a question added up over the projects; or no cells, and the projects nobody has counted yet, which the caller counts (app.count_and_keep) before it asks again.
-- What a sum is made of was counted under the question's own text, so a sum is as honest as its parts.
create function app.sum_of(mine uuid[], asked bytea, night int) returns table (tally json, missing uuid[]) language plpgsql security definer set search_path = pg_catalog as $$
declare
  named bytea := app.set_name(mine);
  shown uuid[] := app.seen_among(mine);
  before sealed.kept_sum;
  moved uuid[] := mine;
  old json[] := '{}';
  found uuid[];
  numbers bigint[];
  attends boolean;
  sum json;
begin
  if not app.in_one_moment() then raise exception 'sums are asked for in one moment' using errcode = '25000'; end if;
  before := app.newest_sum(named, asked, shown);
  if before.nr is not null then
    moved := app.moved_since(mine, before.snapshot, before.xact, before.of_attendance);
    if moved = '{}' then
      return query select before.tally, '{}'::uuid[];
      return;
    end if;
    old := array(select k.tally from unnest(mine, before.parts) w (id, nr) join sealed.kept_tally k on k.project_id = w.id and k.question = asked and k.nr = w.nr where w.id = any(moved));
    -- A part the sweep has taken away cannot be taken out: added up anew.
    if cardinality(old) < cardinality(moved) then
      before := null;
      moved := mine;
      old := '{}';
    end if;
  end if;
  select coalesce(array_agg(h.project_id), '{}'), array_agg(h.nr), coalesce(bool_or(h.of_attendance), false), app.cells_of(array_agg(h.tally) || before.tally, old)
  into found, numbers, attends, sum from app.holding_tallies(moved, asked) h;
  if cardinality(found) < cardinality(moved) then
    return query select null::json, array(select unnest(moved) except select unnest(found));
    return;
  end if;
  -- Mended again within two seconds, and by little, it is not worth keeping. The night needs the set's projects once a day.
  if before.nr is null or before.kept_at < clock_timestamp() - interval '2 seconds' or cardinality(moved) > 4 then
    insert into sealed.kept_sum (set_name, question, seen, of_attendance, snapshot, cluster, projects, nights, parts, tally)
    select named, asked, shown, attends, pg_current_snapshot(), app.cluster(), case when app.has_projects(named, asked, shown) then '{}' else mine end, night,
      array(select coalesce(n.nr, before.parts[w.at]) from unnest(mine) with ordinality w (id, at) left join unnest(found, numbers) n (id, nr) on n.id = w.id order by w.at), sum;
  end if;
  return query select sum, '{}'::uuid[];
end $$;

create function app.summed(wanted uuid[], asked bytea) returns table (tally json, missing uuid[]) language sql security definer set search_path = pg_catalog as $$
  select * from app.sum_of(app.set_of(wanted), asked, 0)
$$;

-- The projects somebody works in by name, a page of them behind the named one, and how many there are. What a list does under row security compares each
-- project with every membership, which somebody with a thousand of them would feel.
create function app.projects_by_name(after_name text, after_id uuid, many int) returns table (id uuid, code text, name text, total int) language sql stable security definer set search_path = pg_catalog as $$
  with mine as materialized (select j.id, j.code, j.name from app.project j where j.id in (select unnest(app.projects_as('staff'))))
  select m.id, m.code, m.name, (select count(*)::int from mine) from mine m
  where after_id is null or m.name collate "sv-x-icu" > after_name or (m.name = after_name and m.id > after_id)
  order by m.name collate "sv-x-icu", m.id limit many
$$;

-- All of them counted, a million in a few seconds: nearly everybody's first period says that she counts, and the rest are looked at closer.
create function app.count_people(mine uuid[], by_day date) returns int language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::int from (select distinct k.participant_id from sealed.participation_fact k
    where k.project_id in (select unnest(mine)) and k.category = 'JOBSEEKER'
      and case when (k.periods[1]).entry_on <= by_day and (k.periods[1]).exit_reason is distinct from 'REGISTRATION_ERROR' then true
        else exists (select 1 from unnest(k.periods) p where p.entry_on <= by_day and p.exit_reason is distinct from 'REGISTRATION_ERROR') end) x
$$;

-- How many different persons stand behind these projects; kept for the whole set. It is mended by who began or ceased to count since (sealed.entry_change):
-- each of them is looked up as she stood then and as she stands now, however many others there are.
create function app.people_of(mine uuid[], by_day date, night int) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
  named bytea := app.set_name(mine);
  asked bytea := sha256(convert_to('distinct people by ' || by_day, 'UTF8'));
  before sealed.kept_sum;
  n int;
  difference int;
begin
  if not app.in_one_moment() or current_setting('transaction_read_only')::boolean then return app.count_distinct(mine, by_day); end if;
  before := app.newest_sum(named, asked, '{}');
  if before.nr is not null and not exists (select 1 from sealed.entry_change e where e.xact = before.xact) then
    difference := app.people_since(mine, by_day, before.snapshot);
    if difference is null then return before.tally::text::int; end if;
    n := before.tally::text::int + difference;
  else
    n := app.count_people(mine, by_day);
  end if;
  -- Those of today are asked again at night; they carry their set, and no question's text.
  insert into sealed.kept_sum (set_name, question, seen, of_attendance, snapshot, cluster, projects, nights, parts, tally)
  values (named, asked, '{}', false, pg_current_snapshot(), app.cluster(), case when by_day = app.today() and not app.has_projects(named, asked, '{}') then mine else '{}' end, night, '{}', to_json(n));
  return n;
end $$;

create function app.distinct_people(wanted uuid[], by_day date) returns int language sql security definer set search_path = pg_catalog as $$
  select app.people_of(app.set_of(wanted), by_day, 0)
$$;

-- How many more different persons there are than in that snapshot; null when nobody of the set began or ceased to count. The first change of a participation
-- since then says how it stood: changes of one participation follow each other, because its fact row is locked, and so do their numbers.
create function app.people_since(mine uuid[], by_day date, since pg_snapshot) returns int language sql stable security definer set search_path = pg_catalog as $$
  with changed as materialized (
    select e.* from sealed.entry_change e where e.xact >= pg_snapshot_xmin(since) and not pg_visible_in_snapshot(e.xact, since)
      and (e.was_project in (select unnest(mine)) or e.now_project in (select unnest(mine)))),
  first as materialized (select distinct on (c.participation_id) c.* from changed c order by c.participation_id, c.nr),
  people as (select f.was_person as person from first f where f.was_person is not null union select c.now_person from changed c where c.now_person is not null),
  now as materialized (select k.participant_id, k.participation_id from people p join sealed.participation_fact k on k.participant_id = p.person
    where k.project_id in (select unnest(mine)) and app.counts_from(k.category, k.periods) <= by_day)
  select case when exists (select 1 from changed) then (select coalesce(sum(
      (exists (select 1 from now n where n.participant_id = p.person))::int
      - (exists (select 1 from first f where f.was_person = p.person and f.was_project in (select unnest(mine)) and f.was_entry <= by_day)
        or exists (select 1 from now n where n.participant_id = p.person and not exists (select 1 from first f where f.participation_id = n.participation_id)))::int), 0)::int
    from people p) end
$$;
