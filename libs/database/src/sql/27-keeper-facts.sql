-- One JSON row per participation with what an indicator may look at (ARCHITECTURE.md 7). Gathers, never judges: no threshold, no verdict.
-- Staff of a project get its facts through this one function; a protected person's fact carries no identity, place or employer, and for a reader
-- who is no named handler neither her id nor any characteristic (DOMAIN.md 2.8): she counts, and nobody can tell where.
create function app.project_facts(wanted uuid) returns setof jsonb language sql stable security definer set search_path = pg_catalog as $$
  with scope as (
    select p.*, (p.is_protected and not (app.kind() = 'system' or p.participant_id = any(app.handled()))) as hidden
    from app.participation p
    where p.project_id = wanted and (wanted = any(app.projects_as('staff')) or (app.kind() = 'system' and p.org_id = any(app.orgs())))
  ), first_period as (
    select distinct on (r.participation_id) r.* from app.period r where r.project_id = wanted order by r.participation_id, (r.exit_reason is not distinct from 'REGISTRATION_ERROR'), r.entry_on
  ), periods as (
    select participation_id, jsonb_agg(jsonb_build_object('entryOn', entry_on, 'plannedExitOn', planned_exit_on, 'exitOn', exit_on, 'exitReason', exit_reason,
      'exitDestination', exit_destination, 'error', exit_reason is not distinct from 'REGISTRATION_ERROR') order by entry_on) as rows
    from app.period where project_id = wanted group by participation_id
  ), outcomes as (
    select o.participation_id, jsonb_agg(jsonb_build_object('type', o.type, 'startsOn', o.starts_on, 'endsOn', o.ends_on, 'confirmedThrough', o.confirmed_through,
      'hoursPerWeek', o.hours_per_week, 'contractType', o.contract_type, 'subsidy', o.subsidy, 'studyFinance', o.study_finance, 'leadsToEmployment', o.leads_to_employment,
      'matchesHomeBackground', o.matches_home_background, 'improved', o.improved, 'support', case when o.support = '{}' then null else to_jsonb(o.support) end,
      'municipality', case when not s.is_protected then o.municipality end, 'employerId', case when not s.is_protected then o.employer_id end) order by o.starts_on, o.type) as rows
    from app.outcome o join scope s on s.id = o.participation_id where o.project_id = wanted group by o.participation_id
  ), follow_ups as (
    select participation_id, jsonb_agg(jsonb_build_object('milestone', milestone, 'dueOn', due_on, 'result', result, 'on', answered_on, 'labourStatus', labour_status,
      'support', case when support = '{}' then null else to_jsonb(support) end) order by due_on) as rows
    from app.follow_up where project_id = wanted and cancelled_on is null group by participation_id
  ), answers as (
    select participation_id, jsonb_agg(jsonb_build_object('survey', survey, 'occasion', occasion, 'on', on_date, 'item', item, 'answer', answer) order by on_date, item) as rows
    from app.survey_answer where project_id = wanted group by participation_id
  ), attended as (
    select t.participation_id, jsonb_agg(jsonb_build_object('kind', a.kind, 'on', a.on_date, 'startsAt', to_char(a.starts_at, 'HH24:MI'), 'endsAt', to_char(a.ends_at, 'HH24:MI'),
      'arrivedAt', to_char(t.arrived_at, 'HH24:MI'), 'breakMinutes', a.break_minutes, 'plannedMinutes', t.planned_minutes, 'attendedMinutes', t.attended_minutes,
      'attendance', t.attendance, 'signed', t.signed_at is not null) order by a.on_date) as rows
    from app.attendance t join app.activity a on a.id = t.activity_id where t.project_id = wanted and a.voided_at is null group by t.participation_id
  ), placed as (
    select l.participation_id, jsonb_agg(jsonb_build_object('id', l.id, 'offerId', l.offer_id, 'employerId', case when not s.is_protected then coalesce(l.employer_id, o.employer_id) end, 'kind', l.kind,
      'startsOn', l.starts_on, 'endsOn', l.ends_on) order by l.starts_on) as rows
    from app.placement l join scope s on s.id = l.participation_id left join app.placement_offer o on o.id = l.offer_id where l.project_id = wanted group by l.participation_id
  ), studied as (
    select participation_id, jsonb_agg(jsonb_build_object('course', course, 'startsOn', starts_on, 'endsOn', ends_on, 'result', result) order by starts_on) as rows
    from app.sfi_enrolment where project_id = wanted group by participation_id
  ), coached as (
    select distinct on (participation_id) participation_id, account_id from app.coach_assignment
    where project_id = wanted and kind = 'coach' order by participation_id, to_on is null desc, from_on desc
  )
  select jsonb_build_object(
    'key', case when s.hidden then 'hidden-' || row_number() over (order by md5(s.id::text || app.actor()::text)) else s.id::text end,
    'reference', case when s.hidden then '' else s.reference end,
    'category', s.category, 'protected', s.is_protected, 'hidden', s.hidden,
    'gender', t.gender, 'birthDate', i.birth_date, 'birthYear', t.birth_year, 'ageAtEntry', s.age_at_entry, 'education', t.education, 'countryOfBirth', t.country_of_birth,
    'citizenship', to_jsonb(t.citizenship), 'parentsBornAbroad', t.parents_born_abroad, 'disability', f.disability, 'housingExclusion', f.housing_exclusion,
    'municipality', case when not s.is_protected then t.municipality end, 'municipalityClass', null, 'permitOn', t.permit_on, 'registeredOn', t.registered_on, 'deceasedOn', t.deceased_on,
    'residenceStatus', t.residence_status, 'referral', r.referral, 'coach', c.account_id, 'labourStatus', r.labour_status, 'unemployedSince', r.unemployed_since,
    'hoursPerWeek', r.hours_per_week, 'contractType', r.contract_type, 'support', coalesce(to_jsonb(r.support), '[]'),
    'periods', coalesce(ps.rows, '[]'), 'outcomes', coalesce(os.rows, '[]'), 'followUps', coalesce(fs.rows, '[]'), 'answers', coalesce(ans.rows, '[]'),
    'activities', coalesce(att.rows, '[]'), 'placements', coalesce(pl.rows, '[]'), 'sfi', coalesce(st.rows, '[]'))
  from scope s
  join app.participant t on t.id = s.participant_id
  left join app.identity i on i.participant_id = t.id
  left join app.sensitive_fact f on f.participant_id = t.id
  left join first_period r on r.participation_id = s.id
  left join periods ps on ps.participation_id = s.id left join outcomes os on os.participation_id = s.id left join follow_ups fs on fs.participation_id = s.id
  left join answers ans on ans.participation_id = s.id left join attended att on att.participation_id = s.id left join placed pl on pl.participation_id = s.id
  left join studied st on st.participation_id = s.id left join coached c on c.participation_id = s.id
$$;
