-- What the coach's day reads: habits, attendance as evidence, the calendar. All look with their reader's eyes (see 40-views.sql).

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
