alter table scheduler_slot_revisions add column filled_by text not null default 'OWNER';
alter table scheduler_slot_revisions add column on_holidays text not null default 'PLAY';
alter table scheduler_slot_revisions add column response_level integer;
alter table scheduler_slot_revisions add column sites text not null default ''; -- one a line
alter table scheduler_slot_revisions add column tags text not null default '';

create table scheduler_fills (
  id            integer primary key autoincrement,
  slot          integer not null references scheduler_slots (id),
  unit          integer, -- neither unit nor device: the whole slot
  device        integer,
  day           text,    -- null: standing
  revision      integer not null,
  playlist      integer, -- null: nothing of its own any more
  saved_by      text    not null,
  in_force_from integer not null,
  check (unit is null or device is null)
) strict;

insert into scheduler_fills (slot, day, revision, playlist, saved_by, in_force_from)
select slot, day, revision, playlist, saved_by, in_force_from from scheduler_day_playlists
order by slot, day, revision;
drop table scheduler_day_playlists;

create unique index scheduler_fills_once on scheduler_fills
  (slot, coalesce(unit, 0), coalesce(device, 0), coalesce(day, ''), revision);
create index scheduler_fills_by_day on scheduler_fills (day);

create table scheduler_day_edits (
  slot          integer not null references scheduler_slots (id),
  day           text    not null,
  revision      integer not null,
  as_usual      integer not null, -- 1: nothing is changed any more
  cancelled     integer not null,
  start_at      text,    -- null: the usual hour
  length_millis integer, -- null: the usual length
  reason        text    not null,
  saved_by      text    not null,
  in_force_from integer not null,
  primary key (slot, day, revision)
) strict;
create index scheduler_day_edits_by_day on scheduler_day_edits (day);
