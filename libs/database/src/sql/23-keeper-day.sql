-- What the coach's day needs of the keeper: codes with which participants sign their attendance, and a room that checks people in.
-- A code's digits are never stored: only a keyed hash whose key nobody but the keeper reads (sealed.seal_key).

create function app.code_hash(code uuid, digits text) returns bytea language sql stable security definer set search_path = pg_catalog as $$
  select decode(app.seal_of('signature/' || code || '/' || digits), 'hex')
$$;

-- The rows of a month as they stand: another print means that one of them has changed.
create function app.month_print(participation uuid, month text) returns text language sql stable security definer set search_path = pg_catalog as $$
  select md5(coalesce(string_agg(h.id || ':' || h.attendance || ':' || coalesce(h.planned_minutes, -1) || ':' || coalesce(h.attended_minutes, -1), ',' order by h.id), ''))
  from app.attendance h join app.activity y on y.id = h.activity_id
  where h.participation_id = participation and h.org_id = any((select app.orgs())::uuid[]) and y.voided_at is null and to_char(y.on_date, 'YYYY-MM') = month
$$;

-- A new code for a month of a person in the own caseload, or of any in a project one administers.
create function app.make_code(new_id uuid, participation uuid, month text, digits text, planned int, attended int) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
  it app.participation;
begin
  select p.* into it from app.participation p where p.id = participation and p.org_id = any((select app.orgs())::uuid[])
    and (p.id = any((select app.caseload())::uuid[]) or p.project_id = any((select app.projects_as('admin'))::uuid[])) and (not p.is_protected or p.participant_id = any((select app.handled())::uuid[]));
  if it.id is null then raise exception 'not the own caseload' using errcode = '42501'; end if;
  insert into app.signature_code (id, org_id, project_id, participation_id, month, code_hash, made_by_id, expires_at, planned_minutes, attended_minutes, rows_print)
  values (new_id, it.org_id, it.project_id, it.id, month, app.code_hash(new_id, digits), app.actor(), now() + interval '14 days', planned, attended, app.month_print(it.id, month));
  return new_id;
end $$;

-- May the code still be used? Not used, not run out, not too many tries, the month open and as it was.
create function app.code_lives(it app.signature_code) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select it.used_at is null and it.expires_at > now() and it.tries < 5 and it.rows_print = app.month_print(it.participation_id, it.month)
    and not exists (select 1 from app.month_lock k where k.project_id = it.project_id and k.month = it.month and k.unlocked_at is null)
$$;

-- Tries four digits. The right ones sign every row of the month in which she was there; a wrong try is counted, also when nothing comes of it.
create function app.try_code(code uuid, digits text, how text, with_account uuid) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
  it app.signature_code;
begin
  select c.* into it from app.signature_code c where c.id = code and c.org_id = any((select app.orgs())::uuid[]) for update;
  if it.id is null or not app.code_lives(it) then return jsonb_build_object('isSigned', false, 'triesLeft', 0); end if;
  if it.code_hash <> app.code_hash(it.id, digits) then
    update app.signature_code c set tries = c.tries + 1, version = c.version + 1 where c.id = it.id;
    return jsonb_build_object('isSigned', false, 'triesLeft', 4 - it.tries);
  end if;
  update app.attendance h set signed_at = now(), version = h.version + 1 from app.activity y
  where y.id = h.activity_id and h.participation_id = it.participation_id and h.org_id = it.org_id and y.voided_at is null and to_char(y.on_date, 'YYYY-MM') = it.month
    and h.attendance in ('PRESENT', 'PARTIAL') and h.signed_at is null;
  insert into app.month_attestation (id, org_id, project_id, participation_id, month, attested_by, method, attested_at, account_id, planned_minutes, attended_minutes)
  values (gen_random_uuid(), it.org_id, it.project_id, it.participation_id, it.month, 'participant', how, now(), with_account, it.planned_minutes, it.attended_minutes);
  update app.signature_code c set used_at = now(), version = c.version + 1 where c.id = it.id;
  return jsonb_build_object('isSigned', true, 'triesLeft', 5 - it.tries);
end $$;

-- On her own phone she sees the month's rows and their sums, her first name unless she is protected, and no place.
create function app.page_attendance_signature(it app.link) returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object('month', c.month, 'firstName', case when s.is_protected then null else i.given_name end, 'plannedMinutes', c.planned_minutes, 'attendedMinutes', c.attended_minutes,
    'isSigned', c.used_at is not null, 'isOver', c.used_at is null and not app.code_lives(c), 'triesLeft', greatest(0, 5 - c.tries),
    'rows', (select coalesce(jsonb_agg(jsonb_build_object('onDate', y.on_date, 'kind', y.kind, 'startsAt', to_char(y.starts_at, 'HH24:MI'), 'endsAt', to_char(y.ends_at, 'HH24:MI'),
      'attendance', h.attendance, 'plannedMinutes', h.planned_minutes, 'attendedMinutes', h.attended_minutes) order by y.on_date, y.starts_at), '[]')
      from app.attendance h join app.activity y on y.id = h.activity_id
      where h.participation_id = c.participation_id and h.org_id = c.org_id and y.voided_at is null and h.attendance <> 'CANCELLED_BY_PROJECT' and to_char(y.on_date, 'YYYY-MM') = c.month))
  from app.signature_code c join app.participation s on s.id = c.participation_id left join app.identity i on i.participant_id = s.participant_id
  where c.id = it.subject_id and c.participation_id = it.participation_id
$$;
create function app.answer_attendance_signature(it app.link, answer jsonb) returns jsonb language sql security definer set search_path = pg_catalog as $$
  select app.try_code(it.subject_id, answer->>'code', 'code_on_own_phone', null)
