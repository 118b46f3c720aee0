-- Every picture that was ever shown, by the SHA-256 of its PBM file.
create table devices_pictures (
  sha256      text    primary key,
  width       integer not null,
  height      integer not null,
  pixel_rows  blob    not null
) strict;
