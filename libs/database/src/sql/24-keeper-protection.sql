-- Protection of a person is taken away by two of her handlers (SECURITY.md T12). What a row policy alone cannot say stands here: who can handle her,
-- that the one who approves is not the one who proposed, and that a protected person always has a handler. The service judges first and in words;
-- these functions say it once more for whoever comes past the service. Every refusal is the same.

-- Can the account handle her today: open, and in one of her projects in a role that may?
create function app.may_handle(participant uuid, account uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from app.participation p join app.membership m on m.project_id = p.project_id join app.account a on a.id = m.account_id
    where p.participant_id = participant and p.org_id = any((select app.orgs())::uuid[]) and m.account_id = account and a.disabled_at is null
      and m.role in ('coach', 'coach_substitute', 'project_admin') and (m.to_on is null or m.to_on >= (select app.today())))
$$;

-- Her handlers who can act today, for her handlers alone.
create function app.able_handlers(participant uuid) returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct h.account_id), '{}') from app.protected_handler h
  where h.participant_id = participant and participant = any((select app.handled())::uuid[]) and h.to_on is null and app.may_handle(participant, h.account_id)
$$;

-- Names a handler: of a protected person by one of her handlers, of another by whoever is about to protect her. False when the account cannot handle her.
-- One whose time has ended can be named again.
create function app.name_handler(participant uuid, account uuid) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
  it app.participant;
begin
  select t.* into it from app.participant t where t.id = participant and t.org_id = any(app.orgs());
  if it.id is null or app.actor() is null or it.protection <> 'no' and not it.id = any(app.handled()) then raise exception 'not yours' using errcode = '42501'; end if;
  if not app.may_handle(participant, account) then return false; end if;
  insert into app.protected_handler (id, org_id, participant_id, account_id)
  select gen_random_uuid(), it.org_id, it.id, account
  where not exists (select 1 from app.protected_handler h where h.participant_id = it.id and h.account_id = account and h.to_on is null);
  return true;
end $$;

-- Ends a handler's time at once: her last day was yesterday. Two who end one another wait here for each other, so that one remains.
create function app.end_handler(handler uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  it app.protected_handler;
begin
  select h.* into it from app.protected_handler h where h.id = handler and h.org_id = any(app.orgs()) and h.participant_id = any(app.handled());
  perform 1 from app.participant t where t.id = it.participant_id for update;
  if it.id is null or array_remove(app.able_handlers(it.participant_id), it.account_id) = '{}' then raise exception 'not yours' using errcode = '42501'; end if;
  update app.protected_handler h set to_on = app.today() - 1, version = h.version + 1 where h.id = it.id and h.to_on is null;
end $$;

-- The second handler approves: the proposal is closed, the names lie open with what they are found by, the protection is gone and the handlers' time ends
-- today. All or nothing. The names come from the program, which alone has the keys.
create function app.lift_protection(lift uuid, given text, family text, search text, tokens text[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  it app.protection_lift;
  me uuid := app.actor();
begin
  select l.* into it from app.protection_lift l where l.id = lift and l.org_id = any(app.orgs()) for update;
  if it.id is null or it.outcome is not null or it.lapses_on < app.today() or it.proposed_by_id = me or not me = any(app.able_handlers(it.participant_id)) then
    raise exception 'not yours to decide' using errcode = '42501';
  end if;
  update app.protection_lift l set outcome = 'approved', decided_by_id = me, decided_at = now(), version = l.version + 1 where l.id = it.id;
  update app.identity i set given_name = given, family_name = family, search_name = search, search_tokens = tokens, given_name_sealed = null, family_name_sealed = null,
    version = i.version + 1 where i.participant_id = it.participant_id;
  update app.participant t set protection = 'no', version = t.version + 1 where t.id = it.participant_id;
  update app.protected_handler h set to_on = app.today(), version = h.version + 1 where h.participant_id = it.participant_id and h.to_on is null;
end $$;

-- Nobody else takes protection away, whatever his policies let him change.
create function app.keep_protection() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if current_user in ('app_staff', 'app_worker') then raise exception 'two handlers take protection away' using errcode = '42501'; end if;
  return new;
end $$;
