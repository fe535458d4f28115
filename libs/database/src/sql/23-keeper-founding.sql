-- A project opened by a system administrator. She gets no part in it: whoever shall work there is given a role under Konton. An organisation new to the
-- house is opened only by an administrator of the house itself; other administrators open projects of the organisations they administer.
create function app.open_project(new_id uuid, owner uuid, new_code text, new_name text, starts date, ends date) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if app.kind() is distinct from 'staff' or not ('00000000-0000-4000-8000-000000000001' = any(app.administered()) or owner = any(app.administered())) then
    raise exception 'not an administrator' using errcode = '42501';
  end if;
  -- The keeper writes in organisations of the context alone; this one joins it until the transaction is over.
  perform app.widen(owner, null);
  insert into app.project (id, org_id, code, name, starts_on, ends_on) values (new_id, owner, new_code, new_name, starts, ends);
end $$;
