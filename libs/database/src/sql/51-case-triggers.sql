-- Triggers of casework.
create trigger index_new after insert on app.identity referencing new table as new_rows for each statement execute function app.index_names();
create trigger index_changed after update on app.identity referencing new table as new_rows for each statement execute function app.index_names();
create trigger index_gone after delete on app.identity referencing old table as old_rows for each statement execute function app.index_names();
create trigger keep_agreed before update on app.plan_version for each row execute function app.keep_agreed();
