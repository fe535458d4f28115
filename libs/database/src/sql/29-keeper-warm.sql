-- Before people come (decision 0051): what they asked of figures yesterday is counted for the new day, so that the first of the morning need not wait.
-- A question's text is run again with the rights of who asked it and no more: in a context that holds its projects and the protected persons the asker
-- might know. So a text somebody made up tells nobody anything she could not have asked herself.

-- The same question of another day, where it spoke of its own.
create function app.redated(text text, from_day date, to_day date) returns text language sql immutable set search_path = pg_catalog as $$
  select replace(text, quote_literal(to_char(from_day, 'YYYY-MM-DD')) || '::date', quote_literal(to_char(to_day, 'YYYY-MM-DD')) || '::date')
$$;

-- For how many nights a question is counted that nobody has waited for since.
create function app.nights_kept() returns int language sql immutable set search_path = pg_catalog as $$ select 7 $$;

-- The questions, those with most projects last, each with its projects and whom its reader knew; and the sets whose different persons were asked for (no text).
create function app.asked_lately() returns table (question text, projects uuid[], seen uuid[], nights int, is_sum boolean) language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  today date := app.today();
begin
  if app.kind() is distinct from 'system' then raise exception 'the night alone asks again' using errcode = '42501'; end if;
  return query
  with asked as (select distinct on (q.question) q.question, app.redated(q.text, q.day, today) as text from sealed.asked_question q order by q.question, q.asked_at desc),
  tallies as (
    select a.text, array_agg(distinct t.project_id) as projects, t.seen, min(t.nights) as nights, false as is_sum
    from sealed.kept_tally t join asked a on a.question = t.question
    where t.cluster = app.cluster() and t.kept_at > now() - interval '26 hours' and t.nights < app.nights_kept() group by a.text, t.seen),
  sums as (
    select distinct on (t.set_name, t.seen, a.text) a.text, t.projects, t.seen, t.nights, true from sealed.kept_sum t left join asked a on a.question = t.question
    where t.cluster = app.cluster() and t.kept_at > now() - interval '26 hours' and t.nights < app.nights_kept() and t.projects <> '{}' order by t.set_name, t.seen, a.text, t.nights)
  select * from (select * from tallies union all select * from sums) x order by x.is_sum, cardinality(x.projects);
end $$;

-- This transaction as somebody who may count in these projects and knows these protected persons; to the end of it.
create function app.read_as(wanted uuid[], known uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  orgs uuid[] := array(select distinct j.org_id from app.project j where j.id = any(wanted));
begin
  perform app.sign(app.actor(), 'staff', null, orgs, '{}', '{}', wanted, '{}', '{}');
  perform app.say('{handled,hidden}', array[known::text, '{}']);
end $$;

-- Counts a question for some projects as their reader, where nothing kept holds; what holds is kept on under this moment. Null as the question: how many
-- different persons, and with sums: the sum over all of them. @return how many projects were counted
create function app.count_at_night(question text, wanted uuid[], known uuid[], night int, is_sum boolean) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
  asked bytea := sha256(convert_to(question, 'UTF8'));
  held uuid[];
  missing uuid[];
begin
  if app.kind() is distinct from 'system' then raise exception 'the night alone asks again' using errcode = '42501'; end if;
  if not app.in_one_moment() then raise exception 'sums are asked for in one moment' using errcode = '25000'; end if;
  perform app.read_as(wanted, known);
  if question is null then
    perform app.people_of(wanted, app.today(), night);
    return cardinality(wanted);
  elsif is_sum then
    perform app.sum_of(wanted, asked, night);
    return 0;
  end if;
  with kept_on as (
    insert into sealed.kept_tally as k (project_id, question, seen, of_attendance, snapshot, cluster, tally, nights)
    select h.project_id, asked, coalesce(s.seen, '{}'), h.of_attendance, pg_current_snapshot(), app.cluster(), h.tally, night
    from app.holding_tallies(app.countable(wanted), asked) h left join app.seen_in(wanted) s on s.project_id = h.project_id returning k.project_id)
  select coalesce(array_agg(k.project_id), '{}') into held from kept_on k;
  missing := array(select unnest(wanted) except select unnest(held));
  perform app.count_into(missing, question, night);
  return cardinality(missing);
end $$;
