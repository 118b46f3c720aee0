package org.wardcast.scheduler.clockwork;

/**
 * Regular work beside the playing: sealing, dates of reports, retention. What has to be done is read
 * from the tables each time, so that a chore may run at any moment, twice, or late after a day off.
 */
public interface Chore {
  /** Names its trigger; never changes. */
  String name();

  /** When, in Quartz's words, on the installation's wall clock: {@code 0 15 0 * * ?}. */
  String cron();

  /** Also called once when the program starts. */
  void run();
}
