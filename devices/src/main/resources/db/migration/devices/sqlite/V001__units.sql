-- A code names a unit only together with a date: official codes were used again.
create table devices_units (
  id          integer primary key autoincrement,
  code        text not null,
  name        text not null,
  full_name   text not null,
  kind        text not null check (kind in
    ('COUNTRY', 'CITY', 'PROVINCE', 'GROUP', 'COMMUNE', 'WARD', 'SPECIAL_ZONE', 'AREA')),
  parent_id   integer references devices_units (id),
  valid_from  text not null,
  valid_to    text, -- last day, included
  lat         real,
  lon         real,
  changed_at  integer not null,
  changed_by  text not null,
  unique (code, valid_from)
) strict;

create index devices_units_parent on devices_units (parent_id);
