create table scheduler_accepted (
  id          integer primary key autoincrement,
  campaign    integer not null,
  accepted_by text   not null,
  accepted_at integer not null,
  undone_by   text,
  undone_at   integer
) strict;
create index scheduler_accepted_by_campaign on scheduler_accepted (campaign);

create table scheduler_accepted_fills (
  accepted        integer not null references scheduler_accepted (id),
  slot            integer not null references scheduler_slots (id),
  unit            integer not null,
  day             text   not null,
  playlist        integer not null,
  playlist_before integer, -- null: the unit had chosen nothing for that date
  primary key (accepted, slot, unit, day)
) strict;
