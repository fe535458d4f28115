-- Who is asking, sealed (SECURITY.md 3.3). Longer than most: all functions of the keeper's that open, check and read the context.
-- app.open signs the context for one transaction; the policies believe only what app.ctx() finds genuine: right key, this connection, this transaction.
-- Every function here belongs to app_keeper and runs as it, with the search path set. None takes a row's column: policies call them once per statement.

-- The civil date in Stockholm. Tests put a fixed day into sealed.clock; nobody but the administrator can.
create function app.today() returns date language sql stable security definer set search_path = pg_catalog as $$
  select coalesce((select c.today from sealed.clock c), (now() at time zone 'Europe/Stockholm')::date)
$$;

create function app.seal_of(payload text) returns text language sql stable security definer set search_path = pg_catalog as $$
  select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(payload, 'UTF8'))), 'hex') from sealed.seal_key k
$$;

-- The genuine context of this transaction, or null. A forged one is an error. Called for every policy of every statement, so it is one short function.
create function app.ctx() returns jsonb language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  payload text := nullif(current_setting('app.ctx', true), '');
  k sealed.seal_key;
  doc jsonb;
begin
  if payload is null then return null; end if;
  select * into k from sealed.seal_key;
  if current_setting('app.seal', true) is distinct from encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(payload, 'UTF8'))), 'hex') then
    raise exception 'the context is not genuine' using errcode = '42501';
  end if;
  doc := payload::jsonb;
  if (doc->>'pid')::int <> pg_backend_pid() or (doc->>'began')::numeric <> extract(epoch from transaction_timestamp()) then
    return null;
  end if;
  return doc;
end $$;

-- Lists of ids stand in the context as array literals.
create function app.ids_in_ctx(part text) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return coalesce((app.ctx()->>part)::uuid[], '{}');
end $$;

create function app.actor() returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$ begin return (app.ctx()->>'actor')::uuid; end $$;
create function app.kind() returns text language plpgsql stable security definer set search_path = pg_catalog as $$ begin return app.ctx()->>'kind'; end $$;
-- Organisations that answer for data the actor works with.
create function app.orgs() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$ begin return coalesce((app.ctx()->>'orgs')::uuid[], '{}'); end $$;
-- Organisations the actor administers.
create function app.administered() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$ begin return coalesce((app.ctx()->>'administers')::uuid[], '{}'); end $$;
-- Projects by role: coach (and substitutes), leader, admin, funder; staff is all but funder, names may know names, steering leads or administers.
create function app.projects_as(part text) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  c jsonb := app.ctx();
begin
  if c is null then return '{}'; end if;
  return case part
    when 'staff' then (c->>'coach')::uuid[] || (c->>'leader')::uuid[] || (c->>'admin')::uuid[]
    when 'names' then (c->>'coach')::uuid[] || (c->>'admin')::uuid[]
    when 'steering' then (c->>'leader')::uuid[] || (c->>'admin')::uuid[]
    else coalesce((c->>part)::uuid[], '{}') end;
end $$;

-- Participations the actor coaches or stands in for today.
create function app.caseload() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(a.participation_id), '{}') from app.coach_assignment a
  where a.account_id = app.actor() and (a.to_on is null or a.to_on >= app.today()) and a.project_id = any(app.projects_as('coach'))
$$;
-- Projects whose every participation the actor may read as a coach; where a project narrows reading, only the own caseload.
create function app.coach_reads() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(j.id), '{}') from app.project j where j.id = any(app.projects_as('coach')) and not j.coach_sees_own_only
$$;
-- Participations nobody coaches, of projects the actor coaches in: they wait for somebody to take them.
create function app.uncoached() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(p.id), '{}') from app.participation p where p.project_id = any(app.projects_as('coach'))
    and not exists (select 1 from app.coach_assignment a where a.participation_id = p.id and a.kind = 'coach' and (a.to_on is null or a.to_on >= app.today()))
