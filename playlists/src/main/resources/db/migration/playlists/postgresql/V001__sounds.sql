create table playlists_sounds (
  sha256             text    primary key,
  file_name          text    not null,
  bytes              bigint  not null,
  format             text    not null,
  length_ns          bigint  not null,
  trim_start_ns      bigint  not null,
  trim_end_ns        bigint  not null,
  loudness           double precision not null,
  true_peak          double precision not null,
  loudness_from_peak integer not null,
  tag_title          text    not null,
  tag_artist         text    not null,
  note               text    not null,
  checked_in_at      bigint  not null
);

create table playlists_uploads (
  id           text    primary key,
  file_name    text    not null,
  size         bigint  not null,
  started_by   text    not null,
  state        text    not null check (state in ('RECEIVING', 'CHECKING', 'DONE', 'REFUSED')),
  duplicate    integer not null,
  sound_sha256 text,
  refusal_code text,
  refusal_args text,   -- what stands in the sentence, one to a line
  expires      bigint  not null
);
