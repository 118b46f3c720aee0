-- Which units a commune's figures were put into; it may be moved below another.
create table scheduler_rollup_paths (
  home integer primary key,
  path text    not null -- ids from the top, with spaces between
) strict;
