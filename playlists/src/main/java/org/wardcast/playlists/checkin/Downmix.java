package org.wardcast.playlists.checkin;

/** How the channels become one. Measuring and levelling use the same, so its factor cancels out. */
enum Downmix {
  ALL("aresample=ochl=mono:osf=fltp"),
  /** For a recording whose channels are in opposite phase: mixed, they would cancel to nothing. */
  FIRST_CHANNEL("aformat=sample_fmts=fltp,pan=mono|c0=c0");

  final String filter;

  Downmix(String filter) {
    this.filter = filter;
  }
}
