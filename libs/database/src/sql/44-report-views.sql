-- Rows about links, and what comes through them.
create view app.link_row with (security_invoker = true) as
select l.id, l.version, l.project_id, l.participation_id, l.purpose, l.subject_id, l.made_by_id, a.name as made_by_name, l.created_at, l.expires_at, l.used_at, l.revoked_at,
  case when l.revoked_at is not null then 'revoked' when l.expires_at <= now() then 'expired' when l.used_at is not null then 'used' else 'open' end as state
from app.link l left join app.account a on a.id = l.made_by_id;

create view app.supervisor_feedback_row with (security_invoker = true) as
select f.id, f.version, f.project_id, f.participation_id, f.placement_id, f.on_date, f.attends, f.learns, f.understands, f.wants_contact, f.created_at from app.supervisor_feedback f;

create view app.report_remark_row with (security_invoker = true) as
select m.id, m.version, m.project_id, m.report_id, m.figure, m.answers_id, m.body, m.written_by_name, m.created_at from app.report_remark m;

-- Versions of the monthly files, without what they held.
create view app.month_file_row with (security_invoker = true) as
select f.id, f.version, f.project_id, f.month, f.number, f.sent_at, f.sent_by_name, f.row_count, f.sha256 from app.month_file f;

create view app.consent_row with (security_invoker = true) as
select c.id, c.version, c.project_id, c.participation_id, c.kind, c.recipients, c.categories, c.from_on, c.to_on, c.withdrawn_on, c.form, c.language,
  case when c.withdrawn_on is not null then 'withdrawn' when c.to_on < (select app.today()) then 'ended' else 'valid' end as state
from app.consent c;

-- What has left the house about people: who took which file, why, and how many it was about. For the project's leader and administrator.
create view app.disclosure_row with (security_invoker = true) as
select g.id, g.at, (g.at at time zone 'Europe/Stockholm')::date as on_day, coalesce(a.name, '') as account_name, g.permission, coalesce(g.reason, '') as reason, cardinality(g.shown) as people,
  (select p.project_id from app.participation p where p.id = any(g.shown) limit 1) as project_id
from app.access_log g left join app.account a on a.id = g.actor_id
where g.outcome = 'allowed' and g.permission in ('participation:export', 'list:export', 'month_file:take') and cardinality(g.shown) > 0;
