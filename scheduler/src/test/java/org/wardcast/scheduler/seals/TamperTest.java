package org.wardcast.scheduler.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;

/**
 * Six lines under two seals, and two after them. Whatever is changed, deleted, put in, swapped or cut
 * off, with the triggers out of the way, is found and the right number is named.
 */
class TamperTest {
  private static final Set<String> NULLABLE = Set.of(
      "occurrence",
      "sound_sha256",
      "content_sha256",
      "planned_start",
      "sent",
      "accepted",
      "started",
      "ended");

  private final List<Scene> scenes = new ArrayList<>();

  @TempDir
  Path folder;

  private Scene scene(Database database) {
    var scene = new Scene(database, folder);
    scenes.add(scene);
    return scene;
  }

  @AfterEach
  void close() {
    scenes.forEach(Scene::close);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void everyColumnOfALineThatIsChangedIsFound(Database database) {
    var scene = scene(database);
    for (var column : scene.crimes.columns("scheduler_airlog")) {
      var name = column.getKey();
      var set = "update scheduler_airlog set " + name + " = ";
      if (name.equals("number")) {
        scene.line(2, "update scheduler_airlog set number = 1000 where number = 2");
        scene.line(1, "update scheduler_airlog set number = 0 where number = 1");
        scene.line(1, "update scheduler_airlog set number = -5 where number = 1");
        scene.line(8, "update scheduler_airlog set number = 9 where number = 8");
        continue;
      }
      // The second database is there for its types, not for every place once more.
      var places = scene.db.dialect().equals("sqlite") ? List.of(1L, 5L, 8L) : List.of(5L);
      for (long number : places) {
        var where = " where number = " + number;
        scene.line(number, set + (column.getValue() ? name + " || 'x'" : name + " + 1") + where);
        if (NULLABLE.contains(name)) {
          scene.line(number, set + "null" + where);
        }
      }
    }
    scene.line(5, "update scheduler_airlog set kind = 'TEST' where number = 5");
    scene.line(5, "update scheduler_airlog set evidence = 'HEARD' where number = 5");
    scene.line(5, "update scheduler_airlog set end_state = 'CUT' where number = 5");
    scene.line(5, "update scheduler_airlog set signature = 2 where number = 5");
    scene.line(5, "update scheduler_airlog set simulated = 256 where number = 5");
    scene.line(5, "update scheduler_airlog set title = 'Bản tin 5 ' where number = 5");
    scene.line(5, "update scheduler_airlog set day = '2026-11-22' where number = 5");
    assertThat(scene.tried).isGreaterThan(scene.db.dialect().equals("sqlite") ? 120 : 50);
    scene.innocent();
  }

  @Test
  void aNumberThatIsTooLongForItsPlaceIsFoundOnSqlite() {
    var scene = scene(Databases.sqlite());
    for (var column : List.of("part", "item", "bulletin_version")) {
      scene.line(
          5,
          "update scheduler_airlog set " + column + " = " + column
              + " + 4294967296 where number = 5");
    }
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void linesThatAreDeletedPutInSwappedOrCutOffAreFound(Database database) {
    var scene = scene(database);
    for (long number = 1; number <= 8; number++) {
      scene.line(number, "delete from scheduler_airlog where number = " + number);
      scene.line(number, "delete from scheduler_airlog where number >= " + number);
    }
    scene.line(1, "delete from scheduler_airlog");
    scene.line(1, "delete from scheduler_airlog where number < 4");
    var all = "line_id, airing, part, kind, occurrence, item, device, device_name, unit,"
        + " unit_names, bulletin, bulletin_version, title, topic, bulletin_class, signature,"
        + " sound_sha256, content_sha256, planned_start, planned_millis, sent, accepted, started,"
        + " ended, aired_millis, end_state, reason, evidence, simulated, actor, written_at,"
        + " line_hash, chain, day, folded";
    var copied = all.replace("line_id, airing, part,", "line_id || 'x', airing || 'x', part,");
    for (int at : new int[] {-3, 0, 9, 12}) {
      scene.line(
          at < 1 ? 1 : 9,
          "insert into scheduler_airlog (number, %s) select %d, %s from scheduler_airlog where number = 8"
              .formatted(all, at, copied));
    }
    scene.line(
        3,
        "update scheduler_airlog set number = 100 where number = 3",
        "update scheduler_airlog set number = 3 where number = 4",
        "update scheduler_airlog set number = 4 where number = 100");
    scene.line(8, "update scheduler_airlog_head set chain = '" + "0".repeat(64) + "'");
    scene.line(9, "update scheduler_airlog_head set number = 9");
    scene.line(8, "update scheduler_airlog_head set number = 7");
    scene.line(8, "delete from scheduler_airlog_head");
    scene.innocent();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void anInsiderWhoMakesAllHashesAnewIsFoundByTheSeals(Database database) throws Exception {
    var scene = scene(database);
    for (var number : new long[] {1, 3, 4, 6}) {
      scene.crimes.run("update scheduler_airlog set aired_millis = 1 where number = " + number);
      scene.crimes.chainAgain(number);
      assertThat(LogReader.of(scene.db).checkChain().whole()).isTrue();
      scene.sealFound(number <= 3 ? 1 : 2, "root", "changed " + number);
    }
    scene.crimes.run("delete from scheduler_airlog where number = 2");
    scene.crimes.run("update scheduler_airlog set number = -number where number > 2");
    scene.crimes.run("update scheduler_airlog set number = -number - 1 where number < 0");
    scene.crimes.chainAgain(1);
    assertThat(LogReader.of(scene.db).checkChain().whole()).isTrue();
    scene.sealFound(1, "root", "deleted 2 and moved up");

    scene.crimes.run("delete from scheduler_airlog where number > 5");
    scene.crimes.chainAgain(9);
    assertThat(LogReader.of(scene.db).checkChain().whole()).isTrue();
    scene.sealFound(2, "line", "cut off from 6 on");

    scene.crimes.run("update scheduler_airlog set aired_millis = 1 where number = 2");
    scene.crimes.chainAgain(2);
    scene.crimes.sealAgain();
    assertThat(LogReader.of(scene.db).checkChain().whole()).isTrue();
    assertThat(scene.desk.seals().key().fault()).isEqualTo("scheduler.seal.key.other");
    scene.sealFound(1, "file", "all made again with a key of his own");
    scene.innocent();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void everyColumnOfASealThatIsChangedIsFound(Database database) {
    var scene = scene(database);
    for (var column : scene.crimes.columns("scheduler_seals")) {
      var name = column.getKey();
      for (int number = 1; number <= 2; number++) {
        var change = column.getValue() ? name + " || 'x'" : name + " + 10";
        var code = switch (name) {
          case "number" -> "gap";
          case "key_id" -> "keyUnknown";
          default -> "signature";
        };
        scene.seal(
            number,
            code,
            "update scheduler_seals set " + name + " = " + change + " where number = " + number);
      }
    }
    assertThat(scene.tried).isEqualTo(22);
    scene.seal(1, "keyUnknown", "update scheduler_seal_keys set key_id = 'x'");
    scene.seal(1, "keyUnknown", "update scheduler_seal_keys set public_key = 'x'");
    scene.seal(1, "keyUnknown", "delete from scheduler_seal_keys");
    scene.seal(1, "installation", "update scheduler_installation set id = 'x'");
    scene.innocent();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void sealsThatAreDeletedPutInOrSwappedAreFound(Database database) throws Exception {
    var scene = scene(database);
    scene.seal(1, "gap", "delete from scheduler_seals where number = 1");
    scene.seal(2, "noRow", "delete from scheduler_seals where number = 2");
    scene.seal(1, "noRow", "delete from scheduler_seals");
    scene.seal(
        1,
        "signature",
        "update scheduler_seals set number = 3 where number = 1",
        "update scheduler_seals set number = 1 where number = 2",
        "update scheduler_seals set number = 2 where number = 3");
    scene.seal(3, "signature", """
        insert into scheduler_seals select 3, sealed_at, 7, 8, 2, chain, root, previous,
        installation, key_id, signature from scheduler_seals where number = 2""");
    scene.crimes.run("delete from scheduler_airlog where number > 3");
    scene.crimes.run("delete from scheduler_seals where number = 2");
    scene.crimes.chainAgain(9);
    assertThat(LogReader.of(scene.db).checkChain().whole()).isTrue();
    scene.sealFound(2, "noRow", "lines and seal cut off together");

    var file = folder.resolve("seals/seal-000002.json");
    var text = Files.readString(file);
    Files.writeString(file, text.replace("\"count\":3", "\"count\":2"));
    scene.sealFound(2, "file", "a file that was changed");
    var installation = scene.desk.seals().key().installation();
    Files.writeString(file, text.replace(installation, "7d2f7d3e-0000-4000-8000-000000000000"));
    scene.sealFound(2, "foreign", "a file of another installation");
    Files.writeString(file, text);
    scene.innocent();
  }
}
