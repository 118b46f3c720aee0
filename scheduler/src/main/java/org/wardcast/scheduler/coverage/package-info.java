/**
 * Coverage figures: roll-ups of the airtime log, made from it and from nothing else about what aired.
 * The register of units and devices says where a device stood and what was in scope.
 *
 * <pre>
 *   new lines ─ Lookout ─→ marks: which day of which commune, and what is put together from it
 *   question ─ Wanted ─→ Keeper: DayReader + Tally make a commune's day from its lines,
 *                                days of units above are put together from communes,
 *                                months from days ─→ RollupReader ─→ rows, Remarks
 * </pre>
 *
 * <p>Nothing is made before somebody asks for it, and a commune's day is made from its new lines alone
 * unless they take something back. A row of {@code scheduler_rollups} is a {@link
 * org.wardcast.scheduler.coverage.Sheet}: the number of cells, then for each its key and the cell. A
 * cell is a bit for each figure that is there (planned, confirmed, assumed, declared), then for each
 * device-milliseconds, milliseconds on air, plays and ids of bulletins, then ids of areas reached.
 * Numbers take seven bits a byte, lowest first; sets are ranges: how many, then for each the distance
 * from the end of the one before (zigzag) and its length. {@code air} has, in the order of the cells,
 * the milliseconds on air of each figure as such a set, from the day's first moment on.
 *
 * <p>Kind of place, channel, areas served and prime time are those known when a day is made; {@code
 * rebuild} takes those of today.
 */
@NullMarked
package org.wardcast.scheduler.coverage;

import org.jspecify.annotations.NullMarked;
