-- Runs a statement that counts, with the rights of app_counter: it may ask for the facts the reader may count, and for nothing else, whatever its text says.
-- The settings that could make one text mean two things are fixed. Stable: it sees what its caller's statement sees, and writes nothing.
create function app.count_by(question text, wanted uuid[]) returns table (project_id uuid, tally json) language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set datestyle = 'ISO, YMD' set extra_float_digits = 1 set transform_null_equals = off set standard_conforming_strings = on as $$
begin
  return query execute question using wanted;
end $$;
revoke all on function app.count_by(text, uuid[]) from public;
grant execute on function app.count_by(text, uuid[]) to app_keeper;
