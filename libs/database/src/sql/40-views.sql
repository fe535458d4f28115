-- List rows: what the reader may ask for (libs/contracts/src/rows). Longer than most: it holds every view. All are security_invoker:
-- they show what the policies let this reader see. `display_name` is empty where the name may not be known; a protected person's is
-- handed over sealed and opened by the API for her handlers.
create function app.shown_name(i app.identity) returns text language sql immutable as $$
  select case when i.given_name_sealed is not null or i.family_name_sealed is not null
    then 'sealed:' || i.org_id || ':' || i.id || ':' || coalesce(encode(i.given_name_sealed, 'hex'), '') || ':' || coalesce(encode(i.family_name_sealed, 'hex'), '')
    else nullif(concat_ws(' ', i.given_name, i.family_name), '') end
$$;
create function app.days_text(a date, b date) returns int language sql immutable as $$ select a - b $$;

create view app.project_row with (security_invoker = true) as
select p.id, p.version, p.org_id, p.code, p.name, o.name as owner_name, p.region, p.programme_area, p.diary_number, p.starts_on, p.ends_on, p.capacity, p.norm_months, p.target_min, p.target_max,
  p.granted_sek, p.budget_sek, p.suppression_threshold, p.silence_days, p.retain_until, p.absences_in_row, p.step_days_ahead,
  array(select distinct m.role from app.membership m where m.project_id = p.id and m.account_id = (select app.actor()) and (m.to_on is null or m.to_on >= (select app.today()))) as my_roles,
  (select count(*)::int from app.report r where r.project_id = p.id and r.status = 'published') as published_reports
from app.project p join app.organisation o on o.id = p.org_id;

-- The person's parts are aggregates, each at most one row, so that the planner leaves out those a list does not ask for.
create view app.caseload_row with (security_invoker = true) as
select s.id, s.version, s.project_id, s.participant_id, s.reference, app.shown_name(i) as display_name, coalesce(nullif(concat_ws(' ', i.given_name, i.family_name), ''), s.reference) as sort_name,
  s.is_protected, t.gender, t.birth_year, t.languages, t.interpreter_language, s.category, c.account_id as coach_id, a.name as coach_name,
  s.id = any((select app.caseload())::uuid[]) as is_mine,
  case when (r.last).id is null then 'waiting' when (r.last).exit_on is null or (r.last).exit_on > (select app.today()) then 'active' else 'exited' end as state,
  r.entry_on, (r.last).planned_exit_on, (r.last).exit_on, (r.last).exit_reason, (r.last).exit_destination,
  case when (r.last).exit_on is not null and (r.last).exit_on <= (select app.today()) then case when u.answered then 'followed_up' else 'exited' end
    when l.running then 'practice' when e.running then 'sfi' when n.steps > 0 then 'plan' else 'mapping' end as stage,
  d.last_contact_on,
  -- The nearest of what is to come; of two on one day the follow-up is named first.
  case least(u.due_on, n.due_on, l.starts_on, case when (r.last).exit_on is null then (r.last).planned_exit_on end)
    when u.due_on then 'follow_up' when n.due_on then 'plan_step' when l.starts_on then 'placement' when (r.last).planned_exit_on then 'exit' end as next_kind,
  least(u.due_on, n.due_on, l.starts_on, case when (r.last).exit_on is null then (r.last).planned_exit_on end) as next_on,
  -- What it is: the step by its title, the follow-up by its milestone; the other two say it by their kind.
  case least(u.due_on, n.due_on, l.starts_on, case when (r.last).exit_on is null then (r.last).planned_exit_on end) when u.due_on then u.milestone when n.due_on then n.title end as next_what,
  case when (r.last).exit_on is null or (r.last).exit_on > (select app.today()) then (select app.today()) - coalesce(d.last_contact_on, r.entry_on) end as silent_days,
  w.planned30, w.attended30, case when w.planned30 > 0 then round(100.0 * w.attended30 / w.planned30)::int end as attendance30, e.course as sfi_course,
  n.open_steps::int as open_steps, s.created_at
from app.participation s
left join app.participant t on t.id = s.participant_id
left join app.identity i on i.participant_id = s.participant_id
left join lateral (select (array_agg(c.account_id order by c.from_on desc, c.created_at desc))[1] as account_id from app.coach_assignment c
  where c.participation_id = s.id and c.kind = 'coach' and (c.to_on is null or c.to_on >= (select app.today()))) c on true
