-- Lines that were archived before they were deleted: gapless from line 1, never changed.
create table scheduler_archives (
  first_number integer primary key,
  last_number  integer not null,
  chain        text    not null, -- at the last line
  from_day     text    not null, -- the first broadcast day among its lines
  to_day       text    not null, -- the last
  file         text    not null,
  sha256       text    not null,
  bytes        integer not null,
  made_at      integer not null,
  made_by      text    not null
) strict;

-- The last broadcast day of which lines were deleted: days up to it are no longer whole.
alter table scheduler_airlog_cutoff add column last_day text;

create trigger scheduler_archives_follow_each_other before insert on scheduler_archives
when new.last_number < new.first_number or new.first_number <>
  (select coalesce(max(last_number), 0) + 1 from scheduler_archives)
begin
  select raise(abort, 'an archive begins where the last one ended');
end;

create trigger scheduler_archives_are_never_rewritten before update on scheduler_archives
begin
  select raise(abort, 'archives of the airtime log are never rewritten');
end;

create trigger scheduler_archives_are_never_deleted before delete on scheduler_archives
begin
  select raise(abort, 'archives of the airtime log are never deleted');
end;

create trigger scheduler_airlog_cutoff_stays before delete on scheduler_airlog_cutoff
begin
  select raise(abort, 'the cut-off of the airtime log stays');
end;

create trigger scheduler_airlog_cutoff_is_one before insert on scheduler_airlog_cutoff
begin
  select raise(abort, 'the airtime log has one cut-off');
end;

create trigger scheduler_airlog_cutoff_only_rises before update on scheduler_airlog_cutoff
when new.one <> old.one or new.before_number <= old.before_number
begin
  select raise(abort, 'the cut-off of the airtime log only rises');
end;

create trigger scheduler_airlog_cutoff_follows_an_archive before update on scheduler_airlog_cutoff
when new.last_day is null or new.last_day < coalesce(old.last_day, '') or not exists (
  select 1 from scheduler_archives
  where last_number = new.before_number - 1 and chain = new.chain and to_day <= new.last_day)
begin
  select raise(abort, 'nothing is deleted from the airtime log before it is archived');
end;

-- Two years, measured by the log itself: its newest line says how late it is. 731 days in
-- milliseconds.
create trigger scheduler_airlog_cutoff_spares_the_young before update on scheduler_airlog_cutoff
when exists (
  select 1 from scheduler_airlog
  where number >= old.before_number and number < new.before_number
    and written_at > coalesce((
      select newest.written_at from scheduler_airlog newest
      where newest.number = (select number from scheduler_airlog_head)), 0) - 63158400000)
begin
  select raise(abort, 'lines younger than 24 months stay in the airtime log');
end;
