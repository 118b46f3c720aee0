package org.wardcast.scheduler;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.planning.Conflicts;
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** Everything that is planned with, as it is shipped, in a world from memory. */
public final class PlanningDesk implements AutoCloseable {
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  public PlanningDesk(Database db, World world, VirtualTime time, ZoneId zone) {
    this(db, world.devices(), world.units(), world.playlists(), world.bulletins(), time, zone);
  }

  public PlanningDesk(
      Database db,
      Devices devices,
      Units units,
      Playlists playlists,
      Bulletins bulletins,
      VirtualTime time,
      ZoneId zone) {
    db.migrate("scheduler");
    bean("zone", ZoneId.class, zone);
    bean("clock", Clock.class, time.clock());
    bean("devices", Devices.class, devices);
    bean("units", Units.class, units);
    bean("playlists", Playlists.class, playlists);
    bean("bulletins", Bulletins.class, bulletins);
    bean("transactions", TransactionOperations.class, db.transactions());
    context.registerBean(
        "writer", JdbcClient.class, db::write, definition -> definition.setPrimary(true));
    bean("reader", JdbcClient.class, db.read());
    for (var room : new String[] {
      "slots", "rules", "conflicts", "outlook", "bands", "daybook", "levels", "requests", "rundown"
    }) {
      context.scan("org.wardcast.scheduler." + room);
    }
    context.refresh();
  }

  private <T> void bean(String name, Class<T> type, T instance) {
    context.registerBean(name, type, () -> instance);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public Slots slots() {
    return get(Slots.class);
  }

  public Conflicts conflicts() {
    return get(Conflicts.class);
  }

  public Rules rules() {
    return get(Rules.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
