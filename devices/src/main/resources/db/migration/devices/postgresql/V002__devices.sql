create table devices_devices (
  id            bigint generated always as identity primary key,
  code          text not null unique,
  name          text not null,
  unit_id       bigint not null references devices_units (id),
  kind          text not null check (kind in ('LOUDSPEAKER', 'FM', 'WIRED', 'LED', 'BOARD', 'VAN')),
  protocol      text not null,
  address       text not null,
  settings      text not null, -- key=value;key=value
  lead_seconds  bigint not null check (lead_seconds >= 0),
  enabled       bigint not null check (enabled in (0, 1)),
  registered_at bigint not null,
  registered_by text not null,
  changed_at    bigint not null,
  changed_by    text not null
);

create index devices_devices_unit on devices_devices (unit_id);

create table devices_device_areas (
  device_id bigint not null references devices_devices (id),
  area_id   bigint not null references devices_units (id),
  primary key (device_id, area_id)
);

create index devices_device_areas_area on devices_device_areas (area_id);

-- What was last known; the past of a device is in the airtime log.
create table devices_health (
  device_id  bigint primary key,
  state      text not null,
  since      bigint not null,
  last_heard bigint,
  detail     text not null,
  noted_at   bigint not null
);