$$;
-- Protected participants the actor is named to handle.
create function app.handled() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(h.participant_id), '{}') from app.protected_handler h
  where h.account_id = app.actor() and (h.to_on is null or h.to_on >= app.today())
$$;
-- Cases a leader has opened with a reason and that are still open.
create function app.opened() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(o.participation_id), '{}') from app.case_opening o where o.account_id = app.actor() and o.until_at > now()
$$;
-- Groups the actor leads: she may mark the attendance of everybody in them.
create function app.led() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(a.id), '{}') from app.activity a where a.led_by_id = app.actor() and a.is_group
$$;

-- Signs the context of an account for this transaction. Not callable by any role that serves requests.
create function app.sign(account uuid, kind text, request text, orgs uuid[], administers uuid[], coach uuid[], leader uuid[], admin uuid[], funder uuid[])
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  payload text;
begin
  payload := jsonb_build_object('actor', account, 'kind', kind, 'request', request, 'orgs', orgs::text, 'administers', administers::text, 'coach', coach::text,
    'leader', leader::text, 'admin', admin::text, 'funder', funder::text, 'pid', pg_backend_pid(), 'began', extract(epoch from transaction_timestamp()))::text;
  perform set_config('app.ctx', payload, true), set_config('app.seal', app.seal_of(payload), true);
end $$;

create function app.sign_for(account uuid, request text) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  it record;
begin
  select a.id, a.kind,
    coalesce(array_agg(distinct m.org_id) filter (where m.id is not null), '{}') as orgs,
    coalesce(array_agg(distinct m.org_id) filter (where m.role = 'system_admin'), '{}') as administers,
    coalesce(array_agg(m.project_id) filter (where m.role in ('coach', 'coach_substitute')), '{}') as coach,
    coalesce(array_agg(m.project_id) filter (where m.role = 'project_leader'), '{}') as leader,
    coalesce(array_agg(m.project_id) filter (where m.role = 'project_admin'), '{}') as admin,
    coalesce(array_agg(m.project_id) filter (where m.role = 'funder'), '{}') as funder
  into it
  from app.account a left join app.membership m on m.account_id = a.id and (m.to_on is null or m.to_on >= app.today())
    and ((a.kind = 'funder') = (m.role = 'funder'))
  where a.id = account and a.disabled_at is null group by a.id;
  if it.id is null then raise exception 'signed out' using errcode = 'FS401'; end if;
  -- An administrator of the house itself administers every organisation; that opens registers of accounts, never case data.
  if '00000000-0000-4000-8000-000000000001' = any(it.administers) then
    it.administers := it.administers || array(select o.org_id from sealed.org o);
  end if;
  perform app.sign(it.id, it.kind, request, it.orgs, it.administers, it.coach, it.leader, it.admin, it.funder);
end $$;

-- The account of a living session: not ended, within 30 minutes of its last use and 12 hours of its start, account not disabled.
create function app.session_account(token bytea) returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select s.account_id from app.login_session s join app.account a on a.id = s.account_id
  where s.token_hash = token and s.ended_at is null and s.expires_at > now() and s.seen_at > now() - interval '30 minutes' and a.disabled_at is null
$$;

-- Opens the context of a session for this transaction.
create function app.open(token bytea, request text) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  account uuid := app.session_account(token);
begin
  if account is null then raise exception 'signed out' using errcode = 'FS401'; end if;
  perform app.sign_for(account, request);
end $$;

-- Opens the context of jobs and the command line: the system account of that name, for these organisations or for all.
create function app.open_system(code text, request text, only_orgs uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  account uuid;
  orgs uuid[];
begin
  select a.id into account from app.account a where a.email = code || '@system' and a.kind = 'system';
  if account is null then raise exception 'no system account %', code; end if;
  orgs := coalesce(only_orgs, array['00000000-0000-4000-8000-000000000001'::uuid] || array(select o.org_id from sealed.org o));
  perform app.sign(account, 'system', request, orgs, orgs, '{}', '{}', '{}', '{}');
end $$;
