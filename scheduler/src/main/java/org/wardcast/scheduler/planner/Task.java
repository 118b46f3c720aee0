package org.wardcast.scheduler.planner;

import java.util.List;

/**
 * What is to be solved for one commune.
 *
 * @param themes how many topics are to be kept even
 * @param themeMillis what each has in the proposed days before anything is placed
 * @param playsLeft by day and item how many plays the rules still allow
 */
record Task(
    List<Item> items,
    List<Room> rooms,
    List<Goal> goals,
    int themes,
    List<Long> themeMillis,
    List<List<Integer>> playsLeft) {}
