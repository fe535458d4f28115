-- Who is asking, sealed (SECURITY.md 3.3). Longer than most: all functions of the keeper's that open, check and read the context.
-- The context is a handful of settings that live as long as the transaction, each with its own seal over name, connection, transaction and content.
-- The policies believe only what app.said() finds genuine. What follows from rows (caseload, handled, hidden) is looked up once, when the context is
-- opened, and anew when this very transaction changes one of those rows; so a policy costs a look at a setting, never a query of its own.
-- Every function here belongs to app_keeper and runs as it, with the search path set. None takes a row's column: policies call them once per statement.

-- The civil date in Stockholm. Tests put a fixed day into sealed.clock; nobody but the administrator can.
create function app.today() returns date language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return coalesce((select c.today from sealed.clock c), (now() at time zone 'Europe/Stockholm')::date);
end $$;

create function app.seal_of(payload text) returns text language sql stable security definer set search_path = pg_catalog as $$
  select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(payload, 'UTF8'))), 'hex') from sealed.seal_key k
$$;

-- What a part of the context says, or null. Wrong key, name, connection or transaction: not genuine, and an error. Called for every policy of every
-- statement, so it is one short function; it works on bytes, because finding the 65th letter of a long list means counting letters, and connection and moment as bytes
-- are the same whatever a session has set about numbers and dates.
create function app.said(part text) returns text language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  bytes bytea := convert_to(coalesce(current_setting('app.' || part, true), ''), 'UTF8');
  content bytea;
  inner_pad bytea;
  outer_pad bytea;
begin
  if bytes = '' then return null; end if;
  content := substr(bytes, 65);
  select k.inner_pad, k.outer_pad into inner_pad, outer_pad from sealed.seal_key k;
  if substr(bytes, 1, 64) is distinct from convert_to(encode(sha256(outer_pad || sha256(inner_pad
    || convert_to('context/' || part || '/', 'UTF8') || int4send(pg_backend_pid()) || timestamptz_send(transaction_timestamp()) || content)), 'hex'), 'UTF8') then
    raise exception 'the context is not genuine' using errcode = '42501';
  end if;
  return convert_from(content, 'UTF8');
end $$;

