create table scheduler_bands (
  id integer primary key autoincrement
) strict;

create table scheduler_band_revisions (
  band          integer not null references scheduler_bands (id),
  revision      integer not null,
  removed       integer not null,
  saved_by      text    not null,
  in_force_from integer not null,
  unit          integer not null,
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
) strict;

create table scheduler_holidays (
  id            integer primary key autoincrement,
  unit          integer, -- everywhere if null
  name          text    not null,
  lunar         integer not null,
  day           integer not null,
  month         integer not null,
  year          integer, -- every year if null
  days          integer not null,
  added_by      text    not null,
  in_force_from integer not null,
  removed_by    text,
  removed_at    integer
) strict;

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
  id   integer primary key autoincrement,
  unit integer not null
) strict;

create table scheduler_level_revisions (
  level         integer not null references scheduler_levels (id),
  revision      integer not null,
  removed       integer not null,
  saved_by      text    not null,
  in_force_from integer not null,
  grade         integer not null, -- 1 is the mildest
  name          text    not null,
  advice        text    not null,
  paused        text    not null, -- slots, comma between them
  primary key (level, revision)
) strict;

create table scheduler_level_steps (
  number        integer primary key autoincrement,
  unit          integer not null,
  level         integer references scheduler_levels (id), -- lowered if null
  reason        text    not null,
  who           text    not null,
  in_force_from integer not null
) strict;

create trigger scheduler_level_steps_are_never_rewritten before update on scheduler_level_steps
begin
  select raise(abort, 'who raised a level is never rewritten');
end;

create trigger scheduler_level_steps_are_never_shortened before delete on scheduler_level_steps
begin
  select raise(abort, 'who raised a level is never rewritten');
end;

-- "insert or replace" deletes the old row without asking the delete trigger.
create trigger scheduler_level_steps_are_never_replaced before insert on scheduler_level_steps
when exists (select 1 from scheduler_level_steps where number = new.number)
begin
  select raise(abort, 'who raised a level is never rewritten');
end;

create table scheduler_requests (
  id              integer primary key autoincrement,
  kind            text    not null,
  unit            integer not null,
  other_slot      integer,
  note            text    not null,
  asked_by        text    not null,
  asked_at        integer not null,
  state           text    not null,
  decided_by      text,
  decided_at      integer,
  reason          text,
  name            text    not null,
  units           text    not null,
  devices         text    not null,
  kinds           text    not null,
  site_kinds      text    not null,
  tags            text    not null, -- one a line
  start_at        text    not null,
  length_millis   integer not null,
  first_day       text    not null,
  recurrence      text    not null,
  playlist        integer,
  when_late       text    not null,
  after_emergency text    not null,
  grace_millis    integer not null,
  show_title      integer not null,
  filled_by       text    not null,
  on_holidays     text    not null,
  level           integer
) strict;