left join app.account a on a.id = c.account_id
left join lateral (select min(r.entry_on) filter (where r.exit_reason is distinct from 'REGISTRATION_ERROR') as entry_on, (array_agg(r order by r.entry_on desc))[1] as last from app.period r where r.participation_id = s.id) r on true
left join lateral (select bool_or(u.result = 'ANSWERED') as answered, min(u.due_on) filter (where u.result is null and u.cancelled_on is null) as due_on,
  (array_agg(u.milestone order by u.due_on) filter (where u.result is null and u.cancelled_on is null))[1] as milestone from app.follow_up u where u.participation_id = s.id) u on true
left join lateral (select bool_or(l.starts_on <= (select app.today()) and (l.ends_on is null or l.ends_on >= (select app.today()))) as running, min(l.starts_on) filter (where l.starts_on > (select app.today())) as starts_on from app.placement l where l.participation_id = s.id) l on true
left join lateral (select bool_or(e.starts_on <= (select app.today()) and (e.ends_on is null or e.ends_on >= (select app.today()))) as running, (array_agg(e.course order by e.starts_on desc))[1] as course
  from app.sfi_enrolment e where e.participation_id = s.id) e on true
left join lateral (select count(*) as steps, count(*) filter (where n.status in ('planned', 'in_progress')) as open_steps, min(n.due_on) filter (where n.status in ('planned', 'in_progress')) as due_on,
  (array_agg(n.title order by n.due_on nulls last, n.id) filter (where n.status in ('planned', 'in_progress')))[1] as title from app.plan_step n where n.participation_id = s.id) n on true
left join lateral (select max(h.on_date) as last_contact_on from app.attendance h where h.participation_id = s.id and h.attendance in ('PRESENT', 'PARTIAL') and not h.is_voided and h.on_date <= (select app.today())) d on true
-- Occasions of thirty days: what was planned and reported, and how much of it she came to.
left join lateral (select count(*)::int as planned30, (count(*) filter (where h.attendance in ('PRESENT', 'PARTIAL')))::int as attended30 from app.attendance h
  where h.participation_id = s.id and h.attendance not in ('NOT_REPORTED', 'CANCELLED_BY_PROJECT') and not h.is_voided and h.on_date between (select app.today()) - 29 and (select app.today())) w on true;

create view app.period_row with (security_invoker = true) as
select id, version, project_id, participation_id, entry_on, planned_exit_on, exit_on, exit_reason, exit_destination, exit_recorded_on, labour_status, unemployed_since, hours_per_week, contract_type, support, referral from app.period;

create view app.outcome_row with (security_invoker = true) as
select o.id, o.version, o.project_id, o.participation_id, o.type, o.starts_on, o.ends_on, o.confirmed_through, o.hours_per_week, o.contract_type, o.subsidy, o.study_finance, o.leads_to_employment,
  o.matches_home_background, o.improved, o.support, o.municipality, o.employer_id, e.name as employer_name, o.evidence
from app.outcome o left join app.organisation e on e.id = o.employer_id where o.withdrawn_on is null;

create view app.note_row with (security_invoker = true) as
select n.id, n.version, n.project_id, n.participation_id, n.on_date, n.body, n.is_restricted, n.written_by_id, coalesce(a.name, '') as written_by_name, n.created_at
from app.note n left join app.account a on a.id = n.written_by_id;

create view app.plan_step_row with (security_invoker = true) as
select n.id, n.version, n.project_id, n.participation_id, n.title, n.kind, n.responsible, n.starts_on, n.due_on, n.done_on, n.status, n.position, s.goal_words
from app.plan_step n join app.participation s on s.id = n.participation_id;

create view app.activity_row with (security_invoker = true) as
select y.id, y.version, y.project_id, y.kind, y.on_date, to_char(y.starts_at, 'HH24:MI') as starts_at, to_char(y.ends_at, 'HH24:MI') as ends_at, y.break_minutes, y.mode, y.place, y.is_group,
  y.led_by_id, a.name as led_by_name, coalesce(y.led_by_id = (select app.actor()), false) as is_mine,
  coalesce(h.enrolled, 0)::int as enrolled, coalesce(h.present, 0)::int as present, coalesce(h.not_reported, 0)::int as not_reported, h.with_name, y.voided_at is not null as is_voided, y.series_id
from app.activity y left join app.account a on a.id = y.led_by_id
left join lateral (select count(*) as enrolled, count(*) filter (where h.attendance in ('PRESENT', 'PARTIAL')) as present, count(*) filter (where h.attendance = 'NOT_REPORTED') as not_reported,
  case when count(*) = 1 then max(coalesce(app.shown_name(i), s.reference)) end as with_name
  from app.attendance h join app.participation s on s.id = h.participation_id left join app.identity i on i.participant_id = s.participant_id where h.activity_id = y.id) h on true;

