-- The second step of signing in: a code of one's phone, or one of ten spare codes (SECURITY.md 1.2). The program asks these after the password was right, and only then.

-- The secret as it was sealed, whether it is in use, and how many spare codes are left.
create function app.second_step_of(account uuid) returns table (org_id uuid, sealed bytea, on_at timestamptz, spares int) language sql stable security definer set search_path = pg_catalog as $$
  select s.org_id, s.step_sealed, s.step_on_at, cardinality(s.spare_hashes) from app.account_secret s where s.account_id = account
$$;
-- A secret that waits for its first code. One in use is never replaced: false.
create function app.offer_second_step(account uuid, sealed bytea) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform app.sign_for(account, null);
  update app.account_secret s set step_sealed = sealed, version = s.version + 1 where s.account_id = account and s.step_on_at is null;
  return found;
end $$;
-- The first code was right: from now on nobody signs in without one. False when somebody was quicker.
create function app.begin_second_step(account uuid, step int, spares text[]) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform app.sign_for(account, null);
  update app.account_secret s set step_on_at = now(), step_last = step, spare_hashes = spares, version = s.version + 1
  where s.account_id = account and s.step_on_at is null and s.step_sealed is not null;
  return found;
end $$;
-- A code counts once: each is of a later half minute than the last one used. False when it was used before, by whomever.
create function app.take_step(account uuid, step int) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform app.sign_for(account, null);
  update app.account_secret s set step_last = step, version = s.version + 1 where s.account_id = account and s.step_on_at is not null and s.step_last < step;
  return found;
end $$;
-- A spare code counts once, too.
create function app.take_spare(account uuid, spare text) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform app.sign_for(account, null);
  update app.account_secret s set spare_hashes = array_remove(s.spare_hashes, spare), version = s.version + 1
  where s.account_id = account and s.step_on_at is not null and spare = any(s.spare_hashes);
  return found;
end $$;
-- Takes the second step away, at the account's own wish.
create function app.end_second_step(account uuid) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform app.sign_for(account, null);
  update app.account_secret s set step_sealed = null, step_on_at = null, step_last = null, spare_hashes = '{}', version = s.version + 1
  where s.account_id = account and s.step_on_at is not null;
  return found;
end $$;
-- The same for somebody who has lost both phone and spare codes, by an administrator of her organisation; the change log names the administrator.
-- Her sessions end: who asked for it may not be who she is. Answers whom to write to.
create function app.reset_second_step(token bytea, request text, account uuid) returns table (email text, name text, language text) language plpgsql security definer set search_path = pg_catalog as $$
declare
  by_whom uuid := app.session_account(token);
begin
  if by_whom is null then raise exception 'signed out' using errcode = 'FS401'; end if;
  perform app.sign_for(by_whom, request);
  update app.account_secret s set step_sealed = null, step_on_at = null, step_last = null, spare_hashes = '{}', version = s.version + 1
  where s.account_id = account and s.step_on_at is not null and s.org_id = any((select app.administered())::uuid[]);
  if not found then return; end if;
  update app.login_session s set ended_at = now() where s.account_id = account and s.ended_at is null;
  return query select a.email, a.name, a.language from app.account a where a.id = account;
end $$;
