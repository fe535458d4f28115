-- The gate: what may be done before anyone is known. These are the only things app_gate can do.

-- A living session was used just now. The program says so when the opening told that a minute has passed, so that most requests write nothing here.
create function app.still_here(token bytea) returns void language sql security definer set search_path = pg_catalog as $$
  update app.login_session s set seen_at = now()
  where s.id = (select l.id from app.living(token) l where l.seen_at < now() - interval '1 minute')
$$;

-- Failures and the moment from which another try is answered; one delay for all instances.
create function app.sign_in_wait(keys bytea[]) returns int language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(max(ceil(extract(epoch from d.failed_at + least(power(2, greatest(d.failures - 4, 0)), 900) * interval '1 second' - now())))::int, 0)
  from app.sign_in_delay d where d.key_hash = any(keys) and d.failures >= 5 and d.failed_at > now() - interval '1 day'
$$;
create function app.sign_in_failed(keys bytea[]) returns void language sql security definer set search_path = pg_catalog as $$
  insert into app.sign_in_delay as d (key_hash, failures, failed_at) select unnest(keys), 1, now()
  on conflict (key_hash) do update set failures = case when d.failed_at < now() - interval '1 day' then 1 else d.failures + 1 end, failed_at = now()
$$;

-- The hash to check a password against. The caller computes a hash also when there is none.
create function app.password_of(address text) returns table (account_id uuid, password_hash text) language sql stable security definer set search_path = pg_catalog as $$
  select a.id, s.password_hash from app.account a join app.account_secret s on s.account_id = a.id where a.email = address and a.disabled_at is null