create view app.attendance_row with (security_invoker = true) as
select h.id, h.version, h.project_id, h.activity_id, h.participation_id, app.shown_name(i) as display_name, s.reference, y.kind, y.on_date, h.attendance, h.planned_minutes, h.attended_minutes,
  to_char(h.arrived_at, 'HH24:MI') as arrived_at, h.signed_at, h.checked_in_at, n.body as note, y.voided_at is not null as is_voided
from app.attendance h join app.activity y on y.id = h.activity_id join app.participation s on s.id = h.participation_id
left join app.identity i on i.participant_id = s.participant_id
left join lateral (select n.body from app.note n where n.activity_id = h.activity_id and n.participation_id = h.participation_id order by n.created_at desc limit 1) n on true;

create view app.follow_up_row with (security_invoker = true) as
select u.id, u.version, u.project_id, u.participation_id, app.shown_name(i) as display_name, s.reference, c.account_id as coach_id, a.name as coach_name,
  u.participation_id = any((select app.caseload())::uuid[]) as is_mine, u.milestone, u.due_on, u.opens_on, u.closes_on,
  case when u.cancelled_on is not null then 'cancelled' when u.result = 'ANSWERED' then 'answered' when u.result is not null then 'closed'
    when (select app.today()) < u.opens_on then 'upcoming' when (select app.today()) > u.closes_on then 'overdue' else 'open' end as state,
  u.result, u.answered_on, u.labour_status, u.support, u.mode, u.channel, coalesce(t.attempts, 0)::int as attempts, coalesce(t.channels, '{}') as channels_tried, r.exit_on,
  u.result is null and u.cancelled_on is null and (select app.today()) > u.closes_on and coalesce(t.attempts, 0) = 0 as is_escalated, coalesce(u.answered_on > u.closes_on, false) as is_late
from app.follow_up u join app.participation s on s.id = u.participation_id join app.period r on r.id = u.period_id
left join app.identity i on i.participant_id = s.participant_id
left join lateral (select (array_agg(c.account_id order by c.from_on desc, c.created_at desc))[1] as account_id from app.coach_assignment c
  where c.participation_id = u.participation_id and c.kind = 'coach' and (c.to_on is null or c.to_on >= (select app.today()))) c on true
left join app.account a on a.id = c.account_id
left join lateral (select count(*) as attempts, array_agg(distinct t.channel) as channels from app.follow_up_attempt t where t.follow_up_id = u.id) t on true;

-- What has happened; what is to come stands under the next steps. Names and notes are looked up for the rows that are shown, after the page is cut: a sub-select
-- that stands outside is worked out last.
create view app.timeline_row with (security_invoker = true) as
select id, participation_id, project_id, on_date, to_char(starts_at, 'HH24:MI') as starts_at, source, kind, state, minutes, planned_minutes,
  case when source = 'attendance' then (select n.body from app.note n where n.activity_id = happened.activity_id and n.participation_id = happened.participation_id order by n.created_at desc limit 1)
    when organisation_id is not null then (select e.name from app.organisation e where e.id = organisation_id) else text end as text,
  case when by_id is not null then (select a.name from app.account a where a.id = by_id) end as by_name, place, activity_id, version, recorded_at
