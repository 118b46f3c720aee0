create table scheduler_rules (
  id   integer primary key autoincrement,
  unit integer not null
) strict;

create table scheduler_rule_revisions (
  rule          integer not null references scheduler_rules (id),
  revision      integer not null,
  removed       integer not null,
  saved_by      text    not null,
  in_force_from integer not null,
  name          text    not null,
  kinds         text    not null, -- comma between them; all if empty
  limits        text    not null, -- one a line: session 15
  valid_from    text    not null,
  valid_to      text,
  decision      text    not null,
  primary key (rule, revision)
) strict;

create table scheduler_waivers (
  id         integer primary key autoincrement,
  rule       integer not null references scheduler_rules (id),
  unit       integer not null,
  valid_from text    not null,
  valid_to   text    not null,
  decision   text    not null,
  made_by    text    not null,
  made_at    integer not null,
  ended_by   text,
  ended_at   integer
) strict;
