create table scheduler_accepted (
  id          bigint generated always as identity primary key,
  campaign    bigint not null,
  accepted_by text   not null,
  accepted_at bigint not null,
  undone_by   text,
  undone_at   bigint
);
create index scheduler_accepted_by_campaign on scheduler_accepted (campaign);

create table scheduler_accepted_fills (
  accepted        bigint not null references scheduler_accepted (id),
  slot            bigint not null references scheduler_slots (id),
  unit            bigint not null,
  day             text   not null,
  playlist        bigint not null,
  playlist_before bigint, -- null: the unit had chosen nothing for that date
  primary key (accepted, slot, unit, day)
);
