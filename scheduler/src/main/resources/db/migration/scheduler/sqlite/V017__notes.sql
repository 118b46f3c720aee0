-- Few lines are notes, and they are asked for by what they begin with.
create index scheduler_airlog_notes on scheduler_airlog (kind, airing) where kind = 'NOTE';
