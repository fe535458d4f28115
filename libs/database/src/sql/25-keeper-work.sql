-- What the keeper does for signed-in people that row policies alone cannot: facts, the change log, founding a project.

-- The change log: refuses to work without an actor. Arguments are the open columns, the only ones whose values are stored.
create function app.write_change() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  changes jsonb := '{}';
  col text;
  c jsonb := app.ctx();
begin
  if c is null then raise exception 'a change without an actor' using errcode = '42501'; end if;
  for col in select jsonb_object_keys(coalesce(after, before)) loop
    if col in ('created_at', 'org_id', 'id') or (before->col) is not distinct from (after->col) then continue; end if;
    if tg_op = 'INSERT' and after->col = 'null' then continue; end if;
    changes := changes || jsonb_build_object(col, case when col = any(tg_argv) then jsonb_build_array(before->col, after->col) else to_jsonb('changed'::text) end);
  end loop;
  insert into app.change_log (id, org_id, actor_id, request_id, table_name, row_id, verb, changes)
  values (gen_random_uuid(), (coalesce(after, before)->>'org_id')::uuid, (c->>'actor')::uuid, c->>'request', tg_table_name, (coalesce(after, before)->>'id')::uuid, lower(tg_op), changes);
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
  c jsonb := app.ctx();
begin
  perform app.sign((c->>'actor')::uuid, c->>'kind', c->>'request', app.orgs() || more_org, case when c->>'kind' = 'system' then app.administered() || more_org else app.administered() end,
    app.ids_in_ctx('coach'), app.ids_in_ctx('leader'), case when more_project is null then app.ids_in_ctx('admin') else app.ids_in_ctx('admin') || more_project end, app.ids_in_ctx('funder'));
end $$;

-- A project new to the database: the one who brings it becomes its administrator (a system account needs no membership).
create function app.found_project(new_id uuid, owner uuid, new_code text, new_name text, starts date, ends date) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if app.actor() is null or not owner = any(app.orgs()) then raise exception 'not your organisation' using errcode = '42501'; end if;
  if app.kind() = 'staff' and coalesce(array_length(app.ids_in_ctx('admin'), 1), 0) = 0 then raise exception 'not an administrator' using errcode = '42501'; end if;
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
    and not exists (select 1 from app.protected_handler h where h.participant_id = t.id and h.account_id = x)
  group by t.org_id, t.id, x;
end $$;
