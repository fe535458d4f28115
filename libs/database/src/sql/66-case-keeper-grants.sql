-- Who may call what the keeper does for casework.
grant execute on function app.search_participants(text[], jsonb, uuid, int) to app_staff, app_worker;
grant execute on function app.merge_links(uuid, uuid), app.unmerge_links(uuid), app.link_counts(uuid), app.may_merge(uuid) to app_staff;
grant execute on function app.index_names(), app.keep_agreed() to app_owner;
grant execute on function app.facts_at_end() to app_staff, app_worker;
