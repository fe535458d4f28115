-- What the coach's day reads: habits, attendance as evidence, the calendar. All look with their reader's eyes (see 40-views.sql).

-- An id made from a name, in the shape of a version 5 id, so that it passes where ids are checked.
create function app.named_id(name text) returns uuid language sql immutable set search_path = pg_catalog as $$
  select overlay(overlay(md5(name) placing '5' from 13) placing 'a' from 17)::uuid
$$;
revoke all on function app.named_id(text) from public;
grant execute on function app.named_id(text) to app_staff, app_worker;

-- What somebody logged with one person: teaches what Registrera proposes (libs/domain/src/log-defaults.ts). Groups and voided ones teach nothing.
create view app.log_habit_row with (security_invoker = true) as
select h.id, h.participation_id, h.logged_by_id as by_id, y.kind, y.on_date, coalesce(h.planned_minutes, 0) as minutes, h.created_at
from app.attendance h join app.activity y on y.id = h.activity_id
where not y.is_group and y.voided_at is null and y.on_date > (select app.today()) - 365 and y.on_date <= (select app.today());

-- Employers and other organisations by a part of their name, accents off on both sides; beginnings of a word first.
create function app.search_organisations(q text, at_most int) returns table (id uuid, name text, municipality text, open_places int, rank int)
language sql stable set search_path = pg_catalog as $$
  with folded as (select o.id, o.name, o.municipality, o.open_places,
      ' ' || translate(lower(o.name), 'åäáàâãæöøóòôõéèêëíìîïüúùûçñ', 'aaaaaaaooooooeeeeiiiiuuuucn') as text from app.organisation_row o)
  select f.id, f.name, f.municipality, f.open_places, case when f.text like '% ' || q || '%' then 1 else 2 end
  from folded f where length(q) > 1 and f.text like '%' || q || '%' order by 5, f.name limit at_most
$$;
revoke all on function app.search_organisations(text, int) from public;
grant execute on function app.search_organisations(text, int) to app_staff;

-- Attendance as evidence: one row per person and session with everything its minutes are judged by (libs/domain/src/attendance-month.ts).
create view app.attendance_evidence_row with (security_invoker = true) as
select h.id, h.version, h.project_id, h.participation_id, h.activity_id, app.shown_name(i) as display_name, s.reference, y.kind, y.on_date,
  to_char(y.starts_at, 'HH24:MI') as starts_at, to_char(y.ends_at, 'HH24:MI') as ends_at, y.break_minutes, y.is_group, h.attendance, h.planned_minutes, h.attended_minutes,
  to_char(h.arrived_at, 'HH24:MI') as arrived_at, h.signed_at, (select count(*)::int from app.attendance_version v where v.attendance_id = h.id) as versions
from app.attendance h join app.activity y on y.id = h.activity_id join app.participation s on s.id = h.participation_id
left join app.identity i on i.participant_id = s.participant_id
where y.voided_at is null and y.kind not in ('EMPLOYER_CONTACT', 'EVENT', 'FOLLOW_UP_CONTACT', 'HEALTH_EXAM_REFERRAL') and s.category = 'JOBSEEKER';

create view app.month_lock_row with (security_invoker = true) as
select k.id, k.version, k.project_id, k.month, k.revision, k.locked_at, coalesce(a.name, '') as locked_by_name, k.people, k.planned_minutes, k.attended_minutes, k.certified_minutes,
  k.corrected_at, k.unlocked_at, b.name as unlocked_by_name, k.unlock_reason
from app.month_lock k left join app.account a on a.id = k.locked_by_id left join app.account b on b.id = k.unlocked_by_id;

create view app.attendance_version_row with (security_invoker = true) as
select v.id, v.version, v.project_id, v.participation_id, v.attendance_id, v.month, v.number, y.kind, y.on_date, v.attendance, v.planned_minutes, v.attended_minutes,
  to_char(v.arrived_at, 'HH24:MI') as arrived_at, v.signed_at, v.replaced_at, coalesce(a.name, '') as replaced_by_name, v.reason
from app.attendance_version v join app.attendance h on h.id = v.attendance_id join app.activity y on y.id = h.activity_id left join app.account a on a.id = v.replaced_by_id;

create view app.month_attestation_row with (security_invoker = true) as
select m.id, m.version, m.project_id, m.participation_id, m.month, m.attested_by, m.method, m.attested_at, a.name as account_name, m.planned_minutes, m.attended_minutes
from app.month_attestation m left join app.account a on a.id = m.account_id;