$$;

-- The room's sign changes every half minute; only the keeper can make it, so a picture of it is worth nothing at home.
create function app.room_sign(activity uuid, half_minute bigint) returns text language sql stable security definer set search_path = pg_catalog as $$
  select left(app.seal_of('room/' || activity || '/' || half_minute), 10)
$$;
create function app.current_room_sign(activity uuid) returns table (sign text, seconds_left int) language sql stable security definer set search_path = pg_catalog as $$
  select app.room_sign(activity, floor(extract(epoch from clock_timestamp()) / 30)::bigint), 30 - (extract(epoch from clock_timestamp())::bigint % 30)::int
$$;

-- Whoever is in the room sees what takes place and the codes of those expected, never a name; a protected person's code is not among them and can be typed.
create function app.page_room_check_in(it app.link) returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object('kind', y.kind, 'onDate', y.on_date, 'startsAt', to_char(y.starts_at, 'HH24:MI'), 'endsAt', to_char(y.ends_at, 'HH24:MI'),
    'codes', (select coalesce(jsonb_agg(s.reference order by s.reference), '[]') from app.attendance h join app.participation s on s.id = h.participation_id
      where h.activity_id = y.id and h.attendance = 'NOT_REPORTED' and h.checked_in_at is null and not s.is_protected))
  from app.activity y where y.id = it.subject_id and y.project_id = it.project_id and y.voided_at is null and y.on_date = app.today()
$$;
create function app.answer_room_check_in(it app.link, answer jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
  now_window bigint := floor(extract(epoch from clock_timestamp()) / 30)::bigint;
  done int;
begin
  -- The sign on the wall now, or one of the two before it: finding the page and the code on a phone takes a while.
  if answer->>'sign' not in (app.room_sign(it.subject_id, now_window), app.room_sign(it.subject_id, now_window - 1), app.room_sign(it.subject_id, now_window - 2)) then
    return jsonb_build_object('isCheckedIn', false, 'why', 'sign');
  end if;
  update app.attendance h set checked_in_at = coalesce(h.checked_in_at, now()), version = h.version + 1 from app.participation s
  where s.id = h.participation_id and h.activity_id = it.subject_id and h.org_id = it.org_id and s.reference = upper(trim(answer->>'code')) and h.attendance = 'NOT_REPORTED';
  get diagnostics done = row_count;
  return jsonb_build_object('isCheckedIn', done > 0, 'why', case when done = 0 then 'code' end);
end $$;

-- Somebody is enrolled under a number that a protected person has whom the enroller does not handle: her handlers get a to-do, the enroller nothing.
create function app.hint_handlers(new_participant uuid, project uuid, number_index bytea) returns void language sql security definer set search_path = pg_catalog as $$
  insert into app.duplicate_hint (id, org_id, participant_id, project_id)
  select gen_random_uuid(), t.org_id, t.id, project from app.identity_number n join app.participant t on t.org_id = n.org_id and t.id = n.participant_id
  where n.blind_index = number_index and n.org_id = any((select app.orgs())::uuid[]) and t.id <> new_participant and t.protection <> 'no' and not t.id = any((select app.handled())::uuid[])
    and exists (select 1 from app.project j where j.id = project and j.org_id = t.org_id and j.id = any((select app.projects_as('names'))::uuid[]))
$$;

-- The feed of an account's calendar: what and when, never whom or where; nothing about a protected person. Nothing at all for a secret that is none or was taken back.
create function app.calendar_of(token bytea) returns table (uid text, source text, kind text, on_date date, starts_at text, ends_at text, language text)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  owner app.account;
begin
  select a.* into owner from app.calendar_feed f join app.account a on a.id = f.account_id where f.token_hash = token and f.revoked_at is null and a.disabled_at is null;
  if owner.id is null then return; end if;
  perform app.sign_for(owner.id, 'calendar');
  return query
  with mine as (select p.id from app.participation p where p.id = any((select app.caseload())::uuid[]) and not p.is_protected)
  select 'session-' || y.id, 'session', y.kind, y.on_date, to_char(y.starts_at, 'HH24:MI'), to_char(y.ends_at, 'HH24:MI'), owner.language
  from app.activity y where y.led_by_id = owner.id and y.voided_at is null and y.on_date between app.today() - 30 and app.today() + 180
    and (y.is_group or not exists (select 1 from app.attendance h join app.participation p on p.id = h.participation_id where h.activity_id = y.id and p.is_protected))
  union all
  select 'follow-up-' || u.id, 'follow_up', u.milestone, u.due_on, null, null, owner.language from app.follow_up u join mine on mine.id = u.participation_id
  where u.cancelled_on is null and u.result is null and u.due_on between app.today() - 30 and app.today() + 180
  union all
  select 'step-' || n.id, 'plan_step', 'step', n.due_on, null, null, owner.language from app.plan_step n join mine on mine.id = n.participation_id
  where n.status in ('planned', 'in_progress') and n.due_on between app.today() - 30 and app.today() + 180
  union all
  select 'start-' || l.id, 'placement_start', l.kind, l.starts_on, null, null, owner.language from app.placement l join mine on mine.id = l.participation_id
  where l.starts_on between app.today() - 30 and app.today() + 180
  union all
  select 'end-' || l.id, 'placement_end', l.kind, coalesce(l.ends_on, l.planned_end_on), null, null, owner.language from app.placement l join mine on mine.id = l.participation_id
  where coalesce(l.ends_on, l.planned_end_on) between app.today() - 30 and app.today() + 180;
end $$;
