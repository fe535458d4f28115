-- Protection is taken away by the keeper alone (24-keeper-protection.sql).
create trigger keep_protection before update of protection on app.participant for each row
  when (old.protection <> 'no' and new.protection = 'no') execute function app.keep_protection();
