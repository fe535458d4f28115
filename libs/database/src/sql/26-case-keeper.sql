-- What the keeper does for casework: the index that names are found by, the search itself, and moving every link of one person to another.

-- The index follows identity.search_tokens. It lies in the sealed schema because a row policy would hinder the index from being used
-- (an overlap of lists is not leakproof); nobody but the keeper can read it, and whom it may show is said again in the search.
-- One statement for all the rows a statement touched.
create function app.index_names() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    delete from sealed.name_index x using old_rows o where x.participant_id = o.participant_id;
    return null;
  end if;
  insert into sealed.name_index (participant_id, org_id, name, tokens)
  select n.participant_id, n.org_id, coalesce(n.search_name, ''), n.search_tokens from new_rows n where cardinality(n.search_tokens) > 0
  on conflict (participant_id) do update set org_id = excluded.org_id, name = excluded.name, tokens = excluded.tokens
    where (name_index.org_id, name_index.name, name_index.tokens) is distinct from (excluded.org_id, excluded.name, excluded.tokens);
  if tg_op = 'UPDATE' then
    delete from sealed.name_index x using new_rows n where x.participant_id = n.participant_id and cardinality(n.search_tokens) = 0;
  end if;
  return null;
end $$;

-- words: for each word of the question the tokens that answer it, the first of them its beginning as typed; lead: those of the longest word.
-- The function repeats the visibility rule itself (PERFORMANCE.md 5); protected persons have no tokens and are left out once more.
-- It is run with its values known, so that the planner sees how rare the leading word is.
create function app.search_participants(lead text[], words jsonb, only_project uuid, at_most int) returns table (participation_id uuid, rank real)
language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  orgs uuid[] := app.orgs();
  named uuid[] := app.projects_as('names');
  reads uuid[] := app.reads();
  caseload uuid[] := app.caseload();
  opened uuid[] := app.opened();
begin
  return query
  with hits as materialized (
    select p.id, n.name, n.tokens
    from sealed.name_index n join app.participation p on p.org_id = n.org_id and p.participant_id = n.participant_id
    where n.tokens && lead and n.org_id = any(orgs) and not p.is_protected and p.merged_into_id is null
      and (p.project_id = any(named) and (p.project_id = any(reads) or p.id = any(caseload)) or p.id = any(opened))
      and (only_project is null or p.project_id = only_project)
      and not exists (select 1 from jsonb_array_elements(words) w where not n.tokens && array(select jsonb_array_elements_text(w)))
    limit 2000)
  select h.id, (case when not exists (select 1 from jsonb_array_elements(words) w where not h.tokens @> array[w->>0]) then 1 else 0.5 end)::real
  from hits h order by 2 desc, h.name limit at_most;
end $$;

-- May the actor change everything this person has? Then her links may be moved.
create function app.may_merge(person uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from app.participant t where t.id = person and t.org_id = any((select app.orgs())::uuid[]) and (t.protection = 'no' or t.id = any((select app.handled())::uuid[])))
    and not exists (select 1 from app.participation p where p.participant_id = person and p.merged_into_id is null
      and not (p.id = any((select app.caseload())::uuid[]) or p.project_id = any((select app.projects_as('admin'))::uuid[])))
$$;

-- Moves the rows of one table that point to `here` so that they point to `there`. Rows that `there` already has (a unique key says so) stay,
-- and so does a period that was an error: it counts nowhere.
create function app.move_links(in_table text, col text, here uuid, there uuid) returns uuid[] language plpgsql security definer set search_path = pg_catalog as $$
declare
  moved uuid[] := '{}';
  one uuid;
  but_not text := case in_table when 'period' then ' and exit_reason is distinct from ''REGISTRATION_ERROR''' else '' end;
begin
  if app.actor() is null then raise exception 'nobody asks' using errcode = '42501'; end if;
  begin
    execute format('with m as (update app.%1$I set %2$I = $2 where %2$I = $1 %3$s returning id) select coalesce(array_agg(id), ''{}'') from m', in_table, col, but_not) into moved using here, there;
  exception when unique_violation then
    moved := '{}';
    for one in execute format('select id from app.%1$I where %2$I = $1 %3$s', in_table, col, but_not) using here loop
      begin
        execute format('update app.%1$I set %2$I = $2 where id = $1', in_table, col) using one, there;
        moved := moved || one;
      exception when unique_violation then null;
      end;
    end loop;
  end;
  return moved;