from (
select h.id, h.participation_id, h.project_id, h.on_date, y.starts_at, 'attendance' as source, y.kind, h.attendance as state, h.attended_minutes as minutes, h.planned_minutes,
  null as text, coalesce(y.led_by_id, h.logged_by_id) as by_id, null::uuid as organisation_id, y.place, y.id as activity_id, y.version, h.created_at as recorded_at
from app.attendance h join app.activity y on y.id = h.activity_id
where not h.is_voided
union all
select n.id, n.participation_id, n.project_id, n.on_date, null, 'note', case when n.is_restricted then 'restricted' else 'note' end, null, null, null, n.body, n.written_by_id, null, null, null, n.version, n.created_at
from app.note n where n.activity_id is null
union all
select case when x.is_exit then md5(r.id || 'exit')::uuid else r.id end, r.participation_id, r.project_id, x.on_date, null, case when x.is_exit then 'period_exit' else 'period_entry' end,
  case when x.is_exit then r.exit_reason else coalesce(r.referral, 'entry') end, case when x.is_exit then r.exit_destination else r.labour_status end, null, null, null, null, null, null, null, r.version, r.created_at
from app.period r cross join lateral (values (false, r.entry_on), (true, r.exit_on)) x (is_exit, on_date) where x.on_date is not null
union all
select o.id, o.participation_id, o.project_id, o.starts_on, null, 'outcome', o.type, case when o.ends_on is null then 'running' else 'ended' end, null, null, null, null, o.employer_id, o.municipality, null, o.version, o.created_at
from app.outcome o where o.withdrawn_on is null
union all
select u.id, u.participation_id, u.project_id, coalesce(u.answered_on, u.due_on), null, 'follow_up', u.milestone, coalesce(u.result, 'due'), null, null, u.labour_status, null, null, null, null, u.version, u.created_at
from app.follow_up u where u.cancelled_on is null and (u.result is not null or u.due_on <= (select app.today()))
union all
select l.id, l.participation_id, l.project_id, l.starts_on, null, 'placement', l.kind, case when l.ends_on is null then 'running' else 'ended' end, null, null, null, null,
  case when l.employer_id is not null then l.employer_id else (select f.employer_id from app.placement_offer f where f.id = l.offer_id) end, null, null, l.version, l.created_at
from app.placement l
union all
select e.id, e.participation_id, e.project_id, e.starts_on, null, 'sfi', e.course, e.result, null, null, null, null, e.provider_id, null, null, e.version, e.created_at
from app.sfi_enrolment e
union all
select n.id, n.participation_id, n.project_id, n.done_on, null, 'plan_step', coalesce(n.kind, 'step'), n.status, null, null, n.title, null, null, null, null, n.version, n.created_at from app.plan_step n where n.done_on is not null
union all
select (min(v.id::text))::uuid, v.participation_id, v.project_id, v.on_date, null, 'survey', v.survey, v.occasion, null, null, null, null, null, null, null, 1, min(v.created_at) from app.survey_answer v group by v.participation_id, v.project_id, v.on_date, v.survey, v.occasion
union all
select w.id, w.participation_id, w.project_id, w.on_date, null, 'feedback', 'feedback', null, null, null, null, null, null, null, null, w.version, w.created_at from app.supervisor_feedback w
union all
select v.id, v.participation_id, v.project_id, v.agreed_on, null, 'plan_version', v.number::text, null, null, null, v.goal_words, v.agreed_by_id, null, null, null, v.version, v.created_at from app.plan_version v
) happened where on_date <= (select app.today());

create view app.access_log_row with (security_invoker = true) as
select g.id, g.at, coalesce(a.name, '') as account_name, p.id as participation_id, g.permission, g.reason, g.outcome
from app.access_log g join app.participation p on p.id = any(g.shown) left join app.account a on a.id = g.actor_id;

create view app.organisation_row with (security_invoker = true) as
select o.id, o.version, o.name, o.kind, o.organisation_number, o.municipality, o.do_not_contact and (o.do_not_contact_until is null or o.do_not_contact_until >= (select app.today())) as do_not_contact, o.do_not_contact_until, o.do_not_contact_reason,
  (select count(*)::int from app.employer_touch c where c.employer_id = o.id and c.purpose = 'ASK_PLACE' and c.on_date > (select app.today()) - 30) as asked30,
  (select max(c.on_date) from app.employer_touch c where c.employer_id = o.id) as last_touch_on,
  (select coalesce(sum(f.places), 0)::int from app.placement_offer f where f.employer_id = o.id and f.withdrawn_on is null) as open_places,
  (select count(*)::int from app.placement l where l.employer_id = o.id and l.starts_on <= (select app.today()) and (l.ends_on is null or l.ends_on >= (select app.today()))) as active_placements
from app.organisation o;

create view app.placement_offer_row with (security_invoker = true) as
select f.id, f.version, f.project_id, f.employer_id, e.name as employer_name, f.offered_on, f.confirmed_in_writing, f.places, least(f.places, coalesce(l.n, 0))::int as filled, f.withdrawn_on, f.occupation,
  case when f.withdrawn_on is not null then 'withdrawn' when coalesce(l.n, 0) >= f.places then 'filled' when not f.confirmed_in_writing then 'unconfirmed' else 'open' end as state
from app.placement_offer f join app.organisation e on e.id = f.employer_id
left join lateral (select count(*) as n from app.placement l where l.offer_id = f.id) l on true;

create view app.placement_row with (security_invoker = true) as
select l.id, l.version, l.project_id, l.participation_id, app.shown_name(i) as display_name, s.reference, l.offer_id, coalesce(l.employer_id, f.employer_id) as employer_id, e.name as employer_name, l.kind,
  l.starts_on, l.planned_end_on, l.first_planned_end_on, l.extension_reason, l.ends_on, l.hours_per_week, l.supervisor, l.supervisor_phone, l.supervisor_email, l.schedule, l.end_reason, l.offered_job,
  case when l.starts_on > (select app.today()) then 'planned' when l.ends_on is null or l.ends_on >= (select app.today()) then 'running' else 'ended' end as state
