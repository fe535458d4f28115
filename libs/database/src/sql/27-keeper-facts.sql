-- One JSON row per participation with what an indicator may look at (ARCHITECTURE.md 7). Gathers, never judges: no threshold, no verdict.
-- Staff of a project get its facts through this one function; a protected person's fact carries no identity, place or employer, and for a reader
-- who is no named handler neither her id nor any characteristic (DOMAIN.md 2.8): she counts, and nobody can tell where.
-- Each part is fetched by the participation's own index, so the cost grows with the project and not with the planner's luck.
create function app.project_facts(wanted uuid) returns setof json language sql stable security definer set search_path = pg_catalog as $$
  select json_build_object(
    'key', case when s.hidden then 'hidden-' || row_number() over (order by md5(s.id::text || (select app.actor())::text)) else s.id::text end,
    'reference', case when s.hidden then '' else s.reference end,
    'category', s.category, 'protected', s.is_protected, 'hidden', s.hidden,
    'gender', t.gender, 'birthDate', i.birth_date, 'birthYear', t.birth_year, 'ageAtEntry', s.age_at_entry, 'education', t.education, 'countryOfBirth', t.country_of_birth,
    'citizenship', to_json(t.citizenship), 'parentsBornAbroad', t.parents_born_abroad, 'disability', f.disability, 'housingExclusion', f.housing_exclusion,
    'municipality', case when not s.is_protected then t.municipality end, 'municipalityClass', null, 'permitOn', t.permit_on, 'registeredOn', t.registered_on, 'deceasedOn', t.deceased_on,
    'residenceStatus', t.residence_status, 'referral', r.referral, 'coach', c.account_id, 'labourStatus', r.labour_status, 'unemployedSince', r.unemployed_since,
    'hoursPerWeek', r.hours_per_week, 'contractType', r.contract_type, 'support', coalesce(to_json(r.support), '[]'),
    'periods', coalesce((select json_agg(json_build_object('entryOn', p.entry_on, 'plannedExitOn', p.planned_exit_on, 'exitOn', p.exit_on, 'exitReason', p.exit_reason,
        'exitDestination', p.exit_destination, 'error', p.exit_reason is not distinct from 'REGISTRATION_ERROR') order by p.entry_on) from app.period p where p.participation_id = s.id), '[]'),
    'outcomes', coalesce((select json_agg(json_build_object('type', o.type, 'startsOn', o.starts_on, 'endsOn', o.ends_on, 'confirmedThrough', o.confirmed_through,
        'hoursPerWeek', o.hours_per_week, 'contractType', o.contract_type, 'subsidy', o.subsidy, 'studyFinance', o.study_finance, 'leadsToEmployment', o.leads_to_employment,
        'matchesHomeBackground', o.matches_home_background, 'improved', o.improved, 'support', case when o.support = '{}' then null else to_json(o.support) end,
        'municipality', case when not s.is_protected then o.municipality end, 'employerId', case when not s.is_protected then o.employer_id end) order by o.starts_on, o.type) from app.outcome o where o.participation_id = s.id), '[]'),
    'followUps', coalesce((select json_agg(json_build_object('milestone', u.milestone, 'dueOn', u.due_on, 'result', u.result, 'on', u.answered_on, 'labourStatus', u.labour_status,
        'support', case when u.support = '{}' then null else to_json(u.support) end) order by u.due_on) from app.follow_up u where u.participation_id = s.id and u.cancelled_on is null), '[]'),
    'answers', coalesce((select json_agg(json_build_object('survey', v.survey, 'occasion', v.occasion, 'on', v.on_date, 'item', v.item, 'answer', v.answer) order by v.on_date, v.item) from app.survey_answer v where v.participation_id = s.id), '[]'),
    'activities', coalesce((select json_agg(json_build_object('kind', y.kind, 'on', y.on_date, 'startsAt', left(y.starts_at::text, 5), 'endsAt', left(y.ends_at::text, 5),
        'arrivedAt', left(h.arrived_at::text, 5), 'breakMinutes', y.break_minutes, 'plannedMinutes', h.planned_minutes, 'attendedMinutes', h.attended_minutes,
        'attendance', h.attendance, 'signed', h.signed_at is not null) order by y.on_date, y.id)
        from app.attendance h cross join lateral (select * from app.activity a where a.id = h.activity_id offset 0) y where h.participation_id = s.id and y.voided_at is null), '[]'),
    'placements', coalesce((select json_agg(json_build_object('id', l.id, 'offerId', l.offer_id, 'employerId', case when not s.is_protected then coalesce(l.employer_id, o.employer_id) end, 'kind', l.kind,
        'startsOn', l.starts_on, 'endsOn', l.ends_on) order by l.starts_on) from app.placement l left join app.placement_offer o on o.id = l.offer_id where l.participation_id = s.id), '[]'),
    'sfi', coalesce((select json_agg(json_build_object('course', e.course, 'startsOn', e.starts_on, 'endsOn', e.ends_on, 'result', e.result) order by e.starts_on) from app.sfi_enrolment e where e.participation_id = s.id), '[]'))
  from (
    select p.*, (p.is_protected and not ((select app.kind()) = 'system' or p.participant_id = any((select app.handled())::uuid[]))) as hidden
    from app.participation p
    where p.project_id = wanted and (wanted = any((select app.projects_as('staff'))::uuid[]) or (select app.kind()) = 'system')
  ) s
  join app.participant t on t.id = s.participant_id
  left join app.identity i on i.participant_id = s.participant_id
  left join app.sensitive_fact f on f.participant_id = s.participant_id
  -- Characteristics are those of the first entry that was no error (DOMAIN.md 2.8).
  left join lateral (select r.* from app.period r where r.participation_id = s.id order by (r.exit_reason is not distinct from 'REGISTRATION_ERROR'), r.entry_on limit 1) r on true
  left join lateral (select c.account_id from app.coach_assignment c where c.participation_id = s.id and c.kind = 'coach' order by c.to_on is null desc, c.from_on desc limit 1) c on true
$$;
