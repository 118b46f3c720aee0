-- Rises with every change of the plan, so that two people who save at once cannot both win.
create table scheduler_plan_head (
  one     integer primary key check (one = 1),
  version bigint not null
);
insert into scheduler_plan_head values (1, 0);

create table scheduler_slots (
  id         bigint generated always as identity primary key,
  owner_unit bigint not null
);

create table scheduler_slot_revisions (
  slot            bigint not null references scheduler_slots (id),
  revision        integer not null,
  removed         integer not null,
  saved_by        text    not null,
  in_force_from   bigint not null,
  name            text    not null,
  units           text    not null, -- ids, comma between them
  devices         text    not null,
  kinds           text    not null,
  start_at        text    not null, -- on the wall clock of the installation
  length_millis   bigint not null,
  first_day       text    not null,
  recurrence      text    not null,
  playlist        bigint,
  when_late       text    not null,
  after_emergency text    not null,
  grace_millis    bigint not null,
  show_title      integer not null,
  primary key (slot, revision)
);

create table scheduler_day_playlists (
  slot          bigint not null references scheduler_slots (id),
  day           text    not null,
  revision      integer not null,
  playlist      bigint, -- null: the standing one again
  saved_by      text    not null,
  in_force_from bigint not null,
  primary key (slot, day, revision)
);
create index scheduler_day_playlists_by_day on scheduler_day_playlists (day);

create table scheduler_rundowns (
  slot          bigint not null,
  day           text    not null,
  slot_revision integer not null,
  starts        bigint not null,
  ends          bigint not null,
  over_at       bigint not null, -- end of the last cue, if later than the window's
  stopped_at    bigint,
  stopped_by    text,
  stop_reason   text,
  primary key (slot, day),
  foreign key (slot, slot_revision) references scheduler_slot_revisions (slot, revision)
);
create index scheduler_rundowns_by_time on scheduler_rundowns (starts, over_at);

create table scheduler_rundown_items (
  slot             bigint not null,
  day              text    not null,
  item             integer not null,
  slot_revision    integer not null,
  slot_name        text    not null,
  due              bigint not null,
  length_millis    bigint not null,
  full_millis      bigint not null,
  bulletin         bigint not null,
  bulletin_version integer not null,
  title            text    not null,
  signature        integer not null,
  devices          text    not null,
  reason           text    not null,
  primary key (slot, day, item),
  foreign key (slot, day) references scheduler_rundowns (slot, day)
);

create table scheduler_coverage (
  unit             bigint not null,
  day              text    not null,
  devices_in_scope integer not null,
  areas_reached    integer not null,
  areas_in_scope   integer not null,
  primary key (unit, day)
);
create index scheduler_coverage_by_day on scheduler_coverage (day);

create table scheduler_coverage_figures (
  unit          bigint not null,
  day           text    not null,
  figure        text    not null, -- PLANNED, CONFIRMED, ASSUMED, DECLARED
  device_millis bigint not null,
  on_air_millis bigint not null,
  plays         integer not null,
  items         integer not null,
  primary key (unit, day, figure)
);
create index scheduler_coverage_figures_by_day on scheduler_coverage_figures (day);

create table scheduler_coverage_head (
  one          integer primary key check (one = 1),
  read_through bigint not null -- number of the last line that is in the figures
);
insert into scheduler_coverage_head values (1, 0);
