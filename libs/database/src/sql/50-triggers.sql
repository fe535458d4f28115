-- Triggers that are not the change log's (that one is laid on every table by migrate.ts).
create trigger follow_protection after update on app.participant for each row execute function app.follow_protection();
create trigger take_protection before insert on app.participation for each row execute function app.take_protection();
create trigger take_day before insert or update of activity_id, on_date, is_voided on app.attendance for each row execute function app.take_day();
create trigger follow_day after update on app.activity for each row
  when (new.on_date is distinct from old.on_date or (new.voided_at is null) is distinct from (old.voided_at is null)) execute function app.follow_day();
create trigger keep_published before update or delete on app.report for each row execute function app.keep_published();
create trigger note_code after insert or update of code on app.project for each row execute function app.note_project_code();
create trigger never_change before update or delete on app.change_log for each row execute function app.never_change();
create trigger never_change before update or delete on app.access_log for each row execute function app.never_change();
create trigger never_emptied before truncate on app.change_log for each statement execute function app.never_change();
create trigger never_emptied before truncate on app.access_log for each statement execute function app.never_change();
create trigger note_checksum after update of status on app.report for each row when (new.status = 'published') execute function app.note_report_checksum();
create trigger note_checksum after insert on app.report_file for each row execute function app.note_file_checksum();
create trigger never_change before update or delete on app.report_file for each row execute function app.never_change();
create trigger never_change before update or delete on app.report_basis for each row execute function app.never_change();
create trigger never_change before update or delete on app.month_file for each row execute function app.never_change();
-- Whoever changes in one transaction what decides who sees what, sees by it from then on.
create trigger look_round_new after insert on app.coach_assignment for each statement execute function app.look_round_anew();
create trigger look_round_changed after update of to_on, from_on, account_id, participation_id on app.coach_assignment for each statement execute function app.look_round_anew();
create trigger look_round_new after insert on app.protected_handler for each statement execute function app.look_round_anew();
create trigger look_round_changed after update on app.protected_handler for each statement execute function app.look_round_anew();
create trigger look_round_changed after update of coach_sees_own_only, leader_sees_names on app.project for each statement execute function app.look_round_anew();
create trigger look_round_new after insert on app.participation for each row when (new.is_protected) execute function app.look_round_anew();
create trigger look_round_changed after update on app.participation for each row
  when (new.is_protected is distinct from old.is_protected or new.merged_into_id is distinct from old.merged_into_id) execute function app.look_round_anew();
