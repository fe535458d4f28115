-- Links: what somebody without an account may see and do, through these two functions and nothing else (docs/decisions/0040).
-- A purpose is a pair of functions: app.page_<purpose>(link) says what its page needs, app.answer_<purpose>(link, answer) writes the answer.
-- Both run in the name of the system account "link", for the link's organisation alone.

-- The living link of a secret: not run out, not taken back. Signs the context of this transaction.
create function app.living_link(token bytea) returns app.link language plpgsql security definer set search_path = pg_catalog as $$
declare
  it app.link;
  account uuid;
begin
  select l.* into it from app.link l where l.token_hash = token and l.revoked_at is null and l.expires_at > now() for update;
  if it.id is null then return null; end if;
  select a.id into account from app.account a where a.email = 'link@system' and a.kind = 'system';
  perform app.sign(account, 'system', null, array[it.org_id], '{}', '{}', '{}', '{}', '{}');
  return it;
end $$;

-- What the page of a link shows; null when there is no such link (any more): why not is never said.
create function app.open_link(token bytea) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
  it app.link := app.living_link(token);
  page jsonb;
begin
  if it.id is null then return null; end if;
  execute format('select app.page_%s($1)', it.purpose) into page using it;
  if page is null then return null; end if;
  return jsonb_build_object('purpose', it.purpose, 'isUsed', it.used_at is not null, 'expiresAt', it.expires_at, 'page', page);
end $$;

-- Takes an answer. A link for one answer is used up by it; the same link again changes nothing and says so.
create function app.answer_link(token bytea, answer jsonb) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare
  it app.link := app.living_link(token);
  result jsonb;
begin
  if it.id is null then return null; end if;
  if it.used_at is not null and it.purpose in ('supervisor_feedback', 'follow_up', 'survey') then return jsonb_build_object('isUsed', true); end if;
  execute format('select app.answer_%s($1, $2)', it.purpose) into result using it, answer;
  if result is null then return null; end if;
  update app.link l set used_at = now(), version = l.version + 1 where l.id = it.id and l.used_at is null;
  return result;
end $$;

-- A supervisor sees whom the question is about by first name only, at which workplace and since when. Of a protected person not even that.
create function app.page_supervisor_feedback(it app.link) returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  select jsonb_build_object('firstName', case when s.is_protected then null else i.given_name end, 'workplace', case when s.is_protected then null else o.name end, 'startsOn', l.starts_on)
  from app.placement l join app.participation s on s.id = l.participation_id left join app.identity i on i.participant_id = s.participant_id
  left join app.placement_offer f on f.id = l.offer_id left join app.organisation o on o.id = coalesce(l.employer_id, f.employer_id)
  where l.id = it.subject_id and l.participation_id = it.participation_id
$$;
create function app.answer_supervisor_feedback(it app.link, answer jsonb) returns jsonb language sql security definer set search_path = pg_catalog as $$
  insert into app.supervisor_feedback (id, org_id, project_id, participation_id, placement_id, link_id, on_date, attends, learns, understands, wants_contact)
  select gen_random_uuid(), it.org_id, it.project_id, it.participation_id, it.subject_id, it.id, app.today(), (answer->>'attends')::int, (answer->>'learns')::int, (answer->>'understands')::int,
    coalesce((answer->>'wantsContact')::boolean, false)
  returning jsonb_build_object('isSaved', true)
$$;
