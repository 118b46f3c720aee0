package org.wardcast.devices;

/** Channels L, F, W, D, B and V of the communication plans. */
public enum DeviceKind {
  LOUDSPEAKER,
  FM,
  WIRED,
  LED,
  BOARD,
  VAN;

  public boolean sounds() {
    return this == LOUDSPEAKER || this == FM || this == WIRED || this == VAN;
  }

  public boolean shows() {
    return this == LED || this == BOARD;
  }
}
