package org.wardcast.scheduler.seals;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.airlog.Hashes;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.proof.Merkle;
import org.wardcast.scheduler.proof.Seal;
import org.wardcast.testkit.Database;

/** What somebody with the database in his hands can do, and how it was before. */
final class Crimes {
  private static final List<String> TABLES = List.of(
      "scheduler_airlog",
      "scheduler_airlog_head",
      "scheduler_airlog_cutoff",
      "scheduler_seals",
      "scheduler_seal_keys",
      "scheduler_installation");

  private final Database db;

  Crimes(Database db) {
    this.db = db;
    disarm(db);
    TABLES.forEach(t -> run("create table kept_" + t + " as select * from " + t));
  }

  static void disarm(Database db) {
    if (db.dialect().equals("sqlite")) {
      db.write()
          .sql("select name from sqlite_master where type = 'trigger'")
          .query(String.class)
          .list()
          .forEach(trigger -> db.write().sql("drop trigger " + trigger).update());
    } else {
      TABLES.forEach(
          t -> db.write().sql("alter table " + t + " disable trigger all").update());
    }
  }

  void run(String crime) {
    db.write().sql(crime).update();
  }

  void undo() {
    db.transactions().executeWithoutResult(status -> {
      for (var table : TABLES) {
        run("delete from " + table);
        run("insert into " + table + " select * from kept_" + table);
      }
    });
  }

  /** Column to whether it is text, in the table's order. */
  List<Map.Entry<String, Boolean>> columns(String table) {
    return db.read().sql("select * from " + table + " limit 1").query((ResultSet rows) -> {
      var meta = rows.getMetaData();
      var columns = new ArrayList<Map.Entry<String, Boolean>>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        var type = meta.getColumnTypeName(i).toLowerCase(Locale.ROOT);
        columns.add(Map.entry(meta.getColumnName(i), type.equals("text")));
      }
      return columns;
    });
  }

  /** As an insider would who knows the format: every hash from that line on, the chain, the head. */
  void chainAgain(long from) {
    var chain = Hashes.FIRST;
    var last = 0L;
    for (var line : LogReader.all(db)) {
      var hash = line.number() < from ? line.lineHash() : Hashes.lineHash(line);
      chain = Hashes.chain(chain, hash);
      last = line.number();
      set(line, hash, chain);
    }
    db.write()
        .sql("update scheduler_airlog_head set number = ?, chain = ?")
        .params(last, chain)
        .update();
  }

  private void set(AirLine line, String hash, String chain) {
    db.write()
        .sql("update scheduler_airlog set line_hash = ?, chain = ? where number = ?")
        .params(hash, chain, line.number())
        .update();
  }

  /** Somebody makes a key of his own and all seals anew with it. */
  void sealAgain() {
    var pair = Keys.make();
    var id = Keys.id(pair.getPublic().getEncoded());
    db.write()
        .sql("update scheduler_seal_keys set key_id = ?, public_key = ?")
        .params(id, Keys.base64(pair.getPublic().getEncoded()))
        .update();
    var previous = "0".repeat(64);
    for (var seal : new SealStore(db.write(), db.read()).after(0, 100)) {
      var forged = new Seal(
          seal.number(),
          seal.sealedAt(),
          seal.first(),
          seal.last(),
          seal.count(),
          LogReader.of(db).line(seal.last()).orElseThrow().chain(),
          root(seal.first(), seal.last()),
          previous,
          seal.installation(),
          id,
          "");
      previous = forged.textHash();
      var signature =
          Keys.base64(Keys.sign(pair.getPrivate(), forged.text().getBytes(StandardCharsets.UTF_8)));
      db.write()
          .sql("""
              update scheduler_seals set chain = ?, root = ?, previous = ?, key_id = ?,
                signature = ? where number = ?
              """)
          .params(forged.chain(), forged.root(), forged.previous(), id, signature, seal.number())
          .update();
    }
  }

  private String root(long first, long last) {
    var tree = new Merkle();
    LogReader.all(db).stream()
        .filter(line -> line.number() >= first && line.number() <= last)
        .forEach(line -> tree.add(HexFormat.of().parseHex(line.lineHash())));
    return HexFormat.of().formatHex(tree.root());
  }
}
