package org.wardcast.scheduler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;

/**
 * Devices as numbers in the order they are met, so that thousands of them are one set of bits. Sets
 * handed out are shared: nobody changes them.
 */
final class DeviceIndex {
  private final Plan plan;
  private final Map<Long, Integer> places = new HashMap<>();
  private final List<Long> ids = new ArrayList<>();
  private final List<@Nullable Device> devices = new ArrayList<>();
  private final Map<Integer, List<Long>> paths = new HashMap<>();
  private final Map<Targets, BitSet> known = new HashMap<>();
  private final Map<BitSet, List<Long>> lists = new HashMap<>();
  private final BitSet sounding = new BitSet();
  private final BitSet showing = new BitSet();
  private Instant lastRegistered = Instant.MIN;

  DeviceIndex(Plan plan) {
    this.plan = plan;
  }

  /** Those that are switched on. */
  BitSet of(Targets targets) {
    var set = known.get(targets);
    if (set == null) {
      set = new BitSet();
      for (var device : plan.devices(targets)) {
        set.set(add(device));
      }
      known.put(targets, set);
    }
    return set;
  }

  /** Also such as have left the register. */
  BitSet of(Collection<Long> deviceIds) {
    var set = new BitSet();
    deviceIds.forEach(id -> set.set(place(id)));
    return set;
  }

  int place(long deviceId) {
    var place = places.get(deviceId);
    if (place == null) {
      place = ids.size();
      places.put(deviceId, place);
      ids.add(deviceId);
      devices.add(null);
    }
    return place;
  }

  long id(int place) {
    return ids.get(place);
  }

  /** Null if it is not in the register or switched off. */
  @Nullable Device device(int place) {
    return devices.get(place);
  }

  /** The units it lies in, nearest first. */
  List<Long> path(int place) {
    var device = devices.get(place);
    return device == null ? List.of() : paths.computeIfAbsent(place, p -> plan.path(device));
  }

  /** In ascending order; the same devices are the same list. */
  List<Long> ids(BitSet set) {
    var list = lists.get(set);
    if (list == null) {
      list = set.stream().mapToObj(ids::get).sorted().toList();
      lists.put((BitSet) set.clone(), list);
    }
    return list;
  }

  /** Of those the ones that are registered by then and can sound, or show. */
  BitSet able(BitSet among, boolean sounds, boolean shows, Instant due) {
    var able = new BitSet(among.length());
    if (sounds) {
      able.or(sounding);
    }
    if (shows) {
      able.or(showing);
    }
    able.and(among);
    if (growsAfter(due)) {
      for (int i = able.nextSetBit(0); i >= 0; i = able.nextSetBit(i + 1)) {
        var device = devices.get(i);
        if (device != null && device.registeredAt().isAfter(due)) {
          able.clear(i);
        }
      }
    }
    return able;
  }

  /** Some of the devices are registered only later. */
  boolean growsAfter(Instant moment) {
    return lastRegistered.isAfter(moment);
  }

  private int add(Device device) {
    int place = place(device.id());
    if (devices.set(place, device) == null) {
      sounding.set(place, device.kind().sounds());
      showing.set(place, device.kind().shows());
      if (device.registeredAt().isAfter(lastRegistered)) {
        lastRegistered = device.registeredAt();
      }
    }
    return place;
  }
}
