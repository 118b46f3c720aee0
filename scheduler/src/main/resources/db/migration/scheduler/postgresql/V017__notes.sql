-- Few lines are notes, and they are asked for by what they begin with.
create index scheduler_airlog_notes on scheduler_airlog (airing text_pattern_ops) where kind = 'NOTE';
