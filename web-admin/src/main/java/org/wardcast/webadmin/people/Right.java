package org.wardcast.webadmin.people;

/** What a role lets a person do in its units. */
public enum Right {
  /** Read everything there: bulletins, plan, devices, log, coverage. */
  SEE,
  BULLETIN_WRITE,
  /** Approve, reject, withdraw; never one's own. */
  BULLETIN_APPROVE,
  PLAYLIST_WRITE,
  /** One's own slots, and one's own part of granted ones. */
  SLOT_WRITE,
  /** Bands, day book, rules and their waivers; decide what communes ask for. */
  PLAN_RULE,
  /** Prepare, raise and lower response levels. */
  LEVEL_SET,
  CAMPAIGN_WRITE,
  /** How speech reads abbreviations. */
  LEXICON_WRITE,
  /** Stop what is on air in one's own unit. */
  PROGRAMME_STOP,
  TOPIC_WRITE,
  UNIT_WRITE,
  DEVICE_WRITE,
  DEVICE_TEST,
  /** Take the airtime log away as a file. */
  LOG_EXPORT,
  /** Say why an airing differed from its plan. */
  RECONCILE,
  /** Close a day for good. */
  DAY_LOCK,
  /** Say how a line of the log should have read. */
  LOG_CORRECT,
  /** Read who changed what. */
  AUDIT_SEE,
  /** Put a new key of the seals in the place of a lost one. */
  KEY_WRITE,
  /** When units report, and to whom. */
  REPORT_RULE,
  /** Send the reports of a unit, and freeze one anew. */
  REPORT_SEND,
  PEOPLE_WRITE
}
