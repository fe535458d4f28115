-- Who sees which rows, on one page (ARCHITECTURE.md 12, rule 3 and 17.2). Longer than most files: it is the whole answer.
-- Scopes are computed once per statement: always `(select app.…())`, never a function of the row (SECURITY.md 3.2).
-- A row nobody's policy names is invisible; the schema test lists tables without a policy.

-- Every table: row security on and forced, so that even its owner sees nothing by accident.
do $all$
declare t text;
begin
  for t in select c.relname from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relname <> 'migration' loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
  end loop;
end $all$;

-- Jobs, the command line and the keeper see the organisations of their sealed context and no other.
do $org$
declare t text;
begin
  for t in select c.relname from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
    and c.relname not in ('migration', 'sign_in_delay', 'account', 'account_secret', 'login_session', 'login_link', 'membership', 'change_log', 'access_log') loop
    execute format('create policy worker_own_orgs on app.%I to app_worker using (org_id = any((select app.orgs())::uuid[])) with check (org_id = any((select app.orgs())::uuid[]))', t);
    execute format('create policy keeper_own_orgs on app.%I to app_keeper using (org_id = any((select app.orgs())::uuid[])) with check (org_id = any((select app.orgs())::uuid[]))', t);
  end loop;
end $org$;

-- The gate's tables: the keeper's functions must find an account before anyone is known. The reason stands beside each in the schema test's list.
do $gate$
declare t text;
begin
  foreach t in array array['sign_in_delay', 'account', 'account_secret', 'login_session', 'login_link', 'membership', 'link', 'calendar_feed'] loop
    execute format('create policy keeper_gate on app.%I to app_keeper using (true) with check (true)', t);
  end loop;
end $gate$;
-- Jobs and the command line make accounts and memberships in their organisations.
create policy worker_accounts on app.account to app_worker using (org_id = any((select app.orgs())::uuid[]) or org_id = '00000000-0000-4000-8000-000000000001') with check (org_id = any((select app.orgs())::uuid[]) or org_id = '00000000-0000-4000-8000-000000000001');
create policy worker_secrets on app.account_secret to app_worker using (true) with check (true);
create policy worker_links on app.login_link to app_worker using (true) with check (true);
create policy worker_memberships on app.membership to app_worker using (org_id = any((select app.orgs())::uuid[]) or org_id = '00000000-0000-4000-8000-000000000001') with check (org_id = any((select app.orgs())::uuid[]) or org_id = '00000000-0000-4000-8000-000000000001');

-- Logs are written by the keeper alone and read through access_log_row; the worker reads them for checks.
create policy keeper_logs on app.change_log to app_keeper using (true) with check (true);
create policy keeper_logs on app.access_log to app_keeper using (true) with check (true);
create policy worker_logs on app.change_log for select to app_worker using (org_id = any((select app.orgs())::uuid[]));
create policy worker_logs on app.access_log for select to app_worker using (org_id = any((select app.orgs())::uuid[]));
-- Who has looked at a case may be read by those who may read the case.
create policy looked_at on app.access_log for select to app_staff using (
  shown && (select coalesce(array_agg(p.id), '{}') from app.participation p where p.project_id = any((select app.projects_as('staff'))::uuid[])));

-- A colleague's name: accounts that share a project with the asker. The system administrator: accounts of the organisations administered.
create policy colleagues on app.account for select to app_staff, app_funder using (
  id = (select app.actor()) or exists (select 1 from app.membership m where m.account_id = account.id) or org_id = any((select app.administered())::uuid[]));
create policy administered on app.account for insert to app_staff with check (org_id = any((select app.administered())::uuid[]));
create policy administered_change on app.account for update to app_staff using (org_id = any((select app.administered())::uuid[]) or id = (select app.actor()));
-- Memberships of own projects are seen by staff; the administrator sees and makes those of the organisations administered; everyone sees the own.
create policy members on app.membership for select to app_staff using (
  account_id = (select app.actor()) or project_id = any((select app.projects_as('staff'))::uuid[]) or org_id = any((select app.administered())::uuid[]));
create policy own_membership on app.membership for select to app_funder using (account_id = (select app.actor()));
create policy administered on app.membership for insert to app_staff with check (org_id = any((select app.administered())::uuid[]));
create policy administered_change on app.membership for update to app_staff using (org_id = any((select app.administered())::uuid[]));
-- Whether an account has a password is for the administrator; the hash itself is granted to nobody.
create policy administered on app.account_secret for select to app_staff using (org_id = any((select app.administered())::uuid[]));