-- Seals parts for this transaction; null or nothing unsays one, but for `hidden`, which is said even when it is nobody. Not callable by any role that serves requests.
create function app.say(parts text[], contents text[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  here bytea := int4send(pg_backend_pid()) || timestamptz_send(transaction_timestamp());
  inner_pad bytea;
  outer_pad bytea;
  content text;
  said text;
begin
  select k.inner_pad, k.outer_pad into inner_pad, outer_pad from sealed.seal_key k;
  for i in 1 .. cardinality(parts) loop
    content := coalesce(contents[i], '{}');
    if content = '{}' and parts[i] <> 'hidden' then
      -- What was never said need not be unsaid.
      if coalesce(current_setting('app.' || parts[i], true), '') <> '' then said := set_config('app.' || parts[i], '', true); end if;
    else
      said := set_config('app.' || parts[i],
        encode(sha256(outer_pad || sha256(inner_pad || convert_to('context/' || parts[i] || '/', 'UTF8') || here || convert_to(content, 'UTF8'))), 'hex') || content, true);
    end if;
  end loop;
end $$;

-- What the parts are called in policies. Plain SQL without a search path of their own, so that the planner puts app.said in their place.
-- Who: {actor, kind, request}; null when nobody asks.
create function app.who() returns jsonb language sql stable as $$ select app.said('who')::jsonb $$;
create function app.actor() returns uuid language sql stable as $$ select (app.said('who')::jsonb->>'actor')::uuid $$;
create function app.kind() returns text language sql stable as $$ select app.said('who')::jsonb->>'kind' $$;
-- Organisations that answer for data the actor works with; those the actor administers.
create function app.orgs() returns uuid[] language sql stable as $$ select coalesce(app.said('orgs')::uuid[], '{}') $$;
create function app.administered() returns uuid[] language sql stable as $$ select coalesce(app.said('administered')::uuid[], '{}') $$;
-- Projects by role: coach (and substitutes), leader, admin, funder; staff is all but funder, names may know names, steering leads or administers.
create function app.projects_as(part text) returns uuid[] language sql stable as $$ select coalesce(app.said(part)::uuid[], '{}') $$;
-- Projects whose every participation the actor may read: led, administered, or coached in where the project does not narrow coaches to their own caseload.
create function app.reads() returns uuid[] language sql stable as $$ select coalesce(app.said('reads')::uuid[], '{}') $$;
-- Projects whose names the actor may know: coached in, administered, or led where the project shows its leader names.
create function app.named() returns uuid[] language sql stable as $$ select coalesce(app.said('named')::uuid[], '{}') $$;
-- Participations the actor coaches or stands in for today.
create function app.caseload() returns uuid[] language sql stable as $$ select coalesce(app.said('caseload')::uuid[], '{}') $$;
-- Protected participants the actor is named to handle.
create function app.handled() returns uuid[] language sql stable as $$ select coalesce(app.said('handled')::uuid[], '{}') $$;
-- Participations within reach that are not there all the same: of protected persons whom the actor does not handle, and shells merged into another.
-- The one part that takes away instead of giving: unsaid it is null, and nothing is "not among" null, so that whoever unsays it sees nothing at all.
create function app.hidden() returns uuid[] language sql stable as $$ select app.said('hidden')::uuid[] $$;

-- Participations nobody coaches, of projects the actor coaches in: they wait for somebody to take them.
create function app.uncoached() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  mine uuid[] := app.projects_as('coach');
  day date := app.today();
begin
  return array(select p.id from app.participation p where p.project_id = any(mine)
    and not exists (select 1 from app.coach_assignment a where a.participation_id = p.id and a.kind = 'coach' and (a.to_on is null or a.to_on >= day)));
end $$;
-- Cases a leader has opened with a reason and that are still open.
create function app.opened() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  me uuid := app.actor();
begin
  return array(select o.participation_id from app.case_opening o where o.account_id = me and o.until_at > now());
end $$;
-- Groups the actor leads: she may mark the attendance of everybody in them.
create function app.led() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  me uuid := app.actor();
begin
  return array(select a.id from app.activity a where a.led_by_id = me and a.is_group);
end $$;

-- Seals who asks and in which roles. Not callable by any role that serves requests.
create function app.sign(account uuid, kind text, request text, orgs uuid[], administers uuid[], coach uuid[], leader uuid[], admin uuid[], funder uuid[])
returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform app.say('{who,orgs,administered,coach,leader,admin,funder,staff,names,steering}', array[
    jsonb_build_object('actor', account, 'kind', kind, 'request', request)::text, orgs::text, administers::text, coach::text, leader::text, admin::text, funder::text,
    (coach || leader || admin)::text, (coach || admin)::text, (leader || admin)::text]);
end $$;

-- Seals what follows for a member of staff from the rows as they stand. The hidden are few; a partial index finds them.
create function app.look_round_as(me uuid, coach uuid[], leader uuid[], admin uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  day date := app.today();
  reads uuid[];
  named uuid[] := coach || admin;
  caseload uuid[];
  handled uuid[];
  hidden uuid[];
begin
  reads := leader || admin || array(select j.id from app.project j where j.id = any(coach) and not j.coach_sees_own_only);
  caseload := array(select a.participation_id from app.coach_assignment a where a.account_id = me and (a.to_on is null or a.to_on >= day) and a.project_id = any(coach));
  handled := array(select h.participant_id from app.protected_handler h where h.account_id = me and (h.to_on is null or h.to_on >= day));
  hidden := array(select p.id from app.participation p where (p.is_protected and p.participant_id <> all(handled) or p.merged_into_id is not null) and p.project_id = any(reads));
  if leader <> '{}' then
    named := named || array(select j.id from app.project j where j.id = any(leader) and j.leader_sees_names);
  end if;
  if not coach <@ reads then
    hidden := hidden || array(select p.id from app.participation p
      where p.id = any(caseload) and p.project_id <> all(reads) and (p.is_protected and p.participant_id <> all(handled) or p.merged_into_id is not null));
  end if;
  perform app.say('{reads,named,caseload,handled,hidden}', array[reads::text, named::text, caseload::text, handled::text, hidden::text]);
end $$;
create function app.look_round() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform app.look_round_as(app.actor(), app.projects_as('coach'), app.projects_as('leader'), app.projects_as('admin'));
end $$;
-- Rows that decide who sees what have changed in this transaction: whoever changed them looks round anew.
create function app.look_round_anew() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if app.kind() = 'staff' then perform app.look_round(); end if;
  return null;
end $$;

-- Seals who an account is and in which roles, for this transaction, and says it: who asks, as the program knows her. Memberships are taken as they come,
-- one by one: an aggregate for each role costs more than all of them.
create function app.sign_for(account uuid, request text) returns json language plpgsql security definer set search_path = pg_catalog as $$
declare
  day date := app.today();
  who_name text;
  who_email text;
  who_kind text;
  who_language text;
  org uuid;
  project uuid;
  role text;
  orgs uuid[] := '{}';
  administers uuid[] := '{}';
  coach uuid[] := '{}';
  leader uuid[] := '{}';
  admin uuid[] := '{}';
  funder uuid[] := '{}';
  members json[] := '{}';
begin
  select a.name, a.email, a.kind, a.language into who_name, who_email, who_kind, who_language from app.account a where a.id = account and a.disabled_at is null;
  if who_kind is null then raise exception 'signed out' using errcode = 'FS401'; end if;
  for org, project, role in
    select m.org_id, m.project_id, m.role from app.membership m where m.account_id = account and (m.to_on is null or m.to_on >= day) and (who_kind = 'funder') = (m.role = 'funder')
  loop
    if org <> all(orgs) then orgs := orgs || org; end if;
    case role
      when 'coach', 'coach_substitute' then coach := coach || project;
      when 'project_leader' then leader := leader || project;
      when 'project_admin' then admin := admin || project;
      when 'funder' then funder := funder || project;
      when 'system_admin' then if org <> all(administers) then administers := administers || org; end if;
      else null;
    end case;
    members := members || json_build_object('projectId', project, 'role', role, 'orgId', org);
  end loop;
  -- An administrator of the house itself administers every organisation; that opens registers of accounts, never case data.
  if '00000000-0000-4000-8000-000000000001' = any(administers) then
    administers := administers || array(select o.org_id from sealed.org o);
  end if;
  perform app.sign(account, who_kind, request, orgs, administers, coach, leader, admin, funder);
  if who_kind = 'staff' then perform app.look_round_as(account, coach, leader, admin); end if;
  return json_build_object('accountId', account, 'name', who_name, 'email', who_email, 'kind', who_kind, 'language', who_language, 'today', day, 'memberships', to_json(members));
end $$;

-- The living session of a token: not ended, within 30 minutes of its last use and 12 hours of its start. Plain SQL, so that the planner puts it where it is asked.
create function app.living(token bytea) returns setof app.login_session language sql stable as $$
  select s.* from app.login_session s where s.token_hash = token and s.ended_at is null and s.expires_at > now() and s.seen_at > now() - interval '30 minutes'
$$;

-- The account of a living session, if it is not disabled.
create function app.session_account(token bytea) returns uuid language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return (select a.id from app.living(token) s join app.account a on a.id = s.account_id where a.disabled_at is null);
end $$;

-- Opens the context of a session for this transaction and says who asks, until when, and whether it is a minute and more since she was last seen.
create function app.open(token bytea, request text, out who json, out expires_at timestamptz, out is_seen_again boolean)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  account uuid;
begin
  select s.account_id, s.expires_at, s.seen_at < now() - interval '1 minute' into account, expires_at, is_seen_again from app.living(token) s;
  if account is null then raise exception 'signed out' using errcode = 'FS401'; end if;
  who := app.sign_for(account, request);
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
