-- What each role may touch at all. app_login and app_gate: no table. Nobody: TRUNCATE, password hashes of others, the logs' writing.
do $revoke$
declare r text;
begin
  revoke all on all tables in schema app from public;
  foreach r in array array['app_login', 'app_gate', 'app_staff', 'app_funder', 'app_worker'] loop
    execute format('revoke all on all tables in schema app from %I', r);
    execute format('grant usage on schema app to %I', r);
  end loop;
end $revoke$;

do $grant$
declare t text;
begin
  for t in select c.relname from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relname <> 'migration' loop
    execute format('grant select, insert, update, delete on app.%I to app_keeper', t);
    if t not in ('change_log', 'access_log', 'sign_in_delay', 'login_session') then
      execute format('grant select, insert, update on app.%I to app_worker', t);
    end if;
    if t not in ('change_log', 'access_log', 'sign_in_delay', 'login_session', 'login_link', 'account_secret', 'protected_handler') then
      execute format('grant select, insert, update on app.%I to app_staff', t);
    end if;
  end loop;
end $grant$;
grant select on app.change_log, app.access_log to app_worker;
grant select on app.access_log, app.protected_handler to app_staff;
grant select (account_id, step_on_at) on app.account_secret to app_staff;
grant delete on app.draft, app.idempotency_key to app_staff, app_worker;
grant delete on app.draft, app.idempotency_key to app_funder;
grant select on app.project, app.organisation, app.goal, app.report, app.report_file, app.report_remark, app.account, app.membership to app_funder;
grant insert on app.report_remark to app_funder;
revoke update on app.report_file, app.report_basis, app.report_remark, app.month_file from app_staff, app_worker;
revoke update on app.log_check from app_staff;
revoke update on app.protection_lift from app_staff;
grant update (outcome, decided_by_id, decided_at, version) on app.protection_lift to app_staff;
grant select, insert, update on app.preference, app.draft, app.idempotency_key to app_funder;

do $views$
declare v text;
begin
  for v in select c.relname from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'v' loop
    execute format('grant select on app.%I to app_staff, app_worker', v);
  end loop;
end $views$;
grant select on app.project_row, app.goal_row, app.report_row, app.report_remark_row to app_funder;
revoke all on function app.shown_name(app.identity), app.days_text(date, date) from public;
grant execute on function app.shown_name(app.identity), app.days_text(date, date) to app_staff, app_worker;
