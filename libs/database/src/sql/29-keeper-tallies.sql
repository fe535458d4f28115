-- Kept answers (decision 0033): what a counting statement answered for one project, with the snapshot it was read in.
-- A kept answer holds for a reader when her snapshot and the kept one see the very same changes of the project's facts. The kept one sees nothing that
-- hers does not: she sees the answer, so it was committed before her moment, and it was read before it was committed. And no change she sees may be
-- invisible in the kept snapshot: sealed.fact_change has one row per statement and project, written with the facts. (A snapshot does not name its own
-- transaction as running: what that one changed itself, before or after it kept an answer, is known by its number.)
-- The question is the statement's own text, so who asks another text finds and makes other answers. Nobody but these functions reads or writes the tables.

-- Protected persons of these projects whom the reader may know: answers that show them and answers that do not are different answers.
create function app.seen_in(wanted uuid[]) returns table (project_id uuid, seen uuid[]) language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  known uuid[] := app.handled();
begin
  if app.kind() = 'system' then
    return query select k.project_id, array_agg(distinct k.participant_id) from sealed.participation_fact k where k.project_id = any(wanted) and k.is_protected group by k.project_id;
  elsif known <> '{}' then
    return query select k.project_id, array_agg(distinct k.participant_id) from sealed.participation_fact k
      where k.participant_id = any(known) and k.is_protected and k.project_id = any(wanted) group by k.project_id;
  end if;
end $$;
-- The same of all of them together.
create function app.seen_among(wanted uuid[]) returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct x), '{}') from app.seen_in(wanted) s cross join unnest(s.seen) x
$$;

-- A restored copy begins to count its transactions anew: what another cluster has kept is not asked.
create function app.cluster() returns bigint language sql stable security definer set search_path = pg_catalog as $$ select s.system_identifier from pg_control_system() s $$;

-- Answers that reach back before it are not believed.
create function app.kept_horizon() returns xid8 language sql stable security definer set search_path = pg_catalog as $$
  select coalesce((select h.before from sealed.kept_horizon h order by h.before desc limit 1), '0'::xid8)
$$;

-- The kept answers that hold, of projects the reader may count in. The newest few are tried; who finds none counts.
create function app.holding_tallies(mine uuid[], asked bytea) returns table (project_id uuid, nr bigint, of_attendance boolean, tally json) language sql stable security definer set search_path = pg_catalog as $$
  with me as materialized (select app.cluster() as cluster, app.kept_horizon() as horizon)
  select w.id, t.nr, t.of_attendance, t.tally from me cross join unnest(mine) w (id) left join app.seen_in(mine) s on s.project_id = w.id
  cross join lateral (
    select t.nr, t.of_attendance, t.tally from (
      select * from sealed.kept_tally k where k.project_id = w.id and k.question = asked order by k.nr desc limit 4
    ) t
    where t.seen = coalesce(s.seen, '{}') and t.cluster = me.cluster
      and pg_snapshot_xmin(t.snapshot) >= me.horizon
      -- Asked row by row, from the kept snapshot's oldest running transaction on: what lies before it is visible in it.
      and (select 1 from sealed.fact_change c where c.project_id = w.id and not c.of_attendance and c.xact >= pg_snapshot_xmin(t.snapshot)
        and (c.xact = t.xact or not pg_visible_in_snapshot(c.xact, t.snapshot)) limit 1) is null
      and (not t.of_attendance or (select 1 from sealed.fact_change c where c.project_id = w.id and c.of_attendance and c.xact >= pg_snapshot_xmin(t.snapshot)
        and (c.xact = t.xact or not pg_visible_in_snapshot(c.xact, t.snapshot)) limit 1) is null)
    order by t.nr desc limit 1
  ) t
$$;
create function app.kept_tallies(wanted uuid[], asked bytea) returns table (project_id uuid, tally json) language sql stable security definer set search_path = pg_catalog as $$
  select h.project_id, h.tally from app.holding_tallies(app.countable(wanted), asked) h
$$;

-- Counts these projects and keeps the answers, and what was asked. Counting, the snapshot and keeping are one statement. A transaction that may not write
-- gets its answer and keeps nothing.
create function app.count_and_keep(wanted uuid[], question text) returns table (project_id uuid, tally json) language plpgsql security definer set search_path = pg_catalog as $$
declare
  mine uuid[] := app.countable(wanted);
begin
  if current_setting('transaction_read_only')::boolean then
    return query select w.id, coalesce(c.tally, '[]') from unnest(mine) w (id) left join app.count_by(question, mine) c on c.project_id = w.id;
    return;
  end if;
  insert into sealed.asked_question as q (question, text, day)
  select sha256(convert_to($2, 'UTF8')), $2, app.today() where not exists (select 1 from sealed.asked_question o where o.question = sha256(convert_to($2, 'UTF8')));
  return query select * from app.count_into(mine, question, 0);
end $$;
create function app.count_into(mine uuid[], question text, night int) returns table (project_id uuid, tally json) language sql security definer set search_path = pg_catalog as $$
  insert into sealed.kept_tally as k (project_id, question, seen, of_attendance, snapshot, cluster, tally, nights)
  select w.id, sha256(convert_to(question, 'UTF8')), coalesce(s.seen, '{}'), position('app.activity_facts(' in question) > 0, pg_current_snapshot(), app.cluster(), coalesce(c.tally, '[]'), night
  from unnest(mine) w (id) left join app.seen_in(mine) s on s.project_id = w.id left join app.count_by(question, mine) c on c.project_id = w.id
  returning k.project_id, k.tally
$$;

-- Takes away answers that are a day old or surpassed, and then the changes no remaining answer could miss. Whatever is kept with an older snapshot
-- meanwhile lies before the horizon and is not believed.
create function app.sweep_tallies() returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  horizon xid8;
begin
  delete from sealed.kept_tally k where k.kept_at < now() - interval '26 hours' or k.cluster <> app.cluster()
    or pg_snapshot_xmin(k.snapshot) < any(select h.before from sealed.kept_horizon h)
    or (select count(*) from sealed.kept_tally l where l.project_id = k.project_id and l.question = k.question and l.nr > k.nr) >= 4;
  delete from sealed.kept_sum k where k.kept_at < now() - interval '26 hours' or k.cluster <> app.cluster()
    or pg_snapshot_xmin(k.snapshot) < any(select h.before from sealed.kept_horizon h)
    or (select count(*) from sealed.kept_sum l where l.set_name = k.set_name and l.question = k.question and l.seen = k.seen and l.nr > k.nr) >= 2 and k.projects = '{}';
  select x.at into horizon from (select pg_snapshot_xmin(k.snapshot) as at from sealed.kept_tally k union all select pg_snapshot_xmin(k.snapshot) from sealed.kept_sum k) x order by 1 limit 1;
  horizon := coalesce(horizon, pg_snapshot_xmin(pg_current_snapshot()));
  delete from sealed.kept_horizon h where h.before <= horizon;
  insert into sealed.kept_horizon (before) values (horizon);
  delete from sealed.fact_change c where c.xact < horizon;
  delete from sealed.entry_change e where e.xact < horizon;
  delete from sealed.asked_question q where q.asked_at < now() - interval '26 hours' and not exists (select 1 from sealed.kept_tally k where k.question = q.question);
end $$;

-- A project's own frame is part of its facts.
create function app.facts_of_projects() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into sealed.fact_change (project_id, of_attendance) select n.id, false from new_rows n;
  return null;
end $$;
