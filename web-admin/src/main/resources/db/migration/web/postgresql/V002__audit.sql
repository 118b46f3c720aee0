-- Who changed what. Nothing deletes from it: it is kept at least as long as the airtime log.
create table web_audit (
  id         bigint generated always as identity primary key,
  at         bigint not null,
  who        text   not null, -- login, or what was typed for one
  who_name   text   not null, -- as called then
  api_key    text,
  address    text   not null,
  endpoint   text   not null,
  noun       text   not null,
  verb       text   not null,
  thing      text,
  thing_name text   not null,
  unit       bigint,
  unit_name  text   not null,
  input      text   not null, -- JSON object of texts, without secrets
  outcome    text   not null,
  code       text   not null,
  said       text   not null,
  folded     text   not null  -- without accents, to find by
);

create index web_audit_by_time on web_audit (at);
create index web_audit_by_unit on web_audit (unit, id);
create index web_audit_by_thing on web_audit (noun, thing, id);

create function web_audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is never rewritten and never shortened';
end;
$$;

create trigger web_audit_is_never_rewritten before update or delete on web_audit
for each row execute function web_audit_refuse();

create trigger web_audit_is_never_emptied before truncate on web_audit
for each statement execute function web_audit_refuse();
