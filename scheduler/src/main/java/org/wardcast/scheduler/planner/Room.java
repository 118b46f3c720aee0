package org.wardcast.scheduler.planner;

import java.time.LocalDate;
import java.util.BitSet;

/**
 * The free time of a granted slot on one date in one commune.
 *
 * @param day number of the date among the proposed days
 * @param freeMillis behind what plays there already
 * @param minutesCount false where another slot is heard in the commune at the same time, so that
 *     minutes in this one would count twice
 * @param takes which items may play in it
 * @param goals which goals count what plays on its date
 * @param needsGood a rule wants good news beside bad
 * @param hasGood there is good news in it already
 * @param hasBad there is bad news in it already
 */
record Room(
    long slotId,
    LocalDate date,
    int day,
    long freeMillis,
    boolean minutesCount,
    BitSet takes,
    BitSet goals,
    boolean needsGood,
    boolean hasGood,
    boolean hasBad) {}
