-- Which definer functions each role may call; given by their owner.
do $revoke$
declare f regprocedure;
begin
  for f in select p.oid from pg_proc p where p.pronamespace = 'app'::regnamespace and p.proowner = 'app_keeper'::regrole loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $revoke$;
grant execute on function app.still_here(bytea), app.sign_in_wait(bytea[]), app.sign_in_failed(bytea[]), app.password_of(text), app.begin_session(uuid, bytea, bytea[]),
  app.end_session(bytea), app.end_all_sessions(bytea), app.make_link(text, bytea, text), app.link_account(bytea), app.use_link(bytea, text),
  app.leave_trace(bytea, text, text, text, text, text, uuid[], int), app.count_number_search(bytea, text, text, text, text, int), app.today(), app.key_print(text),
  app.open_link(bytea), app.answer_link(bytea, jsonb), app.verify_report(text), app.linked_report_file(bytea, text, text) to app_gate;
grant execute on function app.open(bytea, text), app.leave_trace(bytea, text, text, text, text, text, uuid[], int) to app_login;
grant execute on function app.open_system(text, text, uuid[]), app.make_link(text, bytea, text), app.project_code_taken(text), app.key_print(text), app.sweep() to app_worker;
grant execute on function app.today(), app.said(text), app.who(), app.actor(), app.kind(), app.orgs(), app.administered(), app.projects_as(text), app.reads(), app.named(), app.caseload(), app.handled(), app.hidden(), app.uncoached(), app.opened(), app.led()
  to app_staff, app_funder, app_worker, app_owner;
grant execute on function app.facts(uuid[], boolean), app.activity_facts(uuid[]), app.distinct_people(uuid[], date), app.count_distinct(uuid[], date), app.project_facts(uuid, text, boolean, uuid[]), app.found_owner(uuid, text, text, text, text, text), app.found_project(uuid, uuid, text, text, date, date),
  app.project_code_taken(text), app.name_handlers(uuid, uuid[]) to app_staff, app_worker;
grant execute on function app.open_project(uuid, uuid, text, text, date, date) to app_staff;
grant execute on function app.make_code(uuid, uuid, text, text, int, int), app.try_code(uuid, text, text, uuid), app.current_room_sign(uuid), app.hint_handlers(uuid, uuid, bytea) to app_staff;
grant execute on function app.write_change(), app.never_change(), app.keep_published(), app.follow_protection(), app.take_protection(), app.note_project_code(), app.look_round_anew(), app.take_day(), app.follow_day() to app_owner;
grant execute on function app.facts_of_cases(), app.facts_of_participations(), app.facts_of_persons(), app.facts_of_offers(), app.facts_of_attendance(), app.facts_of_activities(), app.facts_of_projects() to app_owner;
grant execute on function app.facts(uuid[], boolean), app.activity_facts(uuid[]) to app_counter;
grant execute on function app.kept_tallies(uuid[], bytea), app.count_and_keep(uuid[], text), app.summed(uuid[], bytea), app.projects_by_name(text, uuid, int), app.holds_since(uuid, text, uuid[], boolean) to app_staff, app_worker;
grant execute on function app.sweep_tallies(), app.asked_lately(), app.count_at_night(text, uuid[], uuid[], int, boolean) to app_worker;
grant execute on function app.fact_differences(uuid) to app_worker;
grant execute on function app.month_sources(uuid) to app_staff, app_worker;
grant execute on function app.note_report_checksum(), app.note_file_checksum() to app_owner;
grant execute on function app.calendar_of(bytea) to app_gate;
grant execute on function app.second_step_of(uuid), app.offer_second_step(uuid, bytea), app.begin_second_step(uuid, int, text[]), app.take_step(uuid, int), app.take_spare(uuid, text),
  app.end_second_step(uuid), app.reset_second_step(bytea, text, uuid) to app_gate;
grant execute on function app.seal_logs(), app.log_heads(), app.log_hashes(uuid[], int[]), app.log_faults() to app_worker;
