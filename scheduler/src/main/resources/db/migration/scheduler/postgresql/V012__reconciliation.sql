-- A day of a commune that an auditor has closed: its figures count lines up to "line" only.
create table scheduler_day_locks (
  unit bigint not null,
  day  text   not null,
  line bigint not null, -- number of the last line that counts
  who  text   not null,
  at   bigint not null,
  primary key (unit, day)
);

create function scheduler_day_locks_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'a locked day stays locked';
end;
$$;

create trigger scheduler_day_locks_are_never_rewritten before update or delete on scheduler_day_locks
for each row execute function scheduler_day_locks_refuse();

create trigger scheduler_day_locks_are_never_emptied before truncate on scheduler_day_locks
for each statement execute function scheduler_day_locks_refuse();
