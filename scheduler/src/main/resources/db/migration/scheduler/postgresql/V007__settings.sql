create table scheduler_bands (
  id bigint generated always as identity primary key
);

create table scheduler_band_revisions (
  band          bigint not null references scheduler_bands (id),
  revision      integer not null,
  removed       integer not null,
  saved_by      text    not null,
  in_force_from bigint not null,
  unit          bigint not null,
  name          text    not null,
  kinds         text    not null, -- comma between them; all if empty
  weekdays      text    not null,
  start_at      text    not null, -- on the wall clock of the installation
  end_at        text    not null,
  reserved      integer not null,
  valid_from    text    not null,
  valid_to      text,
  decision      text    not null,
  primary key (band, revision)
);

create table scheduler_holidays (
  id            bigint generated always as identity primary key,
  unit          bigint, -- everywhere if null
  name          text    not null,
  lunar         integer not null,
  day           integer not null,
  month         integer not null,
  year          integer, -- every year if null
  days          integer not null,
  added_by      text    not null,
  in_force_from bigint not null,
  removed_by    text,
  removed_at    bigint
);

-- Labour Code 2019, article 112. The last day of a lunar year is its 30th, or the 29th where there
-- is no other.
insert into scheduler_holidays (unit, name, lunar, day, month, year, days, added_by, in_force_from) values
  (null, 'Tết Dương lịch', 0, 1, 1, null, 1, '', 0),
  (null, 'Tết Nguyên đán', 1, 30, 12, null, 6, '', 0),
  (null, 'Giỗ Tổ Hùng Vương', 1, 10, 3, null, 1, '', 0),
  (null, 'Ngày Chiến thắng 30/4', 0, 30, 4, null, 1, '', 0),
  (null, 'Ngày Quốc tế lao động', 0, 1, 5, null, 1, '', 0),
  (null, 'Quốc khánh', 0, 2, 9, null, 2, '', 0);

create table scheduler_levels (
  id   bigint generated always as identity primary key,
  unit bigint not null
);

create table scheduler_level_revisions (
  level         bigint not null references scheduler_levels (id),
  revision      integer not null,
  removed       integer not null,
  saved_by      text    not null,
  in_force_from bigint not null,
  grade         integer not null, -- 1 is the mildest
  name          text    not null,
  advice        text    not null,
  paused        text    not null, -- slots, comma between them
  primary key (level, revision)
);

create table scheduler_level_steps (
  number        bigint generated always as identity primary key,
  unit          bigint not null,
  level         bigint references scheduler_levels (id), -- lowered if null
  reason        text    not null,
  who           text    not null,
  in_force_from bigint not null
);

create function scheduler_level_steps_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'who raised a level is never rewritten';
end;
$$;

create trigger scheduler_level_steps_are_never_rewritten
before update or delete on scheduler_level_steps
for each row execute function scheduler_level_steps_refuse();

create trigger scheduler_level_steps_are_never_emptied before truncate on scheduler_level_steps
for each statement execute function scheduler_level_steps_refuse();

create table scheduler_requests (
  id              bigint generated always as identity primary key,
  kind            text    not null,
  unit            bigint not null,
  other_slot      bigint,
  note            text    not null,
  asked_by        text    not null,
  asked_at        bigint not null,
  state           text    not null,
  decided_by      text,
  decided_at      bigint,
  reason          text,
  name            text    not null,
  units           text    not null,
  devices         text    not null,
  kinds           text    not null,
  site_kinds      text    not null,
  tags            text    not null, -- one a line
  start_at        text    not null,
  length_millis   bigint not null,
  first_day       text    not null,
  recurrence      text    not null,
  playlist        bigint,
  when_late       text    not null,
  after_emergency text    not null,
  grace_millis    bigint not null,
  show_title      integer not null,
  filled_by       text    not null,
  on_holidays     text    not null,
  level           bigint
);
