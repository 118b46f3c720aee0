create table web_people (
  id            bigint generated always as identity primary key,
  login         text    not null unique,
  name          text    not null,
  password_hash text    not null,
  enabled       bigint not null default 1,
  failures      bigint not null default 0,
  locked_until  bigint,
  created_at    bigint not null,
  created_by    text    not null
);

create table web_grants (
  person_id bigint not null references web_people (id),
  role      text    not null,
  unit_id   bigint
);

create index web_grants_person on web_grants (person_id);

create table web_api_keys (
  id         bigint generated always as identity primary key,
  person_id  bigint not null references web_people (id),
  name       text    not null,
  key_hash   text    not null unique,
  created_at bigint not null,
  last_used  bigint,
  revoked_at bigint
);
