drop table scheduler_coverage;
drop table scheduler_coverage_figures;
drop table scheduler_coverage_head;

-- Figures made from the airtime log; what the bytes mean is described in org.wardcast.scheduler.coverage.
create table scheduler_rollups (
  dimension text    not null,
  grain     text    not null check (grain in ('OWN', 'DAY', 'MONTH')),
  unit      integer not null,
  period    text    not null, -- 2026-11-20, 2026-11
  cells     blob    not null,
  air       blob, -- when it was on air; null in months
  primary key (dimension, grain, unit, period)
) strict;

create table scheduler_rollup_days (
  unit    integer not null,
  day     text    not null,
  through integer not null, -- number of the last line that was looked at for that day
  primary key (unit, day)
) strict;

-- What has to be made again before it is read.
create table scheduler_rollup_marks (
  grain  text    not null check (grain in ('OWN', 'DAY', 'MONTH')),
  unit   integer not null,
  period text    not null,
  turn   integer not null,
  whole  integer not null check (whole in (0, 1)),
  primary key (grain, period, unit)
) strict;

-- Found by the day of the line that was corrected.
create table scheduler_rollup_corrections (
  number   integer primary key,
  corrects integer not null,
  unit     integer not null,
  day      text    not null
) strict;

create index scheduler_rollup_corrections_by_day on scheduler_rollup_corrections (day, unit);

create table scheduler_rollup_head (
  one          integer primary key check (one = 1),
  read_through integer not null, -- number of the last line that was looked at
  turn         integer not null
) strict;
insert into scheduler_rollup_head values (1, 0, 0);
