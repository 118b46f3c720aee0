package org.wardcast.playlists.checkin;

/**
 * The measuring pass.
 *
 * @param came the sound as it came
 * @param mono the same in one channel, which is what gets levelled
 * @param seconds that could be decoded
 * @param lostPackets that the decoder could make nothing of
 */
record Measured(Loudness came, Loudness mono, Downmix downmix, double seconds, int lostPackets) {
  /** More than this and one cannot blame the meter's first block of 0.4 s any more. */
  private static final double SHORT = 1;

  private static final double CANCELLED = 15;

  boolean silent(double threshold) {
    return came.truePeak() <= threshold
        || (came.integrated() <= Loudness.NOTHING && seconds >= SHORT);
  }

  boolean fromPeak() {
    return mono.integrated() <= Loudness.NOTHING;
  }

  boolean channelsCancel() {
    return mono.truePeak() < came.truePeak() - 2 * CANCELLED
        || mono.integrated() < came.integrated() - CANCELLED;
  }
}
