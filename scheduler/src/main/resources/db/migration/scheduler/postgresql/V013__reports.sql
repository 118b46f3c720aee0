create table scheduler_report_rules (
  id bigint generated always as identity primary key
);

-- A rule as it was said: a change or an end is another row, and what was due before stays due.
create table scheduler_report_rule_revisions (
  rule           bigint not null references scheduler_report_rules (id),
  revision       integer not null,
  removed        integer not null,
  saved_by       text    not null,
  in_force_from  bigint not null,
  unit           bigint not null,
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
);

-- Everything due up to this moment has been looked after.
create table scheduler_report_progress (
  rule    bigint primary key references scheduler_report_rules (id),
  through bigint not null
);

create table scheduler_frozen_reports (
  id               bigint generated always as identity primary key,
  rule             bigint not null,
  revision         integer not null,
  unit             bigint not null,
  day              text    not null, -- local date of the cut-off
  cut_off          bigint not null,
  first_day        text    not null,
  last_day         text    not null, -- last one counted
  period_end       text    not null,
  year             integer not null,
  number           integer not null, -- of the unit's reports in that year
  supersedes       bigint unique references scheduler_frozen_reports (id),
  reason           text    not null,
  frozen_at        bigint not null,
  frozen_by        text    not null,
  late             integer not null,
  through          bigint not null, -- last line of the airtime log in the figures
  planned_millis   bigint not null, -- device time, as in the text
  confirmed_millis bigint not null,
  assumed_millis   bigint not null,
  declared_millis  bigint not null,
  plays            bigint not null,
  report           text    not null, -- canonical JSON
  sha256           text    not null,
  key_id           text    not null,
  public_key       text    not null,
  signature        text    not null,
  unique (unit, year, number)
);
create unique index scheduler_frozen_reports_once
  on scheduler_frozen_reports (rule, unit, day) where supersedes is null;
create index scheduler_frozen_reports_by_day on scheduler_frozen_reports (day);

create table scheduler_report_sendings (
  report  bigint primary key references scheduler_frozen_reports (id),
  sent_by text    not null,
  sent_at bigint not null,
  late    integer not null,
  note    text    not null
);

create table scheduler_report_reminders (
  rule        bigint not null,
  unit        bigint not null,
  day         text    not null,
  reminded_at bigint not null,
  reminded_by text    not null,
  primary key (rule, unit, day, reminded_at)
);

-- Letters that wait for the post, and what became of them.
create table scheduler_report_letters (
  id       bigint generated always as identity primary key,
  report   bigint, -- null: a reminder
  rule     bigint not null,
  unit     bigint not null,
  day      text    not null,
  address  text    not null,
  state    text    not null,
  tries    integer not null,
  next_try bigint not null,
  said     text    not null,
  done_at  bigint
);
create index scheduler_report_letters_by_report on scheduler_report_letters (report);
create index scheduler_report_letters_waiting on scheduler_report_letters (state, next_try);

create function scheduler_report_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'a report that was frozen or sent stays as it is';
end;
$$;

create trigger scheduler_frozen_reports_are_never_rewritten
before update or delete on scheduler_frozen_reports
for each row execute function scheduler_report_refuse();

create trigger scheduler_frozen_reports_are_never_emptied before truncate on scheduler_frozen_reports
for each statement execute function scheduler_report_refuse();

create trigger scheduler_report_sendings_are_never_rewritten
before update or delete on scheduler_report_sendings
for each row execute function scheduler_report_refuse();

create trigger scheduler_report_sendings_are_never_emptied before truncate on scheduler_report_sendings
for each statement execute function scheduler_report_refuse();
