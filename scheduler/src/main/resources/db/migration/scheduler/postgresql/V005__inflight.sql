-- Airings handed over or in trouble, until their line is written: enough to close them after a crash.
create table scheduler_inflight (
  airing           text    primary key,
  part             integer not null,
  kind             text    not null,
  occurrence       text,
  item             integer not null,
  device           bigint not null,
  device_name      text    not null,
  unit             bigint not null,
  unit_names       text    not null,
  simulated        integer not null,
  bulletin         bigint not null,
  bulletin_version integer not null,
  title            text    not null,
  topic            text    not null,
  bulletin_class   text    not null,
  signature        integer not null,
  sound_sha256     text,
  planned          integer not null, -- 1: a planned airing; 0: a test
  shows            integer not null, -- 1: text on a panel, which stays there without us
  covered          bigint not null, -- its lines reach up to here
  window_end       bigint not null,
  sent             bigint,
  accepted         bigint,
  started          bigint,
  trouble_state    text,
  trouble_reason   text
);

-- When the program last lived; everything planned before has its line or a row above.
create table scheduler_alive (
  one integer primary key check (one = 1),
  at  bigint not null
);
