package org.wardcast.scheduler.airlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.AirLine;

/** What a line's text is, its hash, and the next link of the chain: see the package notes. */
public final class Hashes {
  /** The chain before the first line. */
  public static final String FIRST = "0".repeat(64);

  private static final HexFormat HEX = HexFormat.of();

  private Hashes() {}

  /** What is hashed, before it becomes UTF-8. */
  public static String text(AirLine line) {
    return CanonicalJson.of(members(line));
  }

  public static String lineHash(AirLine line) {
    return HEX.formatHex(sha256().digest(text(line).getBytes(StandardCharsets.UTF_8)));
  }

  public static String chain(String previous, String lineHash) {
    var sha = sha256();
    sha.update(HEX.parseHex(previous));
    return HEX.formatHex(sha.digest(HEX.parseHex(lineHash)));
  }

  private static Map<String, @Nullable Object> members(AirLine line) {
    var m = new HashMap<String, @Nullable Object>();
    m.put("number", line.number());
    m.put("lineId", line.lineId());
    m.put("airing", line.airing());
    m.put("part", line.part());
    m.put("kind", line.kind().name());
    m.put("occurrence", line.occurrence());
    m.put("item", line.item());
    m.put("device", line.deviceId());
    m.put("deviceName", line.deviceName());
    m.put("unit", line.unitId());
    m.put("unitNames", line.unitNames());
    m.put("bulletin", line.bulletinId());
    m.put("bulletinVersion", line.bulletinVersion());
    m.put("title", line.title());
    m.put("topic", line.topic());
    m.put("bulletinClass", line.bulletinClass());
    m.put("signature", line.signature());
    m.put("soundSha256", line.soundSha256());
    m.put("contentSha256", line.contentSha256());
    m.put("plannedStart", millis(line.plannedStart()));
    m.put("plannedMillis", line.plannedMillis());
    m.put("sent", millis(line.sent()));
    m.put("accepted", millis(line.accepted()));
    m.put("started", millis(line.started()));
    m.put("ended", millis(line.ended()));
    m.put("airedMillis", line.airedMillis());
    m.put("endState", line.endState().name());
    m.put("reason", line.reason());
    m.put("evidence", line.evidence().name());
    m.put("simulated", line.simulated());
    m.put("actor", line.actor());
    m.put("writtenAt", millis(line.writtenAt()));
    return m;
  }

  private static @Nullable Long millis(@Nullable Instant moment) {
    return moment == null ? null : moment.toEpochMilli();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
