package org.wardcast.scheduler.guards;

/**
 * A trigger, or a rule of PostgreSQL, as it is found in the database.
 *
 * @param definition without the name of the schema
 * @param body of the function it calls
 * @param sound it is switched on for every session, and its function has no settings of its own
 */
record Standing(String name, String table, String definition, String body, boolean sound) {
  /** On a table of ours. */
  boolean onOurs() {
    return table.matches("(devices|playlists|scheduler|web)_.*");
  }

  @Override
  public String toString() {
    return name + " (" + table + ")";
  }
}