-- What asks for a coach's attention; counter, heading and list all ask this view. The rules' numbers stand in the project (libs/domain/src/day-rules.ts):
-- silence in days, absences in a row, how early a plan step shows. A follow-up counts from the day it opens. What she has put aside is left out until its day.
-- A row keeps its id while its cause stays: a new absence or another last contact is another row.
create view app.to_do_row with (security_invoker = true) as
with mine as materialized (
  select s.id as participation_id, s.participant_id, s.project_id, j.silence_days, j.absences_in_row, j.step_days_ahead,
    (select min(r.entry_on) from app.period r where r.participation_id = s.id and r.entry_on <= (select app.today()) and (r.exit_on is null or r.exit_on > (select app.today()))) as open_since
  from app.participation s join app.project j on j.id = s.project_id where s.id = any((select app.caseload())::uuid[])
), due as materialized (
  select u.id as target_id, u.participation_id, 'follow_up' as kind, u.due_on, u.id::text as cause,
    jsonb_build_object('milestone', u.milestone, 'closesOn', u.closes_on, 'version', u.version,
      'attempts', (select count(*) from app.follow_up_attempt t where t.follow_up_id = u.id), 'channels', (select coalesce(jsonb_agg(distinct t.channel), '[]') from app.follow_up_attempt t where t.follow_up_id = u.id),
      'exitOn', (select r.exit_on from app.period r where r.id = u.period_id)) as reason
  from app.follow_up u join mine m on m.participation_id = u.participation_id where u.result is null and u.cancelled_on is null and u.opens_on <= (select app.today())
  union all
  select n.id, n.participation_id, 'plan_step', n.due_on, n.id::text, jsonb_build_object('title', n.title, 'responsible', n.responsible, 'version', n.version)
  from app.plan_step n join mine m on m.participation_id = n.participation_id
  where n.status in ('planned', 'in_progress') and n.due_on <= (select app.today()) + m.step_days_ahead and m.open_since is not null
  union all
  select null, q.participation_id, 'silence', q.last_on + q.silence_days, q.participation_id || ':' || q.last_on, jsonb_build_object('lastOn', q.last_on, 'days', (select app.today()) - q.last_on, 'lastKind', q.last_kind, 'rule', q.silence_days)
  from (select m.participation_id, m.silence_days, coalesce(d.on_date, m.open_since) as last_on, d.kind as last_kind from mine m
    left join lateral (select h.on_date, (select y.kind from app.activity y where y.id = h.activity_id) as kind from app.attendance h where h.participation_id = m.participation_id and not h.is_voided
      and h.attendance in ('PRESENT', 'PARTIAL') and h.on_date <= (select app.today()) order by h.on_date desc limit 1) d on true
    where m.open_since is not null) q
  where q.last_on <= (select app.today()) - q.silence_days
  union all
  select null, w.participation_id, 'absence', w.last_on, w.participation_id || ':' || w.last_on, jsonb_build_object('count', w.n, 'lastOn', w.last_on, 'lastKind', w.last_kind, 'rule', w.absences_in_row)
  from (select z.participation_id, z.absences_in_row, count(*) as n, max(z.on_date) as last_on, (array_agg(z.kind order by z.on_date desc))[1] as last_kind from (
      select h.participation_id, m.absences_in_row, h.on_date, y.kind, h.attendance, row_number() over (partition by h.participation_id order by h.on_date desc, y.starts_at desc nulls last) as nth
      from mine m join app.attendance h on h.participation_id = m.participation_id join app.activity y on y.id = h.activity_id
      where m.open_since is not null and not h.is_voided and h.on_date <= (select app.today()) and h.on_date > (select app.today()) - 60 and h.attendance not in ('NOT_REPORTED', 'CANCELLED_BY_PROJECT')) z
    where z.nth <= z.absences_in_row group by z.participation_id, z.absences_in_row having count(*) = z.absences_in_row and bool_and(z.attendance = 'ABSENT_UNNOTIFIED')) w
  union all
  -- A mentor and a participant who have not met for three weeks (libs/domain/src/mentoring.ts).
  select x.id, x.participation_id, 'mentor_silence', v.last_on + 21, x.id || ':' || v.last_on, jsonb_build_object('days', (select app.today()) - v.last_on, 'mentor', (select g.name from app.mentor g where g.id = x.mentor_id))
  from app.mentor_match x join mine m on m.participation_id = x.participation_id
  cross join lateral (select greatest(x.starts_on, coalesce((select max(y.on_date) from app.attendance h join app.activity y on y.id = h.activity_id where h.participation_id = x.participation_id
    and y.kind = 'MENTORING' and y.voided_at is null and y.on_date <= (select app.today()) and h.attendance in ('PRESENT', 'PARTIAL')), x.starts_on)) as last_on) v
  where m.open_since is not null and x.starts_on <= (select app.today()) and (x.ends_on is null or x.ends_on >= (select app.today())) and v.last_on <= (select app.today()) - 21
  union all
  -- Answered through a link: somebody without an account has said something and nobody has looked yet.
  select l.id, l.participation_id, 'answer', (l.used_at at time zone 'Europe/Stockholm')::date, l.id::text, jsonb_build_object('purpose', l.purpose,
      'wantsContact', coalesce((select f.wants_contact from app.supervisor_feedback f where f.link_id = l.id limit 1), false))
  from app.link l join mine m on m.participation_id = l.participation_id
  where l.used_at > now() - interval '30 days' and l.purpose not in ('room_check_in', 'attendance_signature')
  union all
  -- The same answered on the project's tablet, by the participant alone.
  select (array_agg(v.id order by v.item))[1], v.participation_id, 'answer', v.on_date, 'tablet:' || v.participation_id || ':' || v.survey || ':' || v.occasion || ':' || v.on_date, jsonb_build_object('purpose', 'survey')
  from app.survey_answer v join mine m on m.participation_id = v.participation_id
  where v.mode = 'SELF_PROJECT_TABLET' and v.on_date > (select app.today()) - 30 group by v.participation_id, v.survey, v.occasion, v.on_date
  union all
  select u.id, u.participation_id, 'answer', u.answered_on, 'tablet:' || u.id, jsonb_build_object('purpose', 'follow_up')
  from app.follow_up u join mine m on m.participation_id = u.participation_id
  where u.mode = 'SELF_PROJECT_TABLET' and u.result = 'ANSWERED' and u.answered_on > (select app.today()) - 30
  union all
  -- Somebody was enrolled under the number of a protected person one handles.
  select x.id, m.participation_id, 'match', (x.created_at at time zone 'Europe/Stockholm')::date, x.id::text, jsonb_build_object('version', x.version)
  from app.duplicate_hint x join lateral (select s.id as participation_id from app.participation s where s.participant_id = x.participant_id order by s.created_at desc limit 1) m on true where x.handled_at is null
  union all
  -- Another handler proposes that somebody's protection is lifted.
  select x.id, m.participation_id, 'lift', x.proposed_on, x.id::text, jsonb_build_object('by', (select a.name from app.account a where a.id = x.proposed_by_id), 'lapsesOn', x.lapses_on)
  from app.protection_lift x join lateral (select s.id as participation_id from app.participation s where s.participant_id = x.participant_id order by s.created_at desc limit 1) m on true
  where x.outcome is null and x.lapses_on >= (select app.today()) and x.proposed_by_id <> (select app.actor())
), rows as (
  select app.named_id(d.kind || ':' || d.cause) as id, d.* from due d
)
select d.id, s.project_id, d.participation_id, app.shown_name(i) as display_name, s.reference, c.account_id as coach_id,
  d.kind, case when d.due_on < (select app.today()) and d.kind in ('follow_up', 'plan_step') then 'overdue' when d.due_on = (select app.today()) or d.kind in ('absence', 'match', 'lift') or d.reason->>'wantsContact' = 'true' then 'today' else 'week' end as urgency,
  d.due_on, (select app.today()) - d.due_on as days_late, d.reason, d.target_id
