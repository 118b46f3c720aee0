create table devices_site_kinds (
  code       text primary key,
  name       text not null,
  changed_at bigint not null,
  changed_by text not null
);

insert into devices_site_kinds (code, name, changed_at, changed_by) values
  ('market', 'chợ', 0, 'wardcast'),
  ('bus-station', 'bến xe', 0, 'wardcast'),
  ('supermarket', 'siêu thị', 0, 'wardcast'),
  ('workers-housing', 'khu nhà trọ công nhân', 0, 'wardcast'),
  ('school', 'trường học', 0, 'wardcast'),
  ('hospital', 'bệnh viện', 0, 'wardcast'),
  ('industrial-park', 'khu công nghiệp', 0, 'wardcast'),
  ('culture-house', 'nhà văn hoá', 0, 'wardcast'),
  ('committee-office', 'trụ sở UBND', 0, 'wardcast'),
  ('residential-area', 'khu dân cư', 0, 'wardcast');

alter table devices_devices add column site_kind text references devices_site_kinds (code);

create table devices_device_tags (
  device_id bigint not null references devices_devices (id),
  tag       text not null,
  primary key (device_id, tag)
);

create index devices_device_tags_tag on devices_device_tags (tag);
