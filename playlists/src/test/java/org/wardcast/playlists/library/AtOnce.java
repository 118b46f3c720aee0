package org.wardcast.playlists.library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.wardcast.playlists.Refusal;

/** Several people do something at the same moment; tells what each was refused with. */
final class AtOnce {
  private AtOnce() {}

  static List<String> refusals(List<Runnable> people) throws Exception {
    var start = new CyclicBarrier(people.size());
    var pool = Executors.newFixedThreadPool(people.size());
    try {
      var running = new ArrayList<Future<String>>();
      for (var person : people) {
        running.add(pool.submit((Callable<String>) () -> {
          start.await(10, TimeUnit.SECONDS);
          try {
            person.run();
            return "";
          } catch (Refusal refusal) {
            return refusal.code();
          }
        }));
      }
      var refusals = new ArrayList<String>();
      for (var one : running) {
        refusals.add(one.get(30, TimeUnit.SECONDS));
      }
      return refusals.stream().filter(code -> !code.isEmpty()).toList();
    } finally {
      pool.shutdown();
    }
  }
}