-- One's own preferences, drafts and answered keys are nobody else's.
do $own$
declare t text;
begin
  foreach t in array array['preference', 'draft', 'idempotency_key', 'calendar_feed'] loop
    execute format('create policy own on app.%I to app_staff, app_funder, app_worker using (account_id = (select app.actor())) with check (account_id = (select app.actor()))', t);
  end loop;
end $own$;

-- Projects: members, and the administrator of the organisation.
create policy members on app.project for select to app_staff using (id = any((select app.projects_as('staff'))::uuid[]) or org_id = any((select app.administered())::uuid[]));
create policy funded on app.project for select to app_funder using (id = any((select app.projects_as('funder'))::uuid[]));
create policy steering on app.project for update to app_staff using (id = any((select app.projects_as('steering'))::uuid[]));

-- Registers of the organisation (organisations, mentors): staff of any of its projects read and write them. A funder sees who owns its projects.
create policy register on app.organisation to app_staff using (org_id = any((select app.orgs())::uuid[]) or org_id = any((select app.administered())::uuid[])) with check (org_id = any((select app.orgs())::uuid[]) and not is_owner);
create policy owners on app.organisation for select to app_funder using (is_owner and id = any((select app.orgs())::uuid[]));
create policy register on app.mentor to app_staff using (org_id = any((select app.orgs())::uuid[])) with check (org_id = any((select app.orgs())::uuid[]));

-- What a project has of its own: every member of its staff reads; coaches, leaders and administrators write (which of them, access.ts says).
do $project$
declare t text;
begin
  foreach t in array array['project_partner', 'programme_step', 'placement_offer', 'activity', 'activity_series', 'plan_template'] loop
    execute format('create policy members on app.%I to app_staff using (project_id = any((select app.projects_as(''staff''))::uuid[])) with check (project_id = any((select app.projects_as(''staff''))::uuid[]))', t);
  end loop;
end $project$;
-- Goals, estimates and reports are read by all staff of the project and written by its leader and administrator.
do $steered$
declare t text;
begin
  foreach t in array array['estimate', 'goal', 'report'] loop
    execute format('create policy members on app.%I for select to app_staff using (project_id = any((select app.projects_as(''staff''))::uuid[]))', t);
    execute format('create policy steering_new on app.%I for insert to app_staff with check (project_id = any((select app.projects_as(''steering''))::uuid[]))', t);
    execute format('create policy steering_change on app.%I for update to app_staff using (project_id = any((select app.projects_as(''steering''))::uuid[]))', t);
  end loop;
end $steered$;
-- People counted without being registered: all staff of the project read the numbers, those who register write them.
create policy members on app.anonymous_count for select to app_staff using (project_id = any((select app.projects_as('staff'))::uuid[]));
create policy names_new on app.anonymous_count for insert to app_staff with check (project_id = any((select app.projects_as('names'))::uuid[]));
create policy names_change on app.anonymous_count for update to app_staff using (project_id = any((select app.projects_as('names'))::uuid[]));
-- A report's files are read by whoever reads the report; who stood in its cells by its leader and administrator alone.
create policy with_report on app.report_file for select to app_staff, app_funder using (exists (select 1 from app.report r where r.id = report_id));
create policy steering_new on app.report_file for insert to app_staff with check (project_id = any((select app.projects_as('steering'))::uuid[]));
create policy steering on app.report_basis for select to app_staff using (project_id = any((select app.projects_as('steering'))::uuid[]));
create policy steering_new on app.report_basis for insert to app_staff with check (project_id = any((select app.projects_as('steering'))::uuid[]));
-- Questions about a figure and their answers: whoever reads the report reads and writes them, in her own name.
create policy with_report on app.report_remark for select to app_staff, app_funder using (exists (select 1 from app.report r where r.id = report_id));
create policy with_report_new on app.report_remark for insert to app_staff, app_funder with check (
  written_by_id = (select app.actor()) and exists (select 1 from app.report r where r.id = report_id and r.status = 'published'));
-- The monthly participant files: the project's administrator alone.
create policy administrator on app.month_file for select to app_staff using (project_id = any((select app.projects_as('admin'))::uuid[]));
create policy administrator_new on app.month_file for insert to app_staff with check (project_id = any((select app.projects_as('admin'))::uuid[]));
-- A funder sees goals of own projects and reports that are published, nothing else in the house.
create policy funded on app.goal for select to app_funder using (project_id = any((select app.projects_as('funder'))::uuid[]));
create policy published on app.report for select to app_funder using (status = 'published' and project_id = any((select app.projects_as('funder'))::uuid[]));

