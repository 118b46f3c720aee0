package org.wardcast.devices.adapter.rtp;

import java.time.Duration;

/** How sound lies in the packets of one stream. */
record PacketFormat(Codec codec, int rate, int payloadType, int samples) {
  private static final long SECOND = 1_000_000_000;

  int payloadBytes() {
    return samples * codec.bytesPerSample();
  }

  String mediaType() {
    return "audio/%s;rate=%d".formatted(codec, rate);
  }

  boolean takes(String type) {
    return type.replace(" ", "").equalsIgnoreCase(mediaType());
  }

  long bytes(long sampleCount) {
    return sampleCount * codec.bytesPerSample();
  }

  /** Whole samples within that time. */
  long samples(Duration time) {
    return time.getSeconds() * rate + (long) time.getNano() * rate / SECOND;
  }

  /** When that sample is due, counted from sample 0. */
  long nanos(long sample) {
    // In two parts: a day of nanoseconds times a sample rate no longer fits into a long.
    return Math.floorDiv(sample, (long) rate) * SECOND
        + Math.floorMod(sample, (long) rate) * SECOND / rate;
  }
}
