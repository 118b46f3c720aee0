-- The format is described in org.wardcast.scheduler.proof (package notes).
create table scheduler_installation (
  one integer primary key check (one = 1),
  id  text    not null, -- random, for good
  at  bigint  not null
);

create table scheduler_seal_keys (
  number     integer primary key,
  key_id     text    not null unique,
  public_key text    not null, -- SubjectPublicKeyInfo, base64
  at         bigint  not null
);

create table scheduler_seals (
  number       integer primary key,
  sealed_at    bigint  not null,
  first_line   bigint  not null,
  last_line    bigint  not null,
  line_count   bigint  not null,
  chain        text    not null,
  root         text    not null,
  previous     text    not null,
  installation text    not null,
  key_id       text    not null,
  signature    text    not null
);

create index scheduler_seals_by_line on scheduler_seals (last_line);

-- Seals on their way to whom they are sent; no part of the proof.
create table scheduler_seal_posts (
  seal    integer primary key,
  sent_to text    not null,
  sent_at bigint ,
  tries   integer not null,
  fault   text    not null
);

create function scheduler_seals_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'what was sealed is never rewritten';
end;
$$;

create trigger scheduler_installation_is_never_rewritten before update or delete on scheduler_installation
for each row execute function scheduler_seals_refuse();

create trigger scheduler_installation_is_never_emptied before truncate on scheduler_installation
for each statement execute function scheduler_seals_refuse();

create trigger scheduler_seal_keys_are_never_rewritten before update or delete on scheduler_seal_keys
for each row execute function scheduler_seals_refuse();

create trigger scheduler_seal_keys_are_never_emptied before truncate on scheduler_seal_keys
for each statement execute function scheduler_seals_refuse();

create trigger scheduler_seals_are_never_rewritten before update or delete on scheduler_seals
for each row execute function scheduler_seals_refuse();

create trigger scheduler_seals_are_never_emptied before truncate on scheduler_seals
for each statement execute function scheduler_seals_refuse();
