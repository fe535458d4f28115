-- People behind figures: who somebody is and whom to ask, nothing dear, because a list may hold a whole project.
create view app.figure_person with (security_invoker = true) as
select s.id, s.project_id, s.reference, app.shown_name(i) as display_name, a.name as coach_name
from app.participation s
left join app.identity i on i.participant_id = s.participant_id
left join lateral (select * from app.coach_assignment c where c.participation_id = s.id and c.kind = 'coach' and (c.to_on is null or c.to_on >= (select app.today())) order by c.from_on desc, c.created_at desc limit 1) c on true
left join app.account a on a.id = c.account_id;
-- Whom of a project's people a reader may see at all; the page of a list is made up before anybody's name is asked for.
create view app.figure_member with (security_invoker = true) as
select s.id, s.project_id from app.participation s;
-- The voluntary answers about disability and housing, of the cases one writes; asked for one at a time, never as a list (DOMAIN.md 7.3).
create view app.sensitive_answer with (security_invoker = true) as
select s.id, s.version, f.disability, f.housing_exclusion
from app.participation s left join app.sensitive_fact f on f.participant_id = s.participant_id
where s.id = any((select app.caseload())::uuid[]) or s.project_id = any((select app.projects_as('admin'))::uuid[]);
-- Outcome events taken away as mistakes, to be restored where that was the mistake.
create view app.withdrawn_outcome_row with (security_invoker = true) as
select o.id, o.version, o.project_id, o.participation_id, o.type, o.starts_on, o.ends_on, o.withdrawn_on, o.withdrawn_reason from app.outcome o where o.withdrawn_on is not null;
