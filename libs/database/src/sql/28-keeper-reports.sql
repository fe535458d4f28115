-- Reports for people the house does not know: is a checksum genuine, and the file behind a link. And the sources of the monthly participant file.

create function app.note_report_checksum() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into sealed.published_checksum (sha256, org_id, report_id, kind) values (new.sha256, new.org_id, new.id, 'content') on conflict (sha256) do nothing;
  return null;
end $$;
create function app.note_file_checksum() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into sealed.published_checksum (sha256, org_id, report_id, kind, format, language) values (new.sha256, new.org_id, new.report_id, 'file', new.format, new.language) on conflict (sha256) do nothing;
  return null;
end $$;

-- What is known of a checksum: who holds it holds the report, so title and day are no news to him. Null when it is nobody's.
create function app.verify_report(sum text) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
  c sealed.published_checksum;
  account uuid;
begin
  select * into c from sealed.published_checksum x where x.sha256 = sum;
  if c.sha256 is null then return null; end if;
  select a.id into account from app.account a where a.email = 'link@system' and a.kind = 'system';
  perform app.sign(account, 'system', null, array[c.org_id], '{}', '{}', '{}', '{}', '{}');
  return (select jsonb_build_object('kind', c.kind, 'format', c.format, 'language', c.language, 'title', r.title, 'project', p.name, 'owner', o.name, 'asOf', r.as_of, 'publishedAt', r.published_at,
      'sha256', r.sha256, 'signature', translate(encode(r.signature, 'base64'), E'\n', ''), 'keyId', r.key_id,
      'isCurrent', not exists (select 1 from app.report l where l.replaces_id = r.id and l.status = 'published'),
      'newerAsOf', (select max(l.as_of) from app.report l where l.project_id = r.project_id and l.template = r.template and l.status = 'published' and l.published_at > r.published_at))
    from app.report r join app.project p on p.id = r.project_id join app.organisation o on o.id = r.org_id where r.id = c.report_id and r.status = 'published');
end $$;

-- A link to a published report: its head and which files there are; nothing of a draft.
create function app.page_report(it app.link) returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object('title', r.title, 'project', p.name, 'asOf', r.as_of, 'publishedAt', r.published_at, 'sha256', r.sha256,
    'files', (select jsonb_agg(jsonb_build_object('format', f.format, 'language', f.language, 'bytes', length(f.content)) order by f.format, f.language) from app.report_file f where f.report_id = r.id))
  from app.report r join app.project p on p.id = r.project_id where r.id = it.subject_id and r.project_id = it.project_id and r.status = 'published'
$$;
create function app.answer_report(it app.link, answer jsonb) returns jsonb language sql security definer set search_path = pg_catalog as $$ select null::jsonb $$;

-- The file behind a link. The first time it is taken is noted on the link.
create function app.linked_report_file(token bytea, wanted text, lang text) returns table (file_name text, content bytea) language plpgsql security definer set search_path = pg_catalog as $$
declare
  it app.link := app.living_link(token);
begin
  if it.id is null or it.purpose <> 'report' then return; end if;
  update app.link l set used_at = now(), version = l.version + 1 where l.id = it.id and l.used_at is null;
  return query select f.file_name, f.content from app.report_file f join app.report r on r.id = f.report_id
    where r.id = it.subject_id and r.status = 'published' and f.format = wanted and f.language = lang;
end $$;

-- What the monthly participant file is made of (DOMAIN.md 4.1), for the project's administrator. Everybody is in it: a protected person without number, place
-- and workplace, and for who is no named handler under an opaque key.
create function app.month_sources(wanted uuid) returns table (source jsonb, number_id uuid, number_sealed bytea) language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object(
      'key', case when s.hidden then 'hidden-' || row_number() over (order by md5(s.id::text)) else s.id::text end,
      'isProtected', s.is_protected, 'birthDate', i.birth_date, 'gender', t.gender, 'municipality', case when not s.is_protected then t.municipality end,
      'periods', coalesce((select jsonb_agg(jsonb_build_object('entryOn', p.entry_on, 'exitOn', p.exit_on) order by p.entry_on) from app.period p
        where p.participation_id = s.id and p.exit_reason is distinct from 'REGISTRATION_ERROR'), '[]'),
      'workplaces', case when s.is_protected then '[]'::jsonb else coalesce((select jsonb_agg(jsonb_build_object('startsOn', u.starts_on, 'endsOn', u.ends_on, 'number', o.organisation_number) order by u.starts_on)
        from app.outcome u join app.organisation o on o.id = u.employer_id where u.participation_id = s.id and u.type = 'EMPLOYMENT' and u.withdrawn_on is null and o.organisation_number is not null), '[]') end,
      'activities', coalesce((select jsonb_agg(jsonb_build_object('kind', y.kind, 'on', y.on_date, 'startsAt', left(y.starts_at::text, 5), 'endsAt', left(y.ends_at::text, 5), 'arrivedAt', left(h.arrived_at::text, 5),
          'breakMinutes', y.break_minutes, 'plannedMinutes', h.planned_minutes, 'attendedMinutes', h.attended_minutes, 'attendance', h.attendance, 'signed', h.signed_at is not null))
        from app.attendance h cross join lateral (select * from app.activity a where a.id = h.activity_id offset 0) y where h.participation_id = s.id and y.voided_at is null), '[]')),
    n.id, n.number_sealed
  from (
    select p.*, (p.is_protected and not ((select app.kind()) = 'system' or p.participant_id = any((select app.handled())::uuid[]))) as hidden
    from app.participation p where p.project_id = wanted and p.category = 'JOBSEEKER' and (wanted = any((select app.projects_as('admin'))::uuid[]) or (select app.kind()) = 'system')
  ) s
  join app.participant t on t.id = s.participant_id
  left join app.identity i on i.participant_id = s.participant_id
  left join lateral (select x.id, x.number_sealed from app.identity_number x where x.participant_id = s.participant_id and x.to_on is null and not s.is_protected order by x.created_at desc limit 1) n on true
$$;
