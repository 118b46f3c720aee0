create table playlists_topics (
  id integer primary key autoincrement,
  parent_id integer references playlists_topics (id),
  name text not null,
  name_key text not null, -- lower case: "Y tế" and "Y TẾ" are one topic
  position integer not null
) strict;

create unique index playlists_topics_name
  on playlists_topics (coalesce(parent_id, 0), name_key);

create table playlists_bulletins (
  id integer primary key autoincrement,
  owner_unit_id integer not null,
  latest integer not null,
  approved integer, -- the version that airs
  changes integer not null default 0 -- raised first in every change, so changes come one by one
) strict;

create index playlists_bulletins_owner on playlists_bulletins (owner_unit_id);

create table playlists_bulletin_versions (
  bulletin_id integer not null references playlists_bulletins (id),
  version integer not null,
  author text not null,
  written_at integer not null,
  title text not null,
  topic_id integer not null references playlists_topics (id),
  bulletin_class text not null check (bulletin_class in ('NORMAL', 'PRIORITY', 'EMERGENCY')),
  language text not null,
  tone text not null check (tone in ('BAD', 'GOOD', 'NEUTRAL')),
  source_body text,
  document_number text,
  document_date text,
  valid_from text,
  valid_until text,
  body text,
  sound_sha256 text,
  search text not null, -- title and text, lower case without accents
  state text not null
    check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  submitted_by text,
  decided_by text,
  decided_at integer,
  reason text,
  primary key (bulletin_id, version)
) strict;

create index playlists_bulletin_versions_topic on playlists_bulletin_versions (topic_id);
create index playlists_bulletin_versions_sound on playlists_bulletin_versions (sound_sha256);

-- Only added to. The last APPROVED or WITHDRAWN up to a moment says what could air then.
create table playlists_approval_steps (
  id integer primary key autoincrement,
  bulletin_id integer not null,
  version integer not null,
  step text not null check (step in ('SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  who text not null,
  at integer not null,
  reason text,
  foreign key (bulletin_id, version)
    references playlists_bulletin_versions (bulletin_id, version)
) strict;

create index playlists_approval_steps_bulletin on playlists_approval_steps (bulletin_id, at);

create table playlists_playlists (
  id integer primary key autoincrement,
  owner_unit_id integer not null,
  latest integer not null,
  removed_at integer,
  removed_by text
) strict;

create index playlists_playlists_owner on playlists_playlists (owner_unit_id);

create table playlists_playlist_revisions (
  playlist_id integer not null references playlists_playlists (id),
  revision integer not null,
  name text not null,
  template integer not null check (template in (0, 1)),
  saved_by text not null,
  in_force_from integer not null,
  primary key (playlist_id, revision)
) strict;

create table playlists_playlist_items (
  playlist_id integer not null,
  revision integer not null,
  position integer not null,
  bulletin_id integer not null references playlists_bulletins (id),
  repeats integer not null check (repeats >= 1),
  gap_ms integer not null check (gap_ms >= 0),
  signature integer not null check (signature in (0, 1)),
  primary key (playlist_id, revision, position),
  foreign key (playlist_id, revision)
    references playlists_playlist_revisions (playlist_id, revision)
) strict;

create index playlists_playlist_items_bulletin on playlists_playlist_items (bulletin_id);

insert into playlists_topics (parent_id, name, name_key, position) values
  (null, 'Thông báo của chính quyền', 'thông báo của chính quyền', 1),
  (null, 'Phòng chống thiên tai', 'phòng chống thiên tai', 2),
  (null, 'Y tế – dịch bệnh', 'y tế – dịch bệnh', 3),
  (null, 'An ninh trật tự', 'an ninh trật tự', 4),
  (null, 'Kinh tế – giá cả thị trường', 'kinh tế – giá cả thị trường', 5),
  (null, 'An sinh xã hội', 'an sinh xã hội', 6),
  (null, 'Văn hoá – lễ kỷ niệm', 'văn hoá – lễ kỷ niệm', 7),
  (null, 'Giáo dục – khuyến học', 'giáo dục – khuyến học', 8),
  (null, 'Môi trường – đô thị', 'môi trường – đô thị', 9),
  (null, 'Thể thao, giải trí', 'thể thao, giải trí', 10),
  (null, 'Nhạc hiệu, lời chào', 'nhạc hiệu, lời chào', 11);

with children (parent, name, name_key, position) as (values
  ('Thông báo của chính quyền', 'Chủ trương, chính sách, pháp luật', 'chủ trương, chính sách, pháp luật', 1),
  ('Thông báo của chính quyền', 'Lịch tiếp dân, cải cách hành chính', 'lịch tiếp dân, cải cách hành chính', 2),
  ('Thông báo của chính quyền', 'Điện, nước, giao thông', 'điện, nước, giao thông', 3),
  ('Phòng chống thiên tai', 'Bão, lũ, sạt lở đất', 'bão, lũ, sạt lở đất', 1),
  ('Phòng chống thiên tai', 'Phòng cháy, chữa cháy rừng', 'phòng cháy, chữa cháy rừng', 2),
  ('Phòng chống thiên tai', 'Hạn hán, xâm nhập mặn', 'hạn hán, xâm nhập mặn', 3),
  ('Y tế – dịch bệnh', 'Phòng chống dịch bệnh', 'phòng chống dịch bệnh', 1),
  ('Y tế – dịch bệnh', 'Tiêm chủng', 'tiêm chủng', 2),
  ('Y tế – dịch bệnh', 'An toàn thực phẩm', 'an toàn thực phẩm', 3),
  ('An ninh trật tự', 'An toàn giao thông', 'an toàn giao thông', 1),
  ('An ninh trật tự', 'Phòng chống tội phạm, lừa đảo', 'phòng chống tội phạm, lừa đảo', 2),
  ('An ninh trật tự', 'Đấu tranh với tin xấu, độc', 'đấu tranh với tin xấu, độc', 3),
  ('Kinh tế – giá cả thị trường', 'Bình ổn giá, quản lý thị trường', 'bình ổn giá, quản lý thị trường', 1),
  ('Kinh tế – giá cả thị trường', 'Nông nghiệp, mùa vụ', 'nông nghiệp, mùa vụ', 2),
  ('Kinh tế – giá cả thị trường', 'Lao động – việc làm', 'lao động – việc làm', 3),
  ('An sinh xã hội', 'Hỗ trợ người khó khăn', 'hỗ trợ người khó khăn', 1),
  ('An sinh xã hội', 'Bảo hiểm xã hội, bảo hiểm y tế', 'bảo hiểm xã hội, bảo hiểm y tế', 2),
  ('Văn hoá – lễ kỷ niệm', 'Kỷ niệm ngày lễ lớn', 'kỷ niệm ngày lễ lớn', 1),
  ('Văn hoá – lễ kỷ niệm', 'Đại hội Đảng các cấp', 'đại hội đảng các cấp', 2),
  ('Văn hoá – lễ kỷ niệm', 'Gương người tốt, việc tốt', 'gương người tốt, việc tốt', 3),
  ('Thể thao, giải trí', 'Ca nhạc, văn nghệ', 'ca nhạc, văn nghệ', 1),
  ('Thể thao, giải trí', 'Tin thể thao', 'tin thể thao', 2)
)
insert into playlists_topics (parent_id, name, name_key, position)
select p.id, c.name, c.name_key, c.position
from children c join playlists_topics p on p.name = c.parent and p.parent_id is null
order by p.position, c.position;
