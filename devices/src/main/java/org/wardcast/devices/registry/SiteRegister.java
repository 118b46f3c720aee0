package org.wardcast.devices.registry;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.SiteKinds;

@Service
class SiteRegister implements SiteKinds {
  private static final int LONGEST = 60;
  private static final int LONGEST_CODE = 32;
  private static final int NAMED = 3;

  private final SiteStore store;
  private final TransactionOperations transactions;
  private final Clock clock;

  SiteRegister(SiteStore store, TransactionOperations transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<SiteKind> all() {
    return store.all();
  }

  @Override
  public SiteKind save(String code, String name, String who) {
    var kind = checked(code.strip(), UnitLife.clean(name));
    transactions.executeWithoutResult(status -> {
      for (var other : store.allForChange()) {
        if (!other.code().equals(kind.code())
            && Names.plain(other.name()).equals(Names.plain(kind.name()))) {
          throw new Refusal("name", "sites.name.taken", other.name());
        }
      }
      store.save(kind, who, clock.instant());
    });
    return kind;
  }

  private static SiteKind checked(String typed, String name) {
    if (name.isEmpty()) {
      throw new Refusal("name", "sites.name.missing");
    }
    if (name.length() > LONGEST) {
      throw new Refusal("name", "sites.name.long", LONGEST);
    }
    var made = MadeCode.slug(name);
    var code = typed.isEmpty() ? made.substring(0, Math.min(made.length(), LONGEST_CODE)) : typed;
    if (code.isEmpty()) {
      throw new Refusal("code", "sites.code.missing");
    }
    if (!code.matches("[a-z0-9-]{1," + LONGEST_CODE + "}")) {
      throw new Refusal("code", "sites.code.wrong", code);
    }
    return new SiteKind(code, name);
  }

  @Override
  public void remove(String code, String who) {
    transactions.executeWithoutResult(status -> {
      var kind = store.allForChange().stream()
          .filter(k -> k.code().equals(code))
          .findFirst()
          .orElseThrow(() -> new Refusal(null, "sites.unknown"));
      var there = store.devicesAt(code);
      if (!there.isEmpty()) {
        var some = there.stream().limit(NAMED).collect(Collectors.joining(", "));
        var names = there.size() > NAMED ? some + "…" : some;
        throw new Refusal(null, "sites.used", kind.name(), there.size(), names);
      }
      store.remove(code);
    });
  }
}
