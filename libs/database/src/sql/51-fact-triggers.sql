-- Every statement that touches what a fact is made of brings the facts up to date in the same transaction (ARCHITECTURE.md 7).
-- One trigger per event: PostgreSQL takes no transition tables for combined ones.
do $facts$
declare
  it record;
begin
  for it in select * from (values ('period', 'facts_of_cases'), ('outcome', 'facts_of_cases'), ('follow_up', 'facts_of_cases'), ('survey_answer', 'facts_of_cases'), ('placement', 'facts_of_cases'),
    ('sfi_enrolment', 'facts_of_cases'), ('coach_assignment', 'facts_of_cases'), ('participation', 'facts_of_participations'), ('identity', 'facts_of_persons'), ('sensitive_fact', 'facts_of_persons'),
    ('attendance', 'facts_of_attendance')) as x (tab, fun) loop
    execute format('create trigger facts_new after insert on app.%I referencing new table as new_rows for each statement execute function app.%I()', it.tab, it.fun);
    execute format('create trigger facts_changed after update on app.%I referencing old table as old_rows new table as new_rows for each statement execute function app.%I()', it.tab, it.fun);
    execute format('create trigger facts_gone after delete on app.%I referencing old table as old_rows for each statement execute function app.%I()', it.tab, it.fun);
  end loop;
end $facts$;
-- A person, an offer or an activity without a case is in no fact; its end is refused while a case hangs on it.
create trigger facts_changed after update on app.participant referencing old table as old_rows new table as new_rows for each statement execute function app.facts_of_persons();
create trigger facts_changed after update on app.placement_offer referencing old table as old_rows new table as new_rows for each statement execute function app.facts_of_offers();
create trigger facts_changed after update on app.activity referencing old table as old_rows new table as new_rows for each statement execute function app.facts_of_activities();
create trigger facts_changed after update on app.project referencing new table as new_rows for each statement execute function app.facts_of_projects();
