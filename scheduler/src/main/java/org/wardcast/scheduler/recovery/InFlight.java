package org.wardcast.scheduler.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.airlog.Subject;

/**
 * An airing under way, as it would have to be closed if we died now.
 *
 * @param part of the next line
 * @param planned false for a test
 * @param shows text on a panel, which stays there when we are gone
 * @param covered its lines reach up to here
 * @param troubleState why nothing is heard since {@code covered}; null if it is, or will be
 */
public record InFlight(
    String airing,
    int part,
    Kind kind,
    Subject subject,
    boolean planned,
    boolean shows,
    Instant covered,
    Instant windowEnd,
    @Nullable Instant sent,
    @Nullable Instant accepted,
    @Nullable Instant started,
    @Nullable EndState troubleState,
    String troubleReason) {}