-- Participations of own projects. Where the project says so, a coach sees the own caseload only.
create policy members on app.participation for select to app_staff using (project_id = any((select app.reads())::uuid[]) or id = any((select app.caseload())::uuid[]));
-- A coach enrols into own projects; an administrator too.
create policy enrol on app.participation for insert to app_staff with check (project_id = any((select app.projects_as('names'))::uuid[]));
-- The own caseload is writable by its coach, all of a project by its administrator.
create policy own_caseload on app.participation for update to app_staff using (id = any((select app.caseload())::uuid[]) or project_id = any((select app.projects_as('admin'))::uuid[]));
-- A protected person exists for named handlers alone, whatever else is allowed.
create policy protected on app.participation as restrictive to app_staff using (not is_protected or participant_id = any((select app.handled())::uuid[]));

-- A participation merged into another is an empty shell.
create policy merged_away on app.participation as restrictive to app_staff using (merged_into_id is null);

-- A person is seen through her participations; the same two rules, one floor down.
create policy seen on app.participant for select to app_staff using (exists (select 1 from app.participation p where p.participant_id = participant.id));
create policy enrol on app.participant for insert to app_staff with check (org_id = any((select app.orgs())::uuid[]));
create policy own_caseload on app.participant for update to app_staff using (exists (
  select 1 from app.participation p where p.participant_id = participant.id and (p.id = any((select app.caseload())::uuid[]) or p.project_id = any((select app.projects_as('admin'))::uuid[]))));
create policy protected on app.participant as restrictive for select to app_staff using (protection = 'no' or id = any((select app.handled())::uuid[]));

-- Names and contact: coaches and administrators of the project; a leader for a case opened with a reason, or where the project shows names.
create policy named on app.identity for select to app_staff using (exists (
  select 1 from app.participation p where p.participant_id = identity.participant_id and (p.project_id = any((select app.named())::uuid[]) or p.id = any((select app.opened())::uuid[]))));
create policy enrol on app.identity for insert to app_staff with check (org_id = any((select app.orgs())::uuid[]));
create policy own_caseload on app.identity for update to app_staff using (exists (
  select 1 from app.participation p where p.participant_id = identity.participant_id and (p.id = any((select app.caseload())::uuid[]) or p.project_id = any((select app.projects_as('admin'))::uuid[]))));
-- Numbers: coaches and administrators; showing one in full leaves a trace of its own.
create policy numbered on app.identity_number for select to app_staff using (exists (
  select 1 from app.participation p where p.participant_id = identity_number.participant_id and p.project_id = any((select app.projects_as('names'))::uuid[])));
create policy enrol on app.identity_number for insert to app_staff with check (org_id = any((select app.orgs())::uuid[]));
-- Disability and housing: written at intake, read back by nobody but those who write the case.
create policy own_caseload on app.sensitive_fact to app_staff using (exists (
  select 1 from app.participation p where p.participant_id = sensitive_fact.participant_id and (p.id = any((select app.caseload())::uuid[]) or p.project_id = any((select app.projects_as('admin'))::uuid[]))))
  with check (org_id = any((select app.orgs())::uuid[]));
-- Handlers of a protected person know one another; who is no handler learns nothing.
create policy fellow_handlers on app.protected_handler for select to app_staff using (participant_id = any((select app.handled())::uuid[]));

-- Everything that hangs on a participation is seen with it, and of a hidden person nothing. A row's project is its participation's: the foreign key says so.
-- Written by its coach or substitute, by the project's administrator, and attendance by whoever leads the group.
do $case$
declare
  t text;
  seen constant text := '(project_id = any((select app.reads())::uuid[]) or participation_id = any((select app.caseload())::uuid[]))';
  own constant text := 'participation_id = any((select app.caseload())::uuid[]) or project_id = any((select app.projects_as(''admin''))::uuid[])';
  led text;
