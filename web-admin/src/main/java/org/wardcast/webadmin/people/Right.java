package org.wardcast.webadmin.people;

/** What a role lets a person do in its units. */
public enum Right {
  /** Read everything there: bulletins, plan, devices, log, coverage. */
  SEE,
  BULLETIN_WRITE,
  /** Approve, reject, withdraw; never one's own. */
  BULLETIN_APPROVE,
  PLAYLIST_WRITE,
  SLOT_WRITE,
  /** Stop what is on air in one's own unit. */
  PROGRAMME_STOP,
  TOPIC_WRITE,
  UNIT_WRITE,
  DEVICE_WRITE,
  DEVICE_TEST,
  /** Take the airtime log away as a file. */
  LOG_EXPORT,
  PEOPLE_WRITE
}
