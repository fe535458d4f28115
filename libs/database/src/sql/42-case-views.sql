-- List rows of casework. All are security_invoker, as in 40-views.sql.
create view app.saved_filter_row with (security_invoker = true) as
select v.id, v.version, v.project_id, v.account_id, coalesce(a.name, '') as account_name, v.account_id = (select app.actor()) as is_mine, v.name, v.filter, v.sort, v.columns, v.is_shared, v.position
from app.saved_filter v left join app.account a on a.id = v.account_id where v.removed_on is null;

create view app.bulk_run_row with (security_invoker = true) as
select b.id, b.version, b.project_id, b.action, b.status, b.total, b.done, b.skipped, b.note, b.results, b.started_by_id, coalesce(a.name, '') as started_by_name, b.receiver_id, r.name as receiver_name,
  coalesce(b.receiver_id = (select app.actor()), false) as is_for_me, b.read_at, b.created_at
from app.bulk_run b left join app.account a on a.id = b.started_by_id left join app.account r on r.id = b.receiver_id;

create view app.merge_row with (security_invoker = true) as
select m.id, m.version, s.id as participation_id, m.kept_id, m.merged_id, m.undo_until, m.undone_at, coalesce(a.name, '') as merged_by_name, m.created_at
from app.participant_merge m join app.participation s on s.participant_id = m.kept_id left join app.account a on a.id = m.merged_by_id
where m.undone_at is null and m.undo_until >= (select app.today());

create view app.follow_up_attempt_row with (security_invoker = true) as
select t.id, t.participation_id, t.follow_up_id, t.on_date, t.channel, t.created_at from app.follow_up_attempt t;

create view app.plan_version_row with (security_invoker = true) as
select v.id, v.participation_id, v.number, v.agreed_on, coalesce(a.name, '') as agreed_by_name, v.goal_words, v.steps, v.created_at from app.plan_version v left join app.account a on a.id = v.agreed_by_id;

create view app.plan_template_row with (security_invoker = true) as
select t.id, t.version, t.project_id, t.name, t.steps from app.plan_template t where t.removed_on is null;

create view app.case_summary_row with (security_invoker = true) as
select s.id, s.id as participation_id,
  greatest((select count(distinct c.account_id)::int from app.coach_assignment c where c.participation_id = s.id and c.kind = 'coach') - 1, 0) as coach_changes,
  coalesce((select array_agg(distinct h.on_date::text) from app.attendance h where h.participation_id = s.id and not h.is_voided and h.attendance in ('PRESENT', 'PARTIAL')), '{}') as contact_days
from app.participation s;

create view app.employer_contact_row with (security_invoker = true) as
select c.id, c.version, c.employer_id, c.name, c.role, c.phone, c.email from app.employer_contact c where c.removed_on is null;

create view app.employer_touch_row with (security_invoker = true) as
select c.id, c.employer_id, c.account_id, coalesce(a.name, '') as account_name, c.on_date, c.channel, c.purpose, c.note, c.created_at from app.employer_touch c left join app.account a on a.id = c.account_id;

-- What takes a person's time in a week: placements and courses by their times, and sessions to come by their day.
create view app.busy_row with (security_invoker = true) as
select md5(l.id || ':' || (w->>'weekday') || (w->>'from'))::uuid as id, l.id as of_id, l.participation_id, 'placement' as source, coalesce(e.name, '') as title, (w->>'weekday')::int as weekday, w->>'from' as from_time, w->>'to' as to_time, l.starts_on, coalesce(l.ends_on, l.planned_end_on) as ends_on
from app.placement l left join app.placement_offer f on f.id = l.offer_id left join app.organisation e on e.id = case when l.employer_id is not null then l.employer_id else f.employer_id end cross join lateral jsonb_array_elements(coalesce(l.schedule, '[]')) w
where coalesce(l.ends_on, l.planned_end_on, 'infinity'::date) >= (select app.today())
union all
select md5(e.id || ':' || (w->>'weekday') || (w->>'from'))::uuid, e.id, e.participation_id, 'sfi', 'SFI ' || e.course, (w->>'weekday')::int, w->>'from', w->>'to', e.starts_on, e.ends_on
from app.sfi_enrolment e cross join lateral jsonb_array_elements(coalesce(e.schedule, '[]')) w where coalesce(e.ends_on, 'infinity'::date) >= (select app.today())
union all
select h.id, h.id, h.participation_id, 'session', y.kind, extract(isodow from y.on_date)::int, to_char(y.starts_at, 'HH24:MI'), to_char(y.ends_at, 'HH24:MI'), y.on_date, y.on_date
from app.attendance h join app.activity y on y.id = h.activity_id where y.voided_at is null and y.on_date >= (select app.today()) and y.starts_at is not null and y.ends_at is not null and y.kind not in ('SFI', 'PRAKTIK', 'ARBETSPRAKTIK', 'ARBETSTRANING');

create view app.business_step_row with (security_invoker = true) as
select b.id, b.version, b.participation_id, b.step, b.done_on from app.business_step b;

create view app.business_registration_row with (security_invoker = true) as
select b.id, b.version, b.participation_id, b.registered_on, b.form, b.name, b.organisation_number, b.number_sealed is not null as has_personal_number from app.business_registration b;

-- How much of each kind a timeline holds, for the chips that filter it.
create view app.timeline_count_row with (security_invoker = true) as
select md5(t.participation_id || ':' || t.source)::uuid as id, t.participation_id, t.source, count(*)::int as entries from app.timeline_row t group by t.participation_id, t.source;

-- Documents that are no longer needed and go after their notice, and those that are held back.
create view app.document_deletion_row with (security_invoker = true) as
select d.id, d.version, d.project_id, d.participation_id, app.shown_name(i) as display_name, s.reference, d.kind, d.file_name, d.created_at, d.deletion_proposed_on, d.hold_reason, d.hold_reason is not null as is_held
from app.document d join app.participation s on s.id = d.participation_id left join app.identity i on i.participant_id = s.participant_id
where d.removed_at is null and (d.deletion_proposed_on is not null or d.hold_reason is not null) and d.project_id = any((select app.projects_as('admin'))::uuid[]);
