-- Names and ranks after the first, which stands with the unit itself: what was is kept.
create table devices_unit_names (
  unit_id    integer not null references devices_units (id),
  valid_from text not null,
  name       text not null,
  full_name  text not null,
  kind       text not null check (kind in
    ('COUNTRY', 'CITY', 'PROVINCE', 'GROUP', 'COMMUNE', 'WARD', 'SPECIAL_ZONE', 'AREA')),
  changed_at integer not null,
  changed_by text not null,
  primary key (unit_id, valid_from)
) strict;

create table devices_successions (
  old_id     integer not null references devices_units (id),
  heir_id    integer not null references devices_units (id),
  whole      integer not null check (whole in (0, 1)),
  first_day  text not null, -- of the heir
  changed_at integer not null,
  changed_by text not null,
  primary key (old_id, heir_id),
  check (old_id <> heir_id)
) strict;

create index devices_successions_heir on devices_successions (heir_id);
