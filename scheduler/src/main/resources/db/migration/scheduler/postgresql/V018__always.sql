-- A session that says it only replays what another server did switches ordinary triggers off.
do $$
declare
  guard record;
begin
  for guard in
    select t.tgname as name, c.relname as on_table
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace = current_schema()::regnamespace
      and t.tgname like 'scheduler\_%'
  loop
    execute format('alter table %I enable always trigger %I', guard.on_table, guard.name);
  end loop;
end;
$$;
