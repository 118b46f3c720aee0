-- A day of a commune that an auditor has closed: its figures count lines up to "line" only.
create table scheduler_day_locks (
  unit integer not null,
  day  text    not null,
  line integer not null, -- number of the last line that counts
  who  text    not null,
  at   integer not null,
  primary key (unit, day)
) strict;

create trigger scheduler_day_locks_are_never_rewritten before update on scheduler_day_locks
begin
  select raise(abort, 'a locked day stays locked');
end;

create trigger scheduler_day_locks_are_never_opened before delete on scheduler_day_locks
begin
  select raise(abort, 'a locked day stays locked');
end;

-- "insert or replace" deletes the old row without asking the delete trigger.
create trigger scheduler_day_locks_are_never_replaced before insert on scheduler_day_locks
when exists (select 1 from scheduler_day_locks where unit = new.unit and day = new.day)
begin
  select raise(abort, 'a locked day stays locked');
end;
