-- The format is described in org.wardcast.scheduler.proof (package notes).
create table scheduler_installation (
  one integer primary key check (one = 1),
  id  text    not null, -- random, for good
  at  integer not null
) strict;

create table scheduler_seal_keys (
  number     integer primary key,
  key_id     text    not null unique,
  public_key text    not null, -- SubjectPublicKeyInfo, base64
  at         integer not null
) strict;

create table scheduler_seals (
  number       integer primary key,
  sealed_at    integer not null,
  first_line   integer not null,
  last_line    integer not null,
  line_count   integer not null,
  chain        text    not null,
  root         text    not null,
  previous     text    not null,
  installation text    not null,
  key_id       text    not null,
  signature    text    not null
) strict;

create index scheduler_seals_by_line on scheduler_seals (last_line);

-- Seals on their way to whom they are sent; no part of the proof.
create table scheduler_seal_posts (
  seal    integer primary key,
  sent_to text    not null,
  sent_at integer,
  tries   integer not null,
  fault   text    not null
) strict;

create trigger scheduler_installation_is_never_rewritten before update on scheduler_installation
begin
  select raise(abort, 'what was sealed is never rewritten');
end;

create trigger scheduler_installation_is_never_deleted before delete on scheduler_installation
begin
  select raise(abort, 'what was sealed is never rewritten');
end;

-- "insert or replace" deletes the old row without asking the delete trigger.
create trigger scheduler_installation_is_never_replaced before insert on scheduler_installation
when exists (select 1 from scheduler_installation)
begin
  select raise(abort, 'what was sealed is never rewritten');
end;

create trigger scheduler_seal_keys_are_never_rewritten before update on scheduler_seal_keys
begin
  select raise(abort, 'what was sealed is never rewritten');
end;

create trigger scheduler_seal_keys_are_never_deleted before delete on scheduler_seal_keys
begin
  select raise(abort, 'what was sealed is never rewritten');
end;

create trigger scheduler_seal_keys_are_never_replaced before insert on scheduler_seal_keys
when exists (
  select 1 from scheduler_seal_keys where number = new.number or key_id = new.key_id)
begin
  select raise(abort, 'what was sealed is never rewritten');
end;

create trigger scheduler_seals_are_never_rewritten before update on scheduler_seals
begin
  select raise(abort, 'what was sealed is never rewritten');
end;

create trigger scheduler_seals_are_never_deleted before delete on scheduler_seals
begin
  select raise(abort, 'what was sealed is never rewritten');
end;

create trigger scheduler_seals_are_never_replaced before insert on scheduler_seals
when exists (select 1 from scheduler_seals where number = new.number)
begin
  select raise(abort, 'what was sealed is never rewritten');
end;

-- "fail" where "abort" stood: SQLite keeps a journal of its own for every single insert that a trigger
-- may abort, which costs three times the insert. Either way the row is refused; what the statement
-- did before it, if anything, is the transaction's to take back.
drop trigger scheduler_airlog_is_never_replaced;

create trigger scheduler_airlog_is_never_replaced before insert on scheduler_airlog
when exists (
  select 1 from scheduler_airlog
  where number = new.number or line_id = new.line_id or (airing = new.airing and part = new.part))
begin
  select raise(fail, 'the airtime log is never rewritten');
end;
