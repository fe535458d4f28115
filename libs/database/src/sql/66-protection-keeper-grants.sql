-- Who may call what the keeper does about protection.
grant execute on function app.able_handlers(uuid), app.name_handler(uuid, uuid), app.end_handler(uuid), app.lift_protection(uuid, text, text, text, text[]) to app_staff;
grant execute on function app.keep_protection() to app_owner;
