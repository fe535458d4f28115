-- The logs cannot be changed unnoticed (SECURITY.md 4, decision 0037). Rows are written in their transaction and sealed afterwards, so that no writer waits:
-- once a minute the transactions that are over are gathered to one block per organisation, whose hash holds its rows and the block before it. The heads of
-- the chains are signed and kept outside the database (apps/api/src/jobs/seal-logs.ts), because who may do everything here could make the chains anew.

-- An epoch begins with the first sealing and whenever the database goes on in another cluster, where transactions are counted anew. It starts with a block
-- "rest": what no block holds yet. A window then holds the rows of the transactions from..to that were written since the epoch began.
create function app.log_digest(of_org uuid, kind text, xact_from bigint, xact_to bigint, at_from timestamptz, at_until timestamptz) returns table (row_count int, digest bytea)
language plpgsql stable security definer set search_path = pg_catalog set timezone = 'UTC' as $$
begin
  return query
  select count(*)::int, sha256(coalesce(string_agg(d.hash, ''::bytea order by d.of_change, d.id), '')) from (
    select true as of_change, g.id, sha256(convert_to(jsonb_build_array(g.id, g.org_id, extract(epoch from g.at), g.actor_id, g.request_id, g.table_name, g.row_id, g.verb, g.changes, g.xact)::text, 'UTF8')) as hash
    from app.change_log g where g.org_id = of_org
      and (kind = 'window' and g.xact >= xact_from and g.xact < xact_to and g.at >= at_from and g.at < at_until or kind = 'rest' and g.at < at_until and (g.xact >= xact_from or g.at >= at_from))
    union all
    select false, g.id, sha256(convert_to(jsonb_build_array(g.id, g.org_id, extract(epoch from g.at), g.actor_id, g.request_id, g.permission, g.route, g.outcome, g.reason, g.shown, g.hits, g.xact)::text, 'UTF8'))
    from app.access_log g where g.org_id = of_org
      and (kind = 'window' and g.xact >= xact_from and g.xact < xact_to and g.at >= at_from and g.at < at_until or kind = 'rest' and g.at < at_until and (g.xact >= xact_from or g.at >= at_from))
  ) d;
end $$;

-- What a block's hash is made of.
create function app.block_hash(prev bytea, b sealed.log_block) returns bytea language sql immutable set search_path = pg_catalog as $$
  select sha256(coalesce(prev, '') || convert_to(concat_ws('/', b.org_id, b.nr, b.epoch, b.kind, b.xact_from, b.xact_to, extract(epoch from b.at_from), b.row_count), 'UTF8') || b.digest)
$$;

create function app.seal_block(of_org uuid, of_epoch int, of_kind text, from_xact bigint, to_xact bigint, from_at timestamptz, until_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  last sealed.log_block;
  b sealed.log_block;
begin
  select * into last from sealed.log_block l where l.org_id = of_org order by l.nr desc limit 1;
  b.org_id := of_org; b.nr := coalesce(last.nr, 0) + 1; b.epoch := of_epoch; b.kind := of_kind; b.xact_from := from_xact; b.xact_to := to_xact; b.at_from := from_at;
  select d.row_count, d.digest into b.row_count, b.digest from app.log_digest(of_org, of_kind, from_xact, to_xact, from_at, until_at) d;
  b.sealed_at := clock_timestamp(); b.hash := app.block_hash(last.hash, b);
  insert into sealed.log_block values (b.*);
end $$;

-- Seals what is over; answers how many blocks were made. One sealer at a time.
create function app.seal_logs() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare
  me bigint := app.cluster();
  was sealed.log_epoch;
  now_at sealed.log_epoch;
  over bigint;
  org uuid;
  made int := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('framsteg-seal-logs', 0));
  select * into was from sealed.log_epoch e order by e.epoch desc limit 1;
  now_at := was;
  if was.epoch is null or was.cluster <> me then
    -- Waits for the writers and keeps new ones waiting, so that nothing is written between the two sides of the line.
    lock table app.change_log, app.access_log in share mode;
    insert into sealed.log_epoch (epoch, cluster, since, upto, looked_at) values (coalesce(was.epoch, 0) + 1, me, clock_timestamp(), 0, clock_timestamp()) returning * into now_at;
    for org in select g.org_id from app.change_log g union select g.org_id from app.access_log g loop
      if (select d.row_count from app.log_digest(org, 'rest', coalesce(was.upto, 0), null, coalesce(was.looked_at, '-infinity'), now_at.since) d) > 0 then
        perform app.seal_block(org, now_at.epoch, 'rest', coalesce(was.upto, 0), null, coalesce(was.looked_at, '-infinity'), now_at.since);
        made := made + 1;
      end if;
    end loop;
  end if;
  over := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  if over > now_at.upto then
    for org in select g.org_id from app.change_log g where g.xact >= now_at.upto and g.xact < over and g.at >= now_at.since
      union select g.org_id from app.access_log g where g.xact >= now_at.upto and g.xact < over and g.at >= now_at.since loop
      perform app.seal_block(org, now_at.epoch, 'window', now_at.upto, over, now_at.since, 'infinity');
      made := made + 1;
    end loop;
    update sealed.log_epoch e set upto = over, looked_at = clock_timestamp() where e.epoch = now_at.epoch;
  end if;
  return made;