from app.placement l join app.participation s on s.id = l.participation_id left join app.identity i on i.participant_id = s.participant_id
left join app.placement_offer f on f.id = l.offer_id left join app.organisation e on e.id = case when l.employer_id is not null then l.employer_id else f.employer_id end;

create view app.sfi_enrolment_row with (security_invoker = true) as
select e.id, e.version, e.project_id, e.participation_id, e.provider_id, o.name as provider_name, e.path, e.course, e.starts_on, e.ends_on, e.result, e.hours_per_week, e.schedule
from app.sfi_enrolment e left join app.organisation o on o.id = e.provider_id;

create view app.mentor_row with (security_invoker = true) as
select m.id, m.version, m.name, m.industry, m.languages, m.times, m.phone, m.email, m.checked_on, m.check_expires_on, m.capacity,
  (select count(*)::int from app.mentor_match x where x.mentor_id = m.id and (x.ends_on is null or x.ends_on >= (select app.today()))) as matched
from app.mentor m;

create view app.mentor_match_row with (security_invoker = true) as
select x.id, x.version, x.project_id, x.participation_id, app.shown_name(i) as display_name, s.reference, x.mentor_id, m.name as mentor_name, x.starts_on, x.ends_on, x.industry, x.end_reason, c.last_on as last_contact_on,
  -- How long since they met, while the pair runs; from its first day when they never have.
  case when x.starts_on <= (select app.today()) and (x.ends_on is null or x.ends_on >= (select app.today())) then (select app.today()) - greatest(coalesce(c.last_on, x.starts_on), x.starts_on) end as silent_days
from app.mentor_match x join app.mentor m on m.id = x.mentor_id join app.participation s on s.id = x.participation_id left join app.identity i on i.participant_id = s.participant_id
left join lateral (select max((select y.on_date from app.activity y where y.id = h.activity_id and y.voided_at is null and y.kind = 'MENTORING' and y.on_date <= (select app.today()))) as last_on
  from app.attendance h where h.participation_id = x.participation_id and h.attendance in ('PRESENT', 'PARTIAL')) c on true;

create view app.survey_answer_row with (security_invoker = true) as
select id, version, project_id, participation_id, survey, occasion, on_date, item, answer, mode, language from app.survey_answer;

create view app.goal_row with (security_invoker = true) as
select id, version, project_id, indicator, target, target_max, unit, due_on, label from app.goal where replaced_at is null and indicator <> 'milestone';

create view app.report_row with (security_invoker = true) as
select r.id, r.version, r.project_id, p.name as project_name, r.template, r.title, r.status, r.period_from, r.period_to, r.as_of, r.sha256, r.threshold, r.catalogue_version, r.prepared_by_name, r.prepared_at, r.published_by_name, r.published_at,
  not exists (select 1 from app.report l where l.replaces_id = r.id and l.status = 'published') as is_current
from app.report r join app.project p on p.id = r.project_id;

create view app.import_batch_row with (security_invoker = true) as
select b.id, b.version, b.file_name, b.is_dry_run, b.status, b.stage, b.rows_read, b.rows_done, b.result, a.name as started_by_name, b.created_at from app.import_batch b left join app.account a on a.id = b.started_by_id;

create view app.account_row with (security_invoker = true) as
select a.id, a.version, a.email, a.name, a.kind, a.language, a.disabled_at is not null as is_disabled,
  exists (select 1 from app.account_secret s where s.account_id = a.id) as has_password,
  exists (select 1 from app.account_secret s where s.account_id = a.id and s.step_on_at is not null) as has_second_step, a.last_seen_at,
  (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'version', m.version, 'projectId', m.project_id, 'projectName', p.name, 'role', m.role, 'toOn', m.to_on) order by p.name, m.role), '[]')
   from app.membership m left join app.project p on p.id = m.project_id where m.account_id = a.id) as memberships
from app.account a where a.kind <> 'system';

create view app.member_row with (security_invoker = true) as
select m.id, m.version, m.project_id, m.account_id, a.name, m.role, m.from_on, m.to_on,
  (select count(distinct c.participation_id)::int from app.coach_assignment c where c.account_id = m.account_id and c.project_id = m.project_id and (c.to_on is null or c.to_on >= (select app.today()))) as caseload
from app.membership m join app.account a on a.id = m.account_id where m.project_id is not null;