from rows d join app.participation s on s.id = d.participation_id
left join app.identity i on i.participant_id = s.participant_id
left join lateral (select * from app.coach_assignment c where c.participation_id = s.id and (c.to_on is null or c.to_on >= (select app.today())) and c.account_id = (select app.actor()) order by c.from_on desc limit 1) c on true
where not exists (select 1 from app.to_do_snooze z where z.account_id = (select app.actor()) and z.to_do_id = d.id and z.until_on > (select app.today()));

-- What is put aside: by whom one is, until when and why; it comes back by itself.
create view app.to_do_snooze_row with (security_invoker = true) as
select z.id, z.version, z.project_id, z.participation_id, z.to_do_id, z.until_on, z.reason from app.to_do_snooze z where z.account_id = (select app.actor()) and z.until_on > (select app.today());

create view app.entry_snapshot_row with (security_invoker = true) as
select n.id, n.version, n.project_id, n.participation_id, n.period_id, n.number, n.on_date, n.labour_status, n.education, n.unemployed_since, n.months_unemployed, n.hours_per_week, n.contract_type, n.support, n.reason, coalesce(a.name, '') as written_by_name, n.created_at
from app.entry_snapshot n left join app.account a on a.id = n.written_by_id;

create view app.document_row with (security_invoker = true) as
select d.id, d.version, d.project_id, d.participation_id, d.kind, d.type, d.file_name, d.bytes, d.created_at, coalesce(a.name, '') as added_by_name, d.removed_at, b.name as removed_by_name, d.remove_reason
from app.document d left join app.account a on a.id = d.added_by_id left join app.account b on b.id = d.removed_by_id
where d.participation_id in (select p.id from app.participation p where p.project_id = any((select app.projects_as('names'))::uuid[]));

