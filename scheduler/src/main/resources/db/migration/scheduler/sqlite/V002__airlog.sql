-- The format is described in org.wardcast.scheduler.airlog (package notes).
create table scheduler_airlog (
  number           integer primary key,
  line_id          text    not null unique,
  airing           text    not null,
  part             integer not null,
  kind             text    not null,
  occurrence       text,
  item             integer not null,
  device           integer not null,
  device_name      text    not null,
  unit             integer not null,
  unit_names       text    not null,
  bulletin         integer not null,
  bulletin_version integer not null,
  title            text    not null,
  topic            text    not null,
  bulletin_class   text    not null,
  signature        integer not null,
  sound_sha256     text,
  content_sha256   text,
  planned_start    integer,
  planned_millis   integer not null,
  sent             integer,
  accepted         integer,
  started          integer,
  ended            integer,
  aired_millis     integer not null,
  end_state        text    not null,
  reason           text    not null,
  evidence         text    not null,
  simulated        integer not null,
  actor            text    not null,
  written_at       integer not null,
  line_hash        text    not null,
  chain            text    not null,
  day              text    not null, -- broadcast day; to find by, not hashed
  folded           text    not null, -- title without accents; to find by, not hashed
  unique (airing, part)
) strict;

create index scheduler_airlog_by_day on scheduler_airlog (day, unit);
create index scheduler_airlog_by_occurrence on scheduler_airlog (occurrence);

create table scheduler_airlog_head (
  one    integer primary key check (one = 1),
  number integer not null,
  chain  text    not null
) strict;
insert into scheduler_airlog_head values
  (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Lines below this number may be deleted; chain is that of the line before it.
create table scheduler_airlog_cutoff (
  one           integer primary key check (one = 1),
  before_number integer not null,
  chain         text    not null
) strict;
insert into scheduler_airlog_cutoff values
  (1, 1, '0000000000000000000000000000000000000000000000000000000000000000');

create trigger scheduler_airlog_is_never_rewritten before update on scheduler_airlog
begin
  select raise(abort, 'the airtime log is never rewritten');
end;

create trigger scheduler_airlog_is_never_shortened before delete on scheduler_airlog
when old.number >= (select before_number from scheduler_airlog_cutoff)
begin
  select raise(abort, 'the airtime log is never shortened before its time');
end;

-- "insert or replace" deletes the old row without asking the delete trigger.
create trigger scheduler_airlog_is_never_replaced before insert on scheduler_airlog
when exists (
  select 1 from scheduler_airlog
  where number = new.number or line_id = new.line_id or (airing = new.airing and part = new.part))
begin
  select raise(abort, 'the airtime log is never rewritten');
end;
