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
