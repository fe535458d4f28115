-- Triggers that are not the change log's (that one is laid on every table by migrate.ts).
create trigger follow_protection after update on app.participant for each row execute function app.follow_protection();
create trigger take_protection before insert on app.participation for each row execute function app.take_protection();
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
