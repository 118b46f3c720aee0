-- Where a line was written earlier than the one before it: a clock was wrong.
create table scheduler_clock_jumps (
  number      integer primary key, -- of the first line after the jump
  before_day  text    not null, -- when the line before it says it was written
  after_day   text    not null,
  back_millis integer not null,
  doubtful    integer not null -- lines before it that say they were written later
) strict;

-- Lines that came after their day had been locked: they count in no figure.
create table scheduler_lines_after_lock (
  number integer primary key,
  home   integer not null,
  day    text    not null
) strict;

create index scheduler_lines_after_lock_by_day on scheduler_lines_after_lock (day, home);

create index scheduler_rollup_days_by_day on scheduler_rollup_days (day, unit);
