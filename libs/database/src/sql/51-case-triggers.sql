-- Triggers of casework.
create trigger index_name after insert or delete or update of search_tokens, search_name on app.identity for each row execute function app.index_name();
create trigger keep_agreed before update on app.plan_version for each row execute function app.keep_agreed();
