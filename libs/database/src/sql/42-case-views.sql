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
  coalesce((select array_agg(distinct y.on_date::text) from app.attendance h cross join lateral (select a.on_date from app.activity a where a.id = h.activity_id and a.voided_at is null offset 0) y
    where h.participation_id = s.id and h.attendance in ('PRESENT', 'PARTIAL')), '{}') as contact_days
from app.participation s;
