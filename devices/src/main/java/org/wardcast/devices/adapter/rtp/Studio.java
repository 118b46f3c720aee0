package org.wardcast.devices.adapter.rtp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wardcast.devices.Clip;

/** What all connections share. */
final class Studio implements AutoCloseable {
  private static final int REMEMBERED = 256;

  private final Pacer pacer;
  private final Wires wires;
  private final Reports reports;
  private final Map<String, Boolean> warm = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > REMEMBERED;
    }
  };

  Studio(Pacer pacer, Wires wires, Reports reports) {
    this.pacer = pacer;
    this.wires = wires;
    this.reports = reports;
  }

  Pacer pacer() {
    return pacer;
  }

  Wires wires() {
    return wires;
  }

  Reports reports() {
    return reports;
  }

  /**
   * Reads the file through once, so that the system has it in memory when it airs: the pacer must not
   * wait for a disk.
   *
   * @return false if it cannot be read
   */
  boolean warm(Clip clip) {
    synchronized (warm) {
      if (warm.containsKey(clip.sha256()) && Files.isReadable(clip.file())) {
        return true;
      }
    }
    try (var file = Files.newInputStream(clip.file())) {
      file.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      return false;
    }
    synchronized (warm) {
      warm.put(clip.sha256(), true);
    }
    return true;
  }

  @Override
  public void close() {
    pacer.close();
    reports.handOver();
    wires.close();
  }
}