end $$;

-- Every table that points to a participation or to a participant, read from the catalogue: a table that comes later is not forgotten.
create function app.link_tables(col text) returns setof text language sql stable security definer set search_path = pg_catalog as $$
  select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and a.attname = col and not a.attisdropped
    and not (col = 'participant_id' and c.relname in ('participation', 'identity', 'sensitive_fact'))
  order by 1
$$;

-- One person's links become another's. Answers with what moved, so that it can be moved back: [{table, column, ids, here, there}], and what stayed.
create function app.merge_links(kept uuid, other uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
  moves jsonb := '[]';
  theirs app.participation;
  mine uuid;
  t text;
  ids uuid[];
begin
  if not (app.may_merge(kept) and app.may_merge(other)) then raise exception 'not both yours' using errcode = '42501'; end if;
  for theirs in select * from app.participation p where p.participant_id = other and p.merged_into_id is null loop
    mine := null;
    select p.id into mine from app.participation p where p.participant_id = kept and p.project_id = theirs.project_id and p.org_id = theirs.org_id and p.merged_into_id is null;
    if mine is null then
      update app.participation set participant_id = kept, is_protected = (select k.protection <> 'no' from app.participant k where k.id = kept) where id = theirs.id;
      moves := moves || jsonb_build_object('table', 'participation', 'column', 'participant_id', 'ids', array[theirs.id], 'here', other, 'there', kept);
    else
      for t in select * from app.link_tables('participation_id') loop
        ids := app.move_links(t, 'participation_id', theirs.id, mine);
        if cardinality(ids) > 0 then
          moves := moves || jsonb_build_object('table', t, 'column', 'participation_id', 'ids', ids, 'here', theirs.id, 'there', mine);
        end if;
      end loop;
      update app.participation set merged_into_id = mine where id = theirs.id;
      moves := moves || jsonb_build_object('table', 'participation', 'column', 'merged_into_id', 'ids', array[theirs.id], 'here', null, 'there', mine);
    end if;
  end loop;
  for t in select * from app.link_tables('participant_id') loop
    ids := app.move_links(t, 'participant_id', other, kept);
    if cardinality(ids) > 0 then
      moves := moves || jsonb_build_object('table', t, 'column', 'participant_id', 'ids', ids, 'here', other, 'there', kept);
    end if;
  end loop;
  return moves;
end $$;

-- Moves back what a merge moved, newest first; a row that has gone on elsewhere since stays where it is. Answers with how many came back.
create function app.unmerge_links(merge_id uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
  it app.participant_merge;
  m jsonb;
  n int;
  total int := 0;
begin
  select * into it from app.participant_merge x where x.id = merge_id and x.org_id = any((select app.orgs())::uuid[]) and x.undone_at is null;
  if it.id is null or not app.may_merge(it.kept_id) then raise exception 'not yours' using errcode = '42501'; end if;
  for m in select x from jsonb_array_elements(it.moves) with ordinality a(x, nth) order by nth desc loop
    execute format('update app.%1$I set %2$I = $1 where id = any($2) and %2$I = $3', m->>'table', m->>'column')
      using (m->>'here')::uuid, array(select jsonb_array_elements_text(m->'ids'))::uuid[], (m->>'there')::uuid;
    get diagnostics n = row_count;
    total := total + n;
  end loop;
  update app.participation p set is_protected = t.protection <> 'no' from app.participant t
  where t.id = p.participant_id and p.participant_id in (it.kept_id, it.merged_id) and p.is_protected <> (t.protection <> 'no');
  return total;
end $$;

-- What hangs on a person, by table, for the preview: counts only, of what the actor may change.
create function app.link_counts(person uuid) returns table (in_table text, n int) language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  t text;
begin
  if not app.may_merge(person) then raise exception 'not yours' using errcode = '42501'; end if;
  for t in select * from app.link_tables('participation_id') loop
    in_table := t;
    execute format('select count(*)::int from app.%I x join app.participation p on p.id = x.participation_id where p.participant_id = $1 and p.merged_into_id is null', t) into n using person;
    if n > 0 then return next; end if;
  end loop;
end $$;

-- An agreed plan is frozen for whoever works with it; the keeper alone moves it to another person when two are merged.
create function app.keep_agreed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if current_user = 'app_staff' then raise exception 'an agreed plan is never changed' using errcode = '42501'; end if;
  return new;
end $$;
