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

-- What a lock froze, in the transaction that wrote the lock.
create table scheduler_locked_figures (
  unit         bigint  not null,
  day          text    not null,
  units        text    not null, -- the commune and what lay below it, ids with commas
  late_millis  bigint  not null,
  short_millis bigint  not null,
  over_millis  bigint  not null,
  unexplained  integer not null,
  figures      text    not null, -- canonical JSON, RFC 8785
  sha256       text    not null,
  primary key (unit, day),
  foreign key (unit, day) references scheduler_day_locks (unit, day)
);

create trigger scheduler_locked_figures_are_never_rewritten
before update or delete on scheduler_locked_figures
for each row execute function scheduler_day_locks_refuse();

create trigger scheduler_locked_figures_are_never_emptied before truncate on scheduler_locked_figures
for each statement execute function scheduler_day_locks_refuse();

create index scheduler_day_locks_by_day on scheduler_day_locks (day);

-- Reasons to choose from.
create table scheduler_causes (
  code     text    primary key,
  position integer not null,
  vi       text    not null,
  en       text    not null,
  retired  integer not null
);
insert into scheduler_causes (code, position, vi, en, retired) values
  ('power', 1, 'Mất điện', 'Power cut', 0),
  ('network', 2, 'Mất mạng', 'Network down', 0),
  ('device', 3, 'Thiết bị hỏng', 'Device broken', 0),
  ('change', 4, 'Thay đổi lịch đột xuất', 'Sudden change of plan', 0),
  ('weather', 5, 'Thời tiết', 'Weather', 0),
  ('relay', 6, 'Phát chồng đài khác', 'Clash with another station', 0),
  ('operation', 7, 'Lỗi vận hành', 'Operating error', 0),
  ('other', 8, 'Khác', 'Other', 0);

-- Why an airing differed from its plan: every revision is kept.
create table scheduler_explanations (
  airing   text    not null,
  revision integer not null,
  commune  bigint  not null,
  day      text    not null, -- broadcast day of the airing
  cause    text    references scheduler_causes (code), -- null with no words: taken back
  words    text    not null,
  who      text    not null,
  at       bigint  not null,
  primary key (airing, revision)
);
create index scheduler_explanations_by_day on scheduler_explanations (day, commune);

create function scheduler_explanations_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'a reason is never rewritten';
end;
$$;

create function scheduler_explanations_refuse_locked() returns trigger language plpgsql as $$
begin
  if exists (select 1 from scheduler_day_locks where unit = new.commune and day = new.day) then
    raise exception 'a locked day stays locked';
  end if;
  return new;
end;
$$;

create trigger scheduler_explanations_are_never_rewritten
before update or delete on scheduler_explanations
for each row execute function scheduler_explanations_refuse();

create trigger scheduler_explanations_are_never_emptied before truncate on scheduler_explanations
for each statement execute function scheduler_explanations_refuse();

create trigger scheduler_explanations_end_with_the_lock before insert on scheduler_explanations
for each row execute function scheduler_explanations_refuse_locked();

-- Few lines are corrections, and every figure asks for them.
create index scheduler_airlog_corrections on scheduler_airlog (unit, day) where kind = 'CORRECTION';
