create table scheduler_report_rules (
  id integer primary key autoincrement
) strict;

-- A rule as it was said: a change or an end is another row, and what was due before stays due.
create table scheduler_report_rule_revisions (
  rule           integer not null references scheduler_report_rules (id),
  revision       integer not null,
  removed        integer not null,
  saved_by       text    not null,
  in_force_from  integer not null,
  unit           integer not null,
  name           text    not null,
  rhythm         text    not null,
  day_of_month   integer not null, -- 0 where the rhythm has none
  weekday        text,
  at             text    not null,
  reading        text    not null,
  sender         text    not null,
  grace_hours    integer not null,
  reminder_hours integer not null,
  issuing_body   text    not null,
  place          text    not null,
  number_pattern text    not null,
  recipients     text    not null, -- lines
  signer_title   text    not null,
  signer_name    text    not null,
  addresses      text    not null, -- lines
  reminders      text    not null, -- lines
  primary key (rule, revision)
) strict;

-- Everything due up to this moment has been looked after.
create table scheduler_report_progress (
  rule    integer primary key references scheduler_report_rules (id),
  through integer not null
) strict;

create table scheduler_frozen_reports (
  id               integer primary key autoincrement,
  rule             integer not null,
  revision         integer not null,
  unit             integer not null,
  day              text    not null, -- local date of the cut-off
  cut_off          integer not null,
  first_day        text    not null,
  last_day         text    not null, -- last one counted
  period_end       text    not null,
  year             integer not null,
  number           integer not null, -- of the unit's reports in that year
  supersedes       integer unique references scheduler_frozen_reports (id),
  reason           text    not null,
  frozen_at        integer not null,
  frozen_by        text    not null,
  late             integer not null,
  through          integer not null, -- last line of the airtime log in the figures
  planned_millis   integer not null, -- device time, as in the text
  confirmed_millis integer not null,
  assumed_millis   integer not null,
  declared_millis  integer not null,
  plays            integer not null,
  report           text    not null, -- canonical JSON
  sha256           text    not null,
  key_id           text    not null,
  public_key       text    not null,
  signature        text    not null,
  unique (unit, year, number)
) strict;
create unique index scheduler_frozen_reports_once
  on scheduler_frozen_reports (rule, unit, day) where supersedes is null;
create index scheduler_frozen_reports_by_day on scheduler_frozen_reports (day);

create table scheduler_report_sendings (
  report  integer primary key references scheduler_frozen_reports (id),
  sent_by text    not null,
  sent_at integer not null,
  late    integer not null,
  note    text    not null
) strict;

create table scheduler_report_reminders (
  rule        integer not null,
  unit        integer not null,
  day         text    not null,
  reminded_at integer not null,
  reminded_by text    not null,
  primary key (rule, unit, day, reminded_at)
) strict;

-- Letters that wait for the post, and what became of them.
create table scheduler_report_letters (
  id       integer primary key autoincrement,
  report   integer, -- null: a reminder
  rule     integer not null,
  unit     integer not null,
  day      text    not null,
  address  text    not null,
  state    text    not null,
  tries    integer not null,
  next_try integer not null,
  said     text    not null,
  done_at  integer
) strict;
create index scheduler_report_letters_by_report on scheduler_report_letters (report);
create index scheduler_report_letters_waiting on scheduler_report_letters (state, next_try);

create trigger scheduler_frozen_reports_are_never_rewritten before update on scheduler_frozen_reports
begin
  select raise(abort, 'a frozen report stays frozen');
end;

create trigger scheduler_frozen_reports_are_never_deleted before delete on scheduler_frozen_reports
begin
  select raise(abort, 'a frozen report stays frozen');
end;

-- "insert or replace" deletes the old row without asking the delete trigger.
create trigger scheduler_frozen_reports_are_never_replaced before insert on scheduler_frozen_reports
when exists (
  select 1 from scheduler_frozen_reports
  where id = new.id or (unit = new.unit and year = new.year and number = new.number)
    or supersedes = new.supersedes
    or (new.supersedes is null and supersedes is null
      and rule = new.rule and unit = new.unit and day = new.day))
begin
  select raise(abort, 'a frozen report stays frozen');
end;

create trigger scheduler_report_sendings_are_never_rewritten before update on scheduler_report_sendings
begin
  select raise(abort, 'what was sent stays sent');
end;

create trigger scheduler_report_sendings_are_never_deleted before delete on scheduler_report_sendings
begin
  select raise(abort, 'what was sent stays sent');
end;

create trigger scheduler_report_sendings_are_never_replaced before insert on scheduler_report_sendings
when exists (select 1 from scheduler_report_sendings where report = new.report)
begin
  select raise(abort, 'what was sent stays sent');
end;