-- A coach's calendar: own sessions, and of the own caseload follow-ups, plan steps and placements that begin or end. One row per thing and day.
create view app.calendar_row with (security_invoker = true) as
select c.id, c.project_id, c.on_date, c.starts_at, c.ends_at, c.source, c.kind, c.text, c.is_done, c.participation_id, app.shown_name(i) as display_name, s.reference, c.target_id
from (
  select y.id, y.project_id, y.on_date, to_char(y.starts_at, 'HH24:MI') as starts_at, to_char(y.ends_at, 'HH24:MI') as ends_at, 'session' as source, y.kind, y.place as text,
    coalesce(h.is_done, false) as is_done, h.participation_id, y.id as target_id
  from app.activity y left join lateral (select bool_and(h.attendance <> 'NOT_REPORTED') as is_done, case when count(*) = 1 and not y.is_group then min(h.participation_id::text)::uuid end as participation_id
    from app.attendance h where h.activity_id = y.id) h on true
  where y.led_by_id = (select app.actor()) and y.voided_at is null
  union all
  select u.id, u.project_id, u.due_on, null, null, 'follow_up', u.milestone, null, u.result is not null, u.participation_id, u.id from app.follow_up u
  where u.participation_id = any((select app.caseload())::uuid[]) and u.cancelled_on is null
  union all
  select n.id, n.project_id, n.due_on, null, null, 'plan_step', coalesce(n.kind, 'step'), n.title, n.status = 'done', n.participation_id, n.id from app.plan_step n
  where n.participation_id = any((select app.caseload())::uuid[]) and n.due_on is not null and n.status <> 'cancelled'
  union all
  select app.named_id('start:' || l.id), l.project_id, l.starts_on, null, null, 'placement_start', l.kind, null, l.starts_on <= (select app.today()), l.participation_id, l.id from app.placement l
  where l.participation_id = any((select app.caseload())::uuid[])
  union all
  select app.named_id('end:' || l.id), l.project_id, coalesce(l.ends_on, l.planned_end_on), null, null, 'placement_end', l.kind, null, l.ends_on is not null, l.participation_id, l.id from app.placement l
  where l.participation_id = any((select app.caseload())::uuid[]) and coalesce(l.ends_on, l.planned_end_on) is not null
) c left join app.participation s on s.id = c.participation_id left join app.identity i on i.participant_id = s.participant_id;

create view app.calendar_feed_row with (security_invoker = true) as
select f.id, f.version, f.created_at from app.calendar_feed f where f.account_id = (select app.actor()) and f.revoked_at is null;

-- Who handles a protected person, and what is proposed about her protection: rows for her handlers alone, one for each of her participations.
create view app.protected_handler_row with (security_invoker = true) as
select h.id, h.version, s.id as participation_id, s.project_id, h.account_id, coalesce(a.name, '') as name, h.account_id = any(app.able_handlers(h.participant_id)) as is_able
from app.protected_handler h join app.participation s on s.participant_id = h.participant_id left join app.account a on a.id = h.account_id
where h.to_on is null;

create view app.protection_lift_row with (security_invoker = true) as
select l.id, l.version, s.id as participation_id, s.project_id, l.proposed_on, l.proposed_by_id, coalesce(a.name, '') as proposed_by_name, l.reason, l.lapses_on,
  coalesce(l.outcome, case when l.lapses_on < (select app.today()) then 'lapsed' else 'open' end) as state, b.name as decided_by_name, (l.decided_at at time zone 'Europe/Stockholm')::date as decided_on, l.created_at
from app.protection_lift l join app.participation s on s.participant_id = l.participant_id left join app.account a on a.id = l.proposed_by_id left join app.account b on b.id = l.decided_by_id;

create view app.log_check_row with (security_invoker = true) as
select c.id, c.version, a.name as asked_by_name, c.made_at, c.chains, c.faults, c.heads, c.last_head_at, c.heads_file, c.created_at
from app.log_check c left join app.account a on a.id = c.asked_by_id;
