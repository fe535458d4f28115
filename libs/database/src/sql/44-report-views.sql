-- Rows about links, and what comes through them.
create view app.link_row with (security_invoker = true) as
select l.id, l.version, l.project_id, l.participation_id, l.purpose, l.subject_id, l.made_by_id, a.name as made_by_name, l.created_at, l.expires_at, l.used_at, l.revoked_at,
  case when l.revoked_at is not null then 'revoked' when l.expires_at <= now() then 'expired' when l.used_at is not null then 'used' else 'open' end as state
from app.link l left join app.account a on a.id = l.made_by_id;

create view app.supervisor_feedback_row with (security_invoker = true) as
select f.id, f.version, f.project_id, f.participation_id, f.placement_id, f.on_date, f.attends, f.learns, f.understands, f.wants_contact, f.created_at from app.supervisor_feedback f;
