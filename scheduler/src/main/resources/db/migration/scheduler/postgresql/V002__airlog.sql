-- The format is described in org.wardcast.scheduler.airlog (package notes).
create table scheduler_airlog (
  number           bigint primary key,
  line_id          text    not null unique,
  airing           text    not null,
  part             integer not null,
  kind             text    not null,
  occurrence       text,
  item             integer not null,
  device           bigint not null,
  device_name      text    not null,
  unit             bigint not null,
  unit_names       text    not null,
  bulletin         bigint not null,
  bulletin_version integer not null,
  title            text    not null,
  topic            text    not null,
  bulletin_class   text    not null,
  signature        integer not null,
  sound_sha256     text,
  content_sha256   text,
  planned_start    bigint,
  planned_millis   bigint not null,
  sent             bigint,
  accepted         bigint,
  started          bigint,
  ended            bigint,
  aired_millis     bigint not null,
  end_state        text    not null,
  reason           text    not null,
  evidence         text    not null,
  simulated        integer not null,
  actor            text    not null,
  written_at       bigint not null,
  line_hash        text    not null,
  chain            text    not null,
  day              text    not null, -- broadcast day; to find by, not hashed
  folded           text    not null, -- title without accents; to find by, not hashed
  unique (airing, part)
);

create index scheduler_airlog_by_day on scheduler_airlog (day, unit);
create index scheduler_airlog_by_occurrence on scheduler_airlog (occurrence);

create table scheduler_airlog_head (
  one    integer primary key check (one = 1),
  number bigint not null,
  chain  text    not null
);
insert into scheduler_airlog_head values
  (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Lines below this number may be deleted; chain is that of the line before it.
create table scheduler_airlog_cutoff (
  one           integer primary key check (one = 1),
  before_number bigint not null,
  chain         text    not null
);
insert into scheduler_airlog_cutoff values
  (1, 1, '0000000000000000000000000000000000000000000000000000000000000000');

create function scheduler_airlog_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the airtime log is never rewritten';
end;
$$;

create function scheduler_airlog_refuse_early_delete() returns trigger language plpgsql as $$
begin
  if old.number >= (select before_number from scheduler_airlog_cutoff) then
    raise exception 'the airtime log is never shortened before its time';
  end if;
  return old;
end;
$$;

create trigger scheduler_airlog_is_never_rewritten before update on scheduler_airlog
for each row execute function scheduler_airlog_refuse();

create trigger scheduler_airlog_is_never_shortened before delete on scheduler_airlog
for each row execute function scheduler_airlog_refuse_early_delete();

create trigger scheduler_airlog_is_never_emptied before truncate on scheduler_airlog
for each statement execute function scheduler_airlog_refuse();