begin
  foreach t in array array['consent', 'period', 'coach_assignment', 'plan_step', 'follow_up', 'follow_up_attempt', 'outcome', 'placement', 'sfi_enrolment', 'mentor_match', 'survey_answer', 'attendance', 'attendance_version', 'signature_code', 'month_attestation', 'entry_snapshot', 'document', 'later_contact', 'plan_version', 'business_step', 'business_registration', 'supervisor_feedback'] loop
    execute format('create policy seen on app.%I for select to app_staff using %s', t, seen);
    execute format('create policy protected on app.%I as restrictive to app_staff using (participation_id <> all((select app.hidden())::uuid[]))', t);
    -- What supervisors answer is read with the case; nobody of the house writes it.
    if t = 'supervisor_feedback' then continue; end if;
    led := case t when 'attendance' then ' or activity_id = any((select app.led())::uuid[])' else '' end;
    execute format('create policy own_caseload on app.%I for update to app_staff using (%s%s) with check %s', t, own, led, seen);
    if t not in ('coach_assignment', 'period') then
      execute format('create policy own_caseload_new on app.%I for insert to app_staff with check ((%s%s) and %s)', t, own, led, seen);
    end if;
  end loop;
end $case$;
-- A period comes with the enrolment, before anyone coaches the case.
create policy enrol on app.period for insert to app_staff with check (project_id = any((select app.projects_as('names'))::uuid[]));
-- Handing out: leader and administrator to anyone, a coach to herself when nobody has the case, or onwards from the own caseload.
create policy hand_out on app.coach_assignment for insert to app_staff with check (
  project_id = any((select app.projects_as('steering'))::uuid[])
  or project_id = any((select app.projects_as('coach'))::uuid[]) and (participation_id = any((select app.caseload())::uuid[]) or account_id = (select app.actor()) and participation_id = any((select app.uncoached())::uuid[])));
create policy hand_over on app.coach_assignment for update to app_staff using (project_id = any((select app.projects_as('steering'))::uuid[]));
-- A link is made, seen and taken back by those who write the case it is about; one for a room by who leads the session or administers the project.
create policy seen on app.link for select to app_staff using (
  case when participation_id is null then project_id = any((select app.projects_as('staff'))::uuid[]) else exists (select 1 from app.participation p where p.id = participation_id) end);
create policy own_caseload_new on app.link for insert to app_staff with check (made_by_id = (select app.actor()) and (
  project_id = any((select app.projects_as('admin'))::uuid[]) or participation_id = any((select app.caseload())::uuid[]) or participation_id is null and subject_id = any((select app.led())::uuid[])
    or purpose = 'report' and project_id = any((select app.projects_as('steering'))::uuid[]))
  and (participation_id is null or exists (select 1 from app.participation p where p.id = participation_id)));
create policy own_caseload on app.link for update to app_staff using (
  made_by_id = (select app.actor()) or project_id = any((select app.projects_as('admin'))::uuid[]) or participation_id = any((select app.caseload())::uuid[]));
-- A leader opens a case for herself and sees only her own openings.
create policy own on app.case_opening to app_staff using (account_id = (select app.actor())) with check (
  account_id = (select app.actor()) and project_id = any((select app.projects_as('leader'))::uuid[]) and exists (select 1 from app.participation p where p.id = participation_id));
-- Notes: coaches of the project, restricted ones by their writer alone; leaders and administrators never.
create policy coaches on app.note for select to app_staff using (
  project_id = any((select app.projects_as('coach'))::uuid[]) and (not is_restricted or written_by_id = (select app.actor()))
  and (project_id = any((select app.reads())::uuid[]) or participation_id = any((select app.caseload())::uuid[])));
create policy protected on app.note as restrictive to app_staff using (participation_id <> all((select app.hidden())::uuid[]));
create policy writer on app.note for insert to app_staff with check (
  written_by_id = (select app.actor()) and (project_id = any((select app.reads())::uuid[]) or participation_id = any((select app.caseload())::uuid[]))
  and (participation_id = any((select app.caseload())::uuid[]) or project_id = any((select app.projects_as('admin'))::uuid[]) or activity_id = any((select app.led())::uuid[])));
create policy writer_change on app.note for update to app_staff using (written_by_id = (select app.actor()));
-- One's own imports.
create policy own on app.import_batch to app_staff using (started_by_id = (select app.actor())) with check (started_by_id = (select app.actor()));

