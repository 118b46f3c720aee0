create table web_people (
  id            integer primary key autoincrement,
  login         text    not null unique,
  name          text    not null,
  password_hash text    not null,
  enabled       integer not null default 1,
  failures      integer not null default 0,
  locked_until  integer,
  created_at    integer not null,
  created_by    text    not null
) strict;

create table web_grants (
  person_id integer not null references web_people (id),
  role      text    not null,
  unit_id   integer
) strict;

create index web_grants_person on web_grants (person_id);

create table web_api_keys (
  id         integer primary key autoincrement,
  person_id  integer not null references web_people (id),
  name       text    not null,
  key_hash   text    not null unique,
  created_at integer not null,
  last_used  integer,
  revoked_at integer
) strict;
