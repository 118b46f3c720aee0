-- A code names a unit only together with a date: official codes were used again.
create table devices_units (
  id          bigint generated always as identity primary key,
  code        text not null,
  name        text not null,
  full_name   text not null,
  kind        text not null check (kind in
    ('COUNTRY', 'CITY', 'PROVINCE', 'GROUP', 'COMMUNE', 'WARD', 'SPECIAL_ZONE', 'AREA')),
  parent_id   bigint references devices_units (id),
  valid_from  text not null,
  valid_to    text, -- last day, included
  lat         double precision,
  lon         double precision,
  changed_at  bigint not null,
  changed_by  text not null,
  unique (code, valid_from)
);

create index devices_units_parent on devices_units (parent_id);
