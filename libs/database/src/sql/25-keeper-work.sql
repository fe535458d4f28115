-- What the keeper does for signed-in people that row policies alone cannot: facts, the change log, founding a project.

-- The change log: a row for each row a statement touched, all of them in one statement; refuses to work without an actor. Only the open columns are stored
-- with their values.

-- New rows: each table has a function of its own, written here when the program lays its triggers. It names the columns, so that no row is taken apart and put
-- together again, and its plan is kept: half of what one row cost, a fourth of what many did.
create function app.write_log_of_new(of_table regclass, open text[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  it text := (select c.relname from pg_class c where c.oid = of_table);
  changes text := (select string_agg(format('case when n.%1$I is not null%3$s then %2$s end', a.attname,
      case when a.attname = any(open) then format('%L || to_json(n.%I)::text || %L', to_json(a.attname)::text || ':[null,', a.attname, ']') else quote_literal(to_json(a.attname)::text || ':"changed"') end,
      case when a.atttypid = 'jsonb'::regtype then format(' and n.%I <> ''null''', a.attname) else '' end), ', ' order by a.attnum)
    from pg_attribute a where a.attrelid = of_table and a.attnum > 0 and not a.attisdropped and a.attname not in ('created_at', 'org_id', 'id'));
begin
  execute format($write$
    create function app.%1$I() returns trigger language plpgsql security definer set search_path = pg_catalog as $log$
    declare
      c jsonb := app.who();
      actor uuid := c->>'actor';
      request text := c->>'request';
    begin
      if actor is null and exists (select 1 from new_rows) then raise exception 'a change without an actor' using errcode = '42501'; end if;
      insert into app.change_log (id, xact, org_id, actor_id, request_id, table_name, row_id, verb, changes)
      select gen_random_uuid(), pg_current_xact_id()::text::bigint, n.org_id, actor, request, %2$L, n.id, 'insert', ('{' || concat_ws(',', %3$s) || '}')::jsonb from new_rows n;
      return null;
    end $log$ $write$, 'log_new_' || it, it, changes);
  execute format('revoke all on function app.%I() from public', 'log_new_' || it);
  execute format('grant execute on function app.%I() to app_owner', 'log_new_' || it);
end $$;

-- Changed rows and those taken away; the arguments are the open columns. Old and new rows are paired by a hash whatever the planner thinks: it cannot know how
-- many there are.
create function app.write_change() returns trigger language plpgsql security definer set search_path = pg_catalog set enable_nestloop = off as $$
declare
  c jsonb := app.who();
  apart constant text[] := '{created_at,org_id,id}';
begin
  if tg_op = 'DELETE' then
    if c is null and exists (select 1 from old_rows) then raise exception 'a change without an actor' using errcode = '42501'; end if;
    insert into app.change_log (id, xact, org_id, actor_id, request_id, table_name, row_id, verb, changes)
    select gen_random_uuid(), pg_current_xact_id()::text::bigint, (o.d->>'org_id')::uuid, (c->>'actor')::uuid, c->>'request', tg_table_name, (o.d->>'id')::uuid, 'delete', coalesce((
      select jsonb_object_agg(e.key, case when e.key = any(tg_argv) then jsonb_build_array(e.value, null) else '"changed"' end) from jsonb_each(o.d - apart) e), '{}')
    from (select to_jsonb(r) as d from old_rows r) o;
  else
    if c is null and exists (select 1 from new_rows) then raise exception 'a change without an actor' using errcode = '42501'; end if;
    insert into app.change_log (id, xact, org_id, actor_id, request_id, table_name, row_id, verb, changes)
    select gen_random_uuid(), pg_current_xact_id()::text::bigint, (n.d->>'org_id')::uuid, (c->>'actor')::uuid, c->>'request', tg_table_name, n.id, 'update', coalesce((
      select jsonb_object_agg(e.key, case when e.key = any(tg_argv) then jsonb_build_array(o.d->e.key, e.value) else '"changed"' end) from jsonb_each(n.d - apart) e where e.value is distinct from o.d->e.key), '{}')
    from (select r.id, to_jsonb(r) as d from new_rows r) n join (select r.id, to_jsonb(r) as d from old_rows r) o on o.id = n.id;
  end if;
  return null;
end $$;

create function app.never_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% is never changed', tg_table_name using errcode = '42501';
end $$;

-- A published report is frozen (DOMAIN.md 4.6).
create function app.keep_published() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.status = 'published' then raise exception 'a published report is never changed' using errcode = '42501'; end if;
  return coalesce(new, old);
end $$;

-- participation.is_protected follows the participant.
create function app.follow_protection() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.protection is distinct from old.protection then
    update app.participation p set is_protected = new.protection <> 'no' where p.participant_id = new.id and p.org_id = new.org_id;
  end if;
  return null;
end $$;
create function app.take_protection() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.is_protected := coalesce((select t.protection <> 'no' from app.participant t where t.id = new.participant_id and t.org_id = new.org_id), false);
  return new;
end $$;

-- attendance.on_date and is_voided follow the activity, whatever a writer says of them.
create function app.take_day() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  select y.on_date, y.voided_at is not null into new.on_date, new.is_voided from app.activity y where y.id = new.activity_id and y.org_id = new.org_id;
  return new;
end $$;
create function app.follow_day() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.attendance h set on_date = new.on_date, is_voided = new.voided_at is not null where h.activity_id = new.id and h.org_id = new.org_id;
  return null;
end $$;

-- Makes an organisation that answers for data, or finds the one of that name the actor already works for.
create function app.found_owner(new_id uuid, new_ref text, new_name text, new_kind text, new_number text, new_municipality text) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
  found uuid;
begin
  if app.actor() is null then raise exception 'nobody asks' using errcode = '42501'; end if;
  select o.id into found from app.organisation o where o.is_owner and o.ref = new_ref and o.org_id = any(app.orgs());
  if found is not null then return found; end if;
  insert into sealed.org (org_id) values (new_id);
  perform app.widen(new_id, null);
  insert into app.organisation (id, org_id, ref, name, kind, organisation_number, municipality, is_owner)
  values (new_id, new_id, new_ref, new_name, new_kind, new_number, new_municipality, true);
  return new_id;
end $$;

-- The context of this transaction, signed anew with one organisation and, for a person, one administered project more.
create function app.widen(more_org uuid, more_project uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  c jsonb := app.who();
begin
  perform app.sign((c->>'actor')::uuid, c->>'kind', c->>'request', app.orgs() || more_org, case when c->>'kind' = 'system' then app.administered() || more_org else app.administered() end,
    app.projects_as('coach'), app.projects_as('leader'), case when more_project is null then app.projects_as('admin') else app.projects_as('admin') || more_project end, app.projects_as('funder'));
  if c->>'kind' = 'staff' then perform app.look_round(); end if;
end $$;

-- A project new to the database: the one who brings it becomes its administrator (a system account needs no membership).
create function app.found_project(new_id uuid, owner uuid, new_code text, new_name text, starts date, ends date) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if app.actor() is null or not owner = any(app.orgs()) then raise exception 'not your organisation' using errcode = '42501'; end if;
  if app.kind() = 'staff' and coalesce(array_length(app.projects_as('admin'), 1), 0) = 0 then raise exception 'not an administrator' using errcode = '42501'; end if;
  insert into app.project (id, org_id, code, name, starts_on, ends_on) values (new_id, owner, new_code, new_name, starts, ends);
  if app.kind() = 'staff' then
    insert into app.membership (id, org_id, account_id, project_id, role, from_on) values (gen_random_uuid(), owner, app.actor(), new_id, 'project_admin', null);
  end if;
  perform app.widen(owner, new_id);
end $$;

-- Does a project of this code exist where the asker may not see it? Codes are unique in the house; the answer names nothing else.
create function app.project_code_taken(wanted text) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from sealed.project_code c where c.code = wanted)
$$;
create function app.note_project_code() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into sealed.project_code (code, project_id) values (new.code, new.id) on conflict (project_id) do update set code = excluded.code;
  return null;
end $$;

-- Who handles a protected person: named by the one who protects her, never empty.
create function app.name_handlers(participant uuid, accounts uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into app.protected_handler (id, org_id, participant_id, account_id)
  select gen_random_uuid(), t.org_id, t.id, x from app.participant t, unnest(accounts || app.actor()) x
  where t.id = participant and t.org_id = any(app.orgs())
    and exists (select 1 from app.membership m where m.account_id = x and m.org_id = t.org_id and m.role in ('coach', 'coach_substitute', 'project_admin'))
    and not exists (select 1 from app.protected_handler h where h.participant_id = t.id and h.account_id = x and h.to_on is null)
  group by t.org_id, t.id, x;
end $$;
