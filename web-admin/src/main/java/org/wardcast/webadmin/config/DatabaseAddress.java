package org.wardcast.webadmin.config;

/**
 * Which database.
 *
 * @param dialect {@code sqlite} or {@code postgresql}: the name of the migrations' folder
 */
record DatabaseAddress(String dialect, String url) {
  static DatabaseAddress of(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return new DatabaseAddress("postgresql", url);
    }
    if (url.startsWith("jdbc:sqlite:")) {
      return new DatabaseAddress("sqlite", url);
    }
    throw new UnfitStorage(
        "The database address must begin with jdbc:postgresql: or jdbc:sqlite:, not \"%s\"."
            .formatted(url),
        null);
  }

  /** Without what may be a password. */
  String shown() {
    int question = url.indexOf('?');
    return question < 0 ? url : url.substring(0, question);
  }

  boolean sqlite() {
    return dialect.equals("sqlite");
  }
}
