-- Who changed what. Nothing deletes from it: it is kept at least as long as the airtime log.
create table web_audit (
  id         integer primary key autoincrement,
  at         integer not null,
  who        text    not null, -- login, or what was typed for one
  who_name   text    not null, -- as called then
  api_key    text,
  address    text    not null,
  endpoint   text    not null,
  noun       text    not null,
  verb       text    not null,
  thing      text,
  thing_name text    not null,
  unit       integer,
  unit_name  text    not null,
  input      text    not null, -- JSON object of texts, without secrets
  outcome    text    not null,
  code       text    not null,
  said       text    not null,
  folded     text    not null  -- without accents, to find by
) strict;

create index web_audit_by_time on web_audit (at);
create index web_audit_by_unit on web_audit (unit, id);
create index web_audit_by_thing on web_audit (noun, thing, id);

create trigger web_audit_is_never_rewritten before update on web_audit
begin
  select raise(abort, 'the audit trail is never rewritten');
end;

create trigger web_audit_is_never_shortened before delete on web_audit
begin
  select raise(abort, 'the audit trail is never shortened');
end;

-- "insert or replace" deletes the old row without asking the delete trigger.
create trigger web_audit_is_never_replaced before insert on web_audit
when exists (select 1 from web_audit where id = new.id)
begin
  select raise(abort, 'the audit trail is never rewritten');
end;
