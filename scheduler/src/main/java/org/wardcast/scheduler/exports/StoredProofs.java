package org.wardcast.scheduler.exports;

import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.airlog.Hashes;
import org.wardcast.scheduler.airlog.LineRanges;
import org.wardcast.scheduler.proof.Merkle;
import org.wardcast.scheduler.proof.Proofs;
import org.wardcast.scheduler.proof.Seals;

@Service
class StoredProofs implements Proofs {
  private static final HexFormat HEX = HexFormat.of();

  private final Airlog airlog;
  private final LineRanges lines;
  private final ExportStore store;
  private final Seals seals;

  StoredProofs(Airlog airlog, LineRanges lines, ExportStore store, Seals seals) {
    this.airlog = airlog;
    this.lines = lines;
    this.store = store;
    this.seals = seals;
  }

  @Override
  public String of(long number) {
    var line = airlog
        .line(number)
        .orElseThrow(() -> store
            .archiveOf(number)
            .map(file -> new Refusal(null, "scheduler.proof.purged", number, file))
            .orElseGet(() -> new Refusal(null, "scheduler.proof.unknown", number)));
    var seal =
        seals.over(number).orElseThrow(() -> new Refusal(null, "scheduler.proof.unsealed", number));
    var key =
        seals.publicKey(seal.keyId()).orElseThrow(() -> new Refusal(null, "scheduler.export.key"));
    var tree = new Merkle();
    lines.hashes(seal.first(), seal.last(), hash -> tree.add(HEX.parseHex(hash)));
    if (tree.size() != seal.count()) {
      throw new Refusal(null, "scheduler.proof.broken", seal.number());
    }
    long index = number - seal.first();
    var path = tree.path(index).stream()
        .map(step -> "\"" + HEX.formatHex(step) + "\"")
        .collect(Collectors.joining(","));
    return "{\"index\":%d,\"line\":%s,\"lineHash\":\"%s\",\"path\":[%s],\"publicKey\":\"%s\",\"seal\":%s,\"signature\":\"%s\",\"size\":%d,\"type\":\"wardcast-line-proof/1\"}"
        .formatted(
            index,
            Hashes.text(line),
            line.lineHash(),
            path,
            key,
            seal.text(),
            seal.signature(),
            seal.count());
  }
}
