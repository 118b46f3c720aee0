package org.wardcast.scheduler.airlog;

import org.wardcast.testkit.Database;

/** Deletes old lines as retention does, but without an archive and however young they are. */
public final class CutOff {
  private CutOff() {}

  public static void before(Database db, long number) {
    if (db.dialect().equals("sqlite")) {
      db.write()
          .sql("select name from sqlite_master where tbl_name = 'scheduler_airlog_cutoff'"
              + " and type = 'trigger'")
          .query(String.class)
          .list()
          .forEach(trigger -> db.write().sql("drop trigger " + trigger).update());
    } else {
      db.write().sql("alter table scheduler_airlog_cutoff disable trigger all").update();
    }
    db.write().sql("""
            update scheduler_airlog_cutoff set before_number = ?,
              chain = (select chain from scheduler_airlog where number = ?)
            """).params(number, number - 1).update();
    db.write()
        .sql("delete from scheduler_airlog where number < ?")
        .param(number)
        .update();
  }
}
