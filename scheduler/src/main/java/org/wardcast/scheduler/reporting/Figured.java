package org.wardcast.scheduler.reporting;

import java.util.List;
import java.util.Map;
import org.wardcast.scheduler.reports.Answer.Remark;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.FigureRow;

/**
 * The figures of one unit and period, as they were read.
 *
 * @param total the unit's one row
 * @param tables by what they are broken down by
 * @param communes a row for each commune below the unit; empty for a commune
 * @param first lowest number of the last line in any of the answers
 * @param through highest
 */
record Figured(
    FigureRow total,
    Map<By, List<FigureRow>> tables,
    List<FigureRow> communes,
    List<Remark> remarks,
    long first,
    long through) {}
