create table playlists_campaigns (
  id integer primary key autoincrement,
  owner_unit_id integer not null,
  latest integer not null,
  removed_at integer,
  removed_by text
) strict;

create table playlists_campaign_revisions (
  campaign_id integer not null references playlists_campaigns (id),
  revision integer not null,
  name text not null,
  units text not null, -- ids, comma between them
  start_day text not null,
  baseline_from text,
  baseline_to text,
  saved_by text not null,
  saved_at integer not null,
  primary key (campaign_id, revision)
) strict;

create table playlists_campaign_phases (
  campaign_id integer not null,
  revision integer not null,
  number integer not null, -- from 0
  name text not null,
  last_day text,
  ends_on text,
  inherits_themes integer not null check (inherits_themes in (0, 1)),
  bulletins text not null, -- ids in order of importance, comma between them
  primary key (campaign_id, revision, number),
  foreign key (campaign_id, revision)
    references playlists_campaign_revisions (campaign_id, revision)
) strict;

-- A row each, so that a theme of a campaign cannot be removed from the list of topics.
create table playlists_campaign_themes (
  campaign_id integer not null,
  revision integer not null,
  number integer not null,
  topic_id integer not null references playlists_topics (id),
  primary key (campaign_id, revision, number, topic_id),
  foreign key (campaign_id, revision, number)
    references playlists_campaign_phases (campaign_id, revision, number)
) strict;

create index playlists_campaign_themes_topic on playlists_campaign_themes (topic_id);

create table playlists_campaign_targets (
  campaign_id integer not null,
  revision integer not null,
  position integer not null,
  phase integer,
  topic_id integer references playlists_topics (id),
  measure text not null check (measure in ('MINUTES', 'PLAYS', 'ITEMS')),
  amount integer not null check (amount > 0),
  primary key (campaign_id, revision, position),
  foreign key (campaign_id, revision)
    references playlists_campaign_revisions (campaign_id, revision)
) strict;

create index playlists_campaign_targets_topic on playlists_campaign_targets (topic_id);

create table playlists_anniversaries (
  id integer primary key autoincrement,
  name text not null,
  day integer not null,
  month integer not null,
  lunar integer not null check (lunar in (0, 1)),
  since integer, -- the year it is counted from
  saved_by text not null,
  removed_by text
) strict;

insert into playlists_anniversaries (name, day, month, lunar, since, saved_by) values
  ('Ngày Học sinh, sinh viên Việt Nam', 9, 1, 0, 1950, 'system'),
  ('Ngày thành lập Đảng Cộng sản Việt Nam', 3, 2, 0, 1930, 'system'),
  ('Ngày Thầy thuốc Việt Nam', 27, 2, 0, 1955, 'system'),
  ('Ngày truyền thống Bộ đội Biên phòng', 3, 3, 0, 1959, 'system'),
  ('Ngày Quốc tế Phụ nữ', 8, 3, 0, null, 'system'),
  ('Ngày thành lập Đoàn TNCS Hồ Chí Minh', 26, 3, 0, 1931, 'system'),
  ('Ngày Giải phóng miền Nam, thống nhất đất nước', 30, 4, 0, 1975, 'system'),
  ('Ngày Quốc tế Lao động', 1, 5, 0, 1886, 'system'),
  ('Ngày Chiến thắng Điện Biên Phủ', 7, 5, 0, 1954, 'system'),
  ('Ngày thành lập Đội TNTP Hồ Chí Minh', 15, 5, 0, 1941, 'system'),
  ('Ngày sinh Chủ tịch Hồ Chí Minh', 19, 5, 0, 1890, 'system'),
  ('Ngày Quốc tế Thiếu nhi', 1, 6, 0, null, 'system'),
  ('Ngày Báo chí Cách mạng Việt Nam', 21, 6, 0, 1925, 'system'),
  ('Ngày Gia đình Việt Nam', 28, 6, 0, 2001, 'system'),
  ('Ngày Thương binh – Liệt sĩ', 27, 7, 0, 1947, 'system'),
  ('Cách mạng tháng Tám thành công', 19, 8, 0, 1945, 'system'),
  ('Ngày truyền thống Công an nhân dân', 19, 8, 0, 1945, 'system'),
  ('Quốc khánh nước CHXHCN Việt Nam', 2, 9, 0, 1945, 'system'),
  ('Ngày thành lập Mặt trận Dân tộc Thống nhất Việt Nam', 18, 11, 0, 1930, 'system'),
  ('Ngày Toàn dân phòng cháy và chữa cháy', 4, 10, 0, 1961, 'system'),
  ('Ngày Doanh nhân Việt Nam', 13, 10, 0, 2004, 'system'),
  ('Ngày thành lập Hội Nông dân Việt Nam', 14, 10, 0, 1930, 'system'),
  ('Ngày thành lập Hội Liên hiệp Phụ nữ Việt Nam', 20, 10, 0, 1930, 'system'),
  ('Ngày Pháp luật nước CHXHCN Việt Nam', 9, 11, 0, null, 'system'),
  ('Ngày Nhà giáo Việt Nam', 20, 11, 0, 1982, 'system'),
  ('Ngày Toàn quốc kháng chiến', 19, 12, 0, 1946, 'system'),
  ('Ngày thành lập Quân đội nhân dân Việt Nam', 22, 12, 0, 1944, 'system'),
  ('Tết Nguyên đán', 1, 1, 1, null, 'system'),
  ('Giỗ Tổ Hùng Vương', 10, 3, 1, null, 'system'),
  ('Lễ Phật đản', 15, 4, 1, null, 'system'),
  ('Lễ Vu lan', 15, 7, 1, null, 'system'),
  ('Tết Trung thu', 15, 8, 1, null, 'system');
