-- Rises with every change of the plan, so that two people who save at once cannot both win.
create table scheduler_plan_head (
  one     integer primary key check (one = 1),
  version integer not null
) strict;
insert into scheduler_plan_head values (1, 0);

create table scheduler_slots (
  id         integer primary key autoincrement,
  owner_unit integer not null
) strict;

create table scheduler_slot_revisions (
  slot            integer not null references scheduler_slots (id),
  revision        integer not null,
  removed         integer not null,
  saved_by        text    not null,
  in_force_from   integer not null,
  name            text    not null,
  units           text    not null, -- ids, comma between them
  devices         text    not null,
  kinds           text    not null,
  start_at        text    not null, -- on the wall clock of the installation
  length_millis   integer not null,
  first_day       text    not null,
  recurrence      text    not null,
  playlist        integer,
  when_late       text    not null,
  after_emergency text    not null,
  grace_millis    integer not null,
  show_title      integer not null,
  primary key (slot, revision)
) strict;

create table scheduler_day_playlists (
  slot          integer not null references scheduler_slots (id),
  day           text    not null,
  revision      integer not null,
  playlist      integer, -- null: the standing one again
  saved_by      text    not null,
  in_force_from integer not null,
  primary key (slot, day, revision)
) strict;
create index scheduler_day_playlists_by_day on scheduler_day_playlists (day);

create table scheduler_rundowns (
  slot          integer not null,
  day           text    not null,
  slot_revision integer not null,
  starts        integer not null,
  ends          integer not null,
  over_at       integer not null, -- end of the last cue, if later than the window's
  stopped_at    integer,
  stopped_by    text,
  stop_reason   text,
  primary key (slot, day),
  foreign key (slot, slot_revision) references scheduler_slot_revisions (slot, revision)
) strict;
create index scheduler_rundowns_by_time on scheduler_rundowns (starts, over_at);

create table scheduler_rundown_items (
  slot             integer not null,
  day              text    not null,
  item             integer not null,
  slot_revision    integer not null,
  slot_name        text    not null,
  due              integer not null,
  length_millis    integer not null,
  full_millis      integer not null,
  bulletin         integer not null,
  bulletin_version integer not null,
  title            text    not null,
  signature        integer not null,
  devices          text    not null,
  reason           text    not null,
  primary key (slot, day, item),
  foreign key (slot, day) references scheduler_rundowns (slot, day)
) strict;

create table scheduler_coverage (
  unit             integer not null,
  day              text    not null,
  devices_in_scope integer not null,
  areas_reached    integer not null,
  areas_in_scope   integer not null,
  primary key (unit, day)
) strict;
create index scheduler_coverage_by_day on scheduler_coverage (day);

create table scheduler_coverage_figures (
  unit          integer not null,
  day           text    not null,
  figure        text    not null, -- PLANNED, CONFIRMED, ASSUMED, DECLARED
  device_millis integer not null,
  on_air_millis integer not null,
  plays         integer not null,
  items         integer not null,
  primary key (unit, day, figure)
) strict;
create index scheduler_coverage_figures_by_day on scheduler_coverage_figures (day);

create table scheduler_coverage_head (
  one          integer primary key check (one = 1),
  read_through integer not null -- number of the last line that is in the figures
) strict;
insert into scheduler_coverage_head values (1, 0);