end $$;

-- The newest block of each chain, to be signed and carried out of the house.
create function app.log_heads() returns table (org_id uuid, nr int, hash text) language sql stable security definer set search_path = pg_catalog as $$
  select distinct on (b.org_id) b.org_id, b.nr, encode(b.hash, 'hex') from sealed.log_block b order by b.org_id, b.nr desc
$$;
-- The hashes of these blocks as they stand; null where there is no such block.
create function app.log_hashes(orgs uuid[], numbers int[]) returns table (org_id uuid, nr int, hash text) language sql stable security definer set search_path = pg_catalog as $$
  select x.org, x.nr, encode(b.hash, 'hex') from unnest(orgs, numbers) x (org, nr) left join sealed.log_block b on b.org_id = x.org and b.nr = x.nr
$$;

-- Blocks whose rows, hash or place in the chain are not what they were when sealed; none when all is well.
create function app.log_faults() returns table (org_id uuid, nr int, fault text, sealed_at timestamptz, rows_sealed int, rows_found int) language sql stable security definer set search_path = pg_catalog as $$
  select b.org_id, b.nr,
    case when b.nr <> coalesce(b.before_nr, 0) + 1 then 'a block is missing before it' when b.hash is distinct from app.block_hash(b.before_hash, b.block) then 'its hash is not of its chain'
      when d.row_count <> b.row_count then 'rows were added or taken away' else 'rows were changed' end, b.sealed_at, b.row_count, d.row_count
  from (select l.*, l as block, lag(l.nr) over w as before_nr, lag(l.hash) over w as before_hash,
      case l.kind when 'rest' then e.since else coalesce((select n.since from sealed.log_epoch n where n.epoch = l.epoch + 1), 'infinity') end as at_until
    from sealed.log_block l join sealed.log_epoch e on e.epoch = l.epoch window w as (partition by l.org_id order by l.nr)) b
  cross join lateral app.log_digest(b.org_id, b.kind, b.xact_from, b.xact_to, b.at_from, b.at_until) d
  where b.nr <> coalesce(b.before_nr, 0) + 1 or b.hash is distinct from app.block_hash(b.before_hash, b.block) or d.row_count <> b.row_count or d.digest <> b.digest
  union all
  -- The end of a chain can be cut off without a trace in the chain: then rows that are over stand in no block.
  select coalesce(r.org_id, k.org_id), coalesce(k.nr, 0), 'rows stand in no block', k.sealed_at, coalesce(k.n, 0)::int, coalesce(r.n, 0)::int
  from (select g.org_id, count(*) as n from (select c.org_id, c.at, c.xact from app.change_log c union all select a.org_id, a.at, a.xact from app.access_log a) g
      where not exists (select 1 from sealed.log_epoch e where e.epoch = (select max(m.epoch) from sealed.log_epoch m) and g.at >= e.since and g.xact >= e.upto) group by g.org_id) r
    full join (select b.org_id, max(b.nr) as nr, max(b.sealed_at) as sealed_at, sum(b.row_count) as n from sealed.log_block b group by b.org_id) k on k.org_id = r.org_id
  where exists (select 1 from sealed.log_epoch) and coalesce(r.n, 0) <> coalesce(k.n, 0)
$$;
