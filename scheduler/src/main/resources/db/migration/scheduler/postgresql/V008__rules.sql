create table scheduler_rules (
  id   bigint generated always as identity primary key,
  unit bigint not null
);

create table scheduler_rule_revisions (
  rule          bigint not null references scheduler_rules (id),
  revision      integer not null,
  removed       integer not null,
  saved_by      text    not null,
  in_force_from bigint not null,
  name          text    not null,
  kinds         text    not null, -- comma between them; all if empty
  limits        text    not null, -- one a line: session 15
  valid_from    text    not null,
  valid_to      text,
  decision      text    not null,
  primary key (rule, revision)
);

create table scheduler_waivers (
  id         bigint generated always as identity primary key,
  rule       bigint not null references scheduler_rules (id),
  unit       bigint not null,
  valid_from text    not null,
  valid_to   text    not null,
  decision   text    not null,
  made_by    text    not null,
  made_at    bigint not null,
  ended_by   text,
  ended_at   bigint
);
