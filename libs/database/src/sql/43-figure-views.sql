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