-- A locked month is read by all staff of the project; its leader and administrator lock and open it.
create policy members on app.month_lock for select to app_staff using (project_id = any((select app.projects_as('staff'))::uuid[]));
create policy steering_new on app.month_lock for insert to app_staff with check (project_id = any((select app.projects_as('steering'))::uuid[]) and locked_by_id = (select app.actor()));
create policy steering_change on app.month_lock for update to app_staff using (project_id = any((select app.projects_as('steering'))::uuid[]));
-- What a coach has put aside is hers, and only about people she may see.
create policy own on app.to_do_snooze to app_staff using (account_id = (select app.actor())) with check (
  account_id = (select app.actor()) and exists (select 1 from app.participation p where p.id = participation_id));
-- The waiting list: those who know names in the project; a protected person's entry only who wrote it.
create policy names on app.waiting_entry to app_staff using (project_id = any((select app.projects_as('names'))::uuid[])) with check (project_id = any((select app.projects_as('names'))::uuid[]));
create policy protected on app.waiting_entry as restrictive to app_staff using (not is_protected or made_by_id = (select app.actor()));
-- A proposal to lift protection is there for her handlers alone. Whoever proposes does it in her own name; the keeper alone approves, another handler
-- declines, the proposer withdraws (which columns may be changed at all: 60-grants).
create policy handlers on app.protection_lift for select to app_staff using (participant_id = any((select app.handled())::uuid[]));
create policy handlers_new on app.protection_lift for insert to app_staff with check (
  participant_id = any((select app.handled())::uuid[]) and proposed_by_id = (select app.actor()) and outcome is null);
create policy handlers_change on app.protection_lift for update to app_staff using (participant_id = any((select app.handled())::uuid[]) and outcome is null) with check (
  decided_by_id = (select app.actor()) and (outcome = 'declined' and proposed_by_id <> (select app.actor()) or outcome = 'withdrawn' and proposed_by_id = (select app.actor())) or outcome = 'lapsed' and decided_by_id is null);
-- Checks of the logs stand in the house's own name: its administrators see and ask for them, the worker makes them.
create policy house on app.log_check for select to app_staff using (org_id = any((select app.administered())::uuid[]));
create policy house_asks on app.log_check for insert to app_staff with check (org_id = any((select app.administered())::uuid[]) and asked_by_id = (select app.actor()) and made_at is null);
-- A silent match with a protected person reaches her handlers alone; only the keeper writes it.
create policy handlers on app.duplicate_hint for select to app_staff using (participant_id = any((select app.handled())::uuid[]));
create policy handlers_change on app.duplicate_hint for update to app_staff using (participant_id = any((select app.handled())::uuid[]));
-- A saved filter is its maker's; one that is shared is read by the project's staff.
create policy own on app.saved_filter to app_staff using (account_id = (select app.actor())) with check (account_id = (select app.actor()) and project_id = any((select app.projects_as('staff'))::uuid[]));
create policy shared on app.saved_filter for select to app_staff using (is_shared and project_id = any((select app.projects_as('staff'))::uuid[]));
-- A run over many is its starter's; a handover is read, and marked as read, by the one who receives it.
create policy own on app.bulk_run to app_staff using (started_by_id = (select app.actor())) with check (started_by_id = (select app.actor()) and project_id = any((select app.projects_as('staff'))::uuid[]));
create policy received on app.bulk_run for select to app_staff using (receiver_id = (select app.actor()));
create policy received_change on app.bulk_run for update to app_staff using (receiver_id = (select app.actor()));
-- A merge is seen with the person it kept, and made by whoever makes it.
create policy seen on app.participant_merge for select to app_staff using (exists (select 1 from app.participant t where t.id = kept_id));
create policy merged_by on app.participant_merge for insert to app_staff with check (merged_by_id = (select app.actor()) and org_id = any((select app.orgs())::uuid[]));
create policy undone_by on app.participant_merge for update to app_staff using (exists (select 1 from app.participant t where t.id = kept_id));
-- When one last looked is nobody else's, and only about a case one may see.
create policy own on app.last_look to app_staff using (account_id = (select app.actor())) with check (account_id = (select app.actor()) and exists (select 1 from app.participation p where p.id = participation_id));
-- People at employers and the log of contacts: the register's readers, as the employers themselves; a contact is written by whoever made it.
create policy register on app.employer_contact to app_staff using (org_id = any((select app.orgs())::uuid[])) with check (org_id = any((select app.orgs())::uuid[]));
create policy register on app.employer_touch for select to app_staff using (org_id = any((select app.orgs())::uuid[]));
create policy made_by on app.employer_touch for insert to app_staff with check (org_id = any((select app.orgs())::uuid[]) and account_id = (select app.actor()));