$$;
create function app.begin_session(account uuid, token bytea, keys bytea[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform app.sign_for(account, null);
  delete from app.sign_in_delay d where d.key_hash = any(keys);
  insert into app.login_session (id, org_id, account_id, token_hash, seen_at, expires_at)
  select gen_random_uuid(), a.org_id, a.id, token, now(), now() + interval '12 hours' from app.account a where a.id = account;
  update app.account a set last_seen_at = now() where a.id = account;
end $$;
create function app.end_session(token bytea) returns void language sql security definer set search_path = pg_catalog as $$
  update app.login_session s set ended_at = now() where s.token_hash = token and s.ended_at is null
$$;
create function app.end_all_sessions(token bytea) returns void language sql security definer set search_path = pg_catalog as $$
  update app.login_session s set ended_at = now() where s.account_id = app.session_account(token) and s.ended_at is null
$$;

-- A one-time link for an address; says nothing about whether the account exists. The caller learns to whom to write, the asker does not.
create function app.make_link(address text, token bytea, for_purpose text) returns table (account_id uuid, name text, language text) language plpgsql security definer set search_path = pg_catalog as $$
declare
  it app.account;
begin
  select * into it from app.account a where a.email = address and a.disabled_at is null and a.kind <> 'system';
  if it.id is null then return; end if;
  perform app.sign(it.id, it.kind, null, array[it.org_id], '{}', '{}', '{}', '{}', '{}');
  insert into app.login_link (id, org_id, account_id, purpose, token_hash, expires_at)
  values (gen_random_uuid(), it.org_id, it.id, for_purpose, token, now() + case for_purpose when 'invitation' then interval '14 days' else interval '1 hour' end);
  return query select it.id, it.name, it.language;
end $$;
create function app.link_account(token bytea) returns table (purpose text, email text, name text) language sql stable security definer set search_path = pg_catalog as $$
  select l.purpose, a.email, a.name from app.login_link l join app.account a on a.id = l.account_id
  where l.token_hash = token and l.used_at is null and l.expires_at > now() and a.disabled_at is null
$$;
-- Uses the link up, sets the password and ends every session of the account.
create function app.use_link(token bytea, new_hash text) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
  account uuid;
  home uuid;
  which text;
begin
  select a.id, a.org_id, a.kind into account, home, which from app.login_link l join app.account a on a.id = l.account_id
  where l.token_hash = token and l.used_at is null and l.expires_at > now() and a.disabled_at is null for update of l;
  if account is null then return false; end if;
  perform app.sign(account, which, null, array[home], '{}', '{}', '{}', '{}', '{}');
  update app.login_link l set used_at = now() where l.account_id = account and l.used_at is null;
  insert into app.account_secret as s (id, org_id, account_id, password_hash) values (gen_random_uuid(), home, account, new_hash)
  on conflict (account_id) do update set password_hash = excluded.password_hash, version = s.version + 1;
  update app.login_session s set ended_at = now() where s.account_id = account and s.ended_at is null;
  return true;
end $$;

-- The trace of a read (or of a refusal), in its own small transaction before the answer leaves: a row for each organisation something was shown of, and
-- one of the account's own when nothing was.
create function app.leave_trace(token bytea, request text, permission text, route text, outcome text, reason text, shown uuid[], hits int)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  account uuid;
  home uuid;
  org uuid;
  orgs uuid[] := '{}';
begin
  select a.id, a.org_id into account, home from app.living(token) s join app.account a on a.id = s.account_id where a.disabled_at is null;
  if account is null then raise exception 'signed out' using errcode = 'FS401'; end if;
  if shown <> '{}' then
    -- What was shown can only be of an organisation the account has to do with; nothing more is opened for writing the trace.
    for org in select m.org_id from app.membership m where m.account_id = account loop
      if org <> all(orgs) then orgs := orgs || org; end if;
    end loop;
    perform app.say('{orgs}', array[orgs::text]);
    insert into app.access_log (id, xact, org_id, actor_id, request_id, permission, route, outcome, reason, shown, hits)
    select gen_random_uuid(), pg_current_xact_id()::text::bigint, s.org_id, account, request, permission, route, outcome, reason, s.ids, hits
    from (select p.org_id, array_agg(p.id) as ids from app.participation p where p.id = any(shown) group by p.org_id) s;
    if found then return; end if;
  end if;
  insert into app.access_log (id, xact, org_id, actor_id, request_id, permission, route, outcome, reason, shown, hits)
  values (gen_random_uuid(), pg_current_xact_id()::text::bigint, home, account, request, permission, route, outcome, reason, '{}', hits);
end $$;

-- One search by a whole identity number, counted before its answer leaves: true when it is within the limit (SECURITY.md T14). At most so many different
-- numbers an hour and account; the same one again is no new guess. What is kept is a print only the keeper can make, so no number and no index of one
-- stands in the log. The lock makes searches of one account wait for each other; a search too many leaves a refused row.
create function app.count_number_search(token bytea, request text, permission text, route text, sought text, most int)
returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
  account uuid := app.session_account(token);
  home uuid;
  print text;
  is_within boolean;
begin
  if account is null then raise exception 'signed out' using errcode = 'FS401'; end if;
  perform app.sign_for(account, request);
  perform pg_advisory_xact_lock(hashtextextended('number_search/' || account, 0));
  select a.org_id into home from app.account a where a.id = account;
  print := 'number:' || left(app.seal_of('number_search/' || account || '/' || sought), 20);
  select count(distinct g.reason) < most into is_within from app.access_log g
  where g.org_id = home and g.at > clock_timestamp() - interval '1 hour' and g.actor_id = account and g.outcome = 'allowed'
    and g.reason like 'number:%' and g.reason <> print;
  insert into app.access_log (id, xact, org_id, actor_id, request_id, permission, route, outcome, reason, shown, hits)
  values (gen_random_uuid(), pg_current_xact_id()::text::bigint, home, account, request, permission, route, case when is_within then 'allowed' else 'refused' end, print, '{}', null);
  return is_within;
end $$;

-- The fingerprint of the key the first program came with; a later program with another key must not start (its rows could not be opened).
create function app.key_print(mine text) returns text language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into sealed.key_print (print) select mine where not exists (select 1 from sealed.key_print);
  return (select k.print from sealed.key_print k);
end $$;

-- Takes away what has run out. Hourly, by the worker.
create function app.sweep() returns void language sql security definer set search_path = pg_catalog as $$
  delete from app.draft d where d.expires_at < now();
  delete from app.idempotency_key k where k.created_at < now() - interval '48 hours';
  delete from app.login_session s where coalesce(s.ended_at, s.expires_at) < now() - interval '30 days';
  delete from app.sign_in_delay d where d.failed_at < now() - interval '2 days';
$$;
