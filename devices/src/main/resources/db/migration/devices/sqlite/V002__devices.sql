create table devices_devices (
  id            integer primary key autoincrement,
  code          text not null unique,
  name          text not null,
  unit_id       integer not null references devices_units (id),
  kind          text not null check (kind in ('LOUDSPEAKER', 'FM', 'WIRED', 'LED', 'BOARD', 'VAN')),
  protocol      text not null,
  address       text not null,
  settings      text not null, -- key=value;key=value
  lead_seconds  integer not null check (lead_seconds >= 0),
  enabled       integer not null check (enabled in (0, 1)),
  registered_at integer not null,
  registered_by text not null,
  changed_at    integer not null,
  changed_by    text not null
) strict;

create index devices_devices_unit on devices_devices (unit_id);

create table devices_device_areas (
  device_id integer not null references devices_devices (id),
  area_id   integer not null references devices_units (id),
  primary key (device_id, area_id)
) strict;

create index devices_device_areas_area on devices_device_areas (area_id);

-- What was last known; the past of a device is in the airtime log.
create table devices_health (
  device_id  integer primary key,
  state      text not null,
  since      integer not null,
  last_heard integer,
  detail     text not null,
  noted_at   integer not null
) strict;
