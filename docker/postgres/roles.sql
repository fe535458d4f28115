-- The eight database roles (ARCHITECTURE.md 6). Run by an administrator (CREATEROLE and CREATE suffice), any number of times.
-- Passwords are set by prepareServer, never written here.
--   app_owner   owns tables and runs migrations; nobody signs in as it
--   app_login   what the API's pools sign in as; no rights of its own, may become gate, staff or funder for a transaction
--   app_gate    before anyone is known: only the functions that find an account, make and end a session
--   app_staff   case data under row policies          app_funder  published reports of own projects
--   app_worker  jobs and the command line             app_keeper  owns the definer functions; no login, no BYPASSRLS
--   app_counter runs the statements figures are counted by: may ask for the facts a reader may count, and nothing else
do $roles$
declare
  wanted text[][] := array[
    ['app_owner', 'nologin'], ['app_login', 'login noinherit'], ['app_gate', 'nologin'], ['app_staff', 'nologin'],
    ['app_funder', 'nologin'], ['app_worker', 'login noinherit'], ['app_keeper', 'nologin'],
    ['app_counter', 'nologin']];
  i int;
begin
  for i in 1 .. array_length(wanted, 1) loop
    begin
      execute format('create role %I %s', wanted[i][1], wanted[i][2]);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end
$roles$;

do $grants$
declare
  made text;
begin
  -- The administrator must be able to act as owner, keeper and counter to migrate.
  foreach made in array array['app_owner', 'app_keeper', 'app_counter'] loop
    if not pg_has_role(current_user, made, 'member') or current_setting('server_version_num')::int >= 160000 then
      execute format('grant %I to %I', made, current_user);
    end if;
  end loop;
  foreach made in array array['app_gate', 'app_staff', 'app_funder'] loop
    execute format('grant %I to app_login', made);
  end loop;
end
$grants$;
