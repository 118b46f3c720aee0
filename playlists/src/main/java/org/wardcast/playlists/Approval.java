package org.wardcast.playlists;

/** Where one version stands on its way to the air. Only {@code APPROVED} is ever played. */
public enum Approval {
  DRAFT,
  SUBMITTED,
  APPROVED,
  REJECTED,
  WITHDRAWN
}
