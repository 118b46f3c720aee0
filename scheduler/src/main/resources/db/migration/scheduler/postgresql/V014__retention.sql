-- Lines that were archived before they were deleted: gapless from line 1, never changed.
create table scheduler_archives (
  first_number bigint primary key,
  last_number  bigint not null,
  chain        text   not null, -- at the last line
  from_day     text   not null, -- the first broadcast day among its lines
  to_day       text   not null, -- the last
  file         text   not null,
  sha256       text   not null,
  bytes        bigint not null,
  made_at      bigint not null,
  made_by      text   not null
);

-- The last broadcast day of which lines were deleted: days up to it are no longer whole.
alter table scheduler_airlog_cutoff add column last_day text;

create function scheduler_archives_check() returns trigger language plpgsql as $$
begin
  if new.last_number < new.first_number or new.first_number <>
      (select coalesce(max(last_number), 0) + 1 from scheduler_archives) then
    raise exception 'an archive begins where the last one ended';
  end if;
  return new;
end;
$$;

create function scheduler_archives_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'archives of the airtime log are never rewritten or deleted';
end;
$$;

create function scheduler_airlog_cutoff_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the airtime log has one cut-off, and it stays';
end;
$$;

-- Two years, measured by the log itself: its newest line says how late it is. 731 days in
-- milliseconds.
create function scheduler_airlog_cutoff_check() returns trigger language plpgsql as $$
declare
  newest bigint;
begin
  if new.one <> old.one or new.before_number <= old.before_number then
    raise exception 'the cut-off of the airtime log only rises';
  end if;
  if new.last_day is null or new.last_day < coalesce(old.last_day, '') or not exists (
      select 1 from scheduler_archives
      where last_number = new.before_number - 1 and chain = new.chain
        and to_day <= new.last_day) then
    raise exception 'nothing is deleted from the airtime log before it is archived';
  end if;
  newest := coalesce((
    select written_at from scheduler_airlog
    where number = (select number from scheduler_airlog_head)), 0);
  if exists (
      select 1 from scheduler_airlog
      where number >= old.before_number and number < new.before_number
        and written_at > newest - 63158400000) then
    raise exception 'lines younger than 24 months stay in the airtime log';
  end if;
  return new;
end;
$$;

create trigger scheduler_archives_follow_each_other before insert on scheduler_archives
for each row execute function scheduler_archives_check();

create trigger scheduler_archives_are_never_rewritten before update or delete on scheduler_archives
for each row execute function scheduler_archives_refuse();

create trigger scheduler_archives_are_never_emptied before truncate on scheduler_archives
for each statement execute function scheduler_archives_refuse();

create trigger scheduler_airlog_cutoff_stays before insert or delete on scheduler_airlog_cutoff
for each row execute function scheduler_airlog_cutoff_refuse();

create trigger scheduler_airlog_cutoff_is_never_emptied before truncate on scheduler_airlog_cutoff
for each statement execute function scheduler_airlog_cutoff_refuse();

create trigger scheduler_airlog_cutoff_only_rises before update on scheduler_airlog_cutoff
for each row execute function scheduler_airlog_cutoff_check();
