package org.wardcast.scheduler.reports;

/**
 * Figures of one unit, or of one part of it.
 *
 * @param key as {@link By} says
 * @param planned what should have aired, whatever became of it
 * @param confirmed PLAYED or HEARD
 * @param assumed SENT or ACCEPTED
 * @param declared a person says so
 * @param areasReached different residential areas with a device on which anything was heard
 * @param areasInScope residential areas of the unit on the last day of the period
 * @param devicesInScope devices of the unit registered by the last day of the period
 */
public record FigureRow(
    long unitId,
    String key,
    Figures planned,
    Figures confirmed,
    Figures assumed,
    Figures declared,
    int areasReached,
    int areasInScope,
    int devicesInScope) {}
