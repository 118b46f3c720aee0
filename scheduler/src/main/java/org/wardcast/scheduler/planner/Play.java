package org.wardcast.scheduler.planner;

import java.time.LocalDate;

/**
 * One item on one or more devices of a commune, aired or planned.
 *
 * @param key of the item in its rundown: what several devices play of it is one play
 * @param start milliseconds UTC
 */
record Play(
    long commune,
    long bulletinId,
    LocalDate day,
    String key,
    long start,
    long millis,
    boolean signature) {}
