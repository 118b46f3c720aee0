/**
 * The airtime log: it is written here and read here, and nowhere changed. Who may delete old lines
 * is retention's business, by the cut-off row.
 *
 * <p>How to check it without us. The text of a line is one JSON object with these members, and no
 * others: {@code accepted, actor, airedMillis, airing, bulletin, bulletinClass, bulletinVersion,
 * contentSha256, device, deviceName, endState, ended, evidence, item, kind, lineId, number,
 * occurrence, part, plannedMillis, plannedStart, reason, sent, signature, simulated, soundSha256, started,
 * title, topic, unit, unitNames, writtenAt}. Moments are integers, milliseconds since 1970 UTC;
 * {@code signature} and {@code simulated} are true or false; what is not known is null and still there. It is written as
 * RFC 8785 says: members sorted by name, no white space, UTF-8.
 *
 * <pre>
 *   line_hash(n) = SHA-256( text(n) )                          lower-case hex
 *   chain(0)     = 32 zero bytes
 *   chain(n)     = SHA-256( chain(n-1) as 32 bytes || line_hash(n) as 32 bytes )
 * </pre>
 *
 * <p>{@code lineId} is {@code airing#part}. A line of kind CORRECTION says how an older line should
 * have read: its airing is {@code corrects/<number>}, parts count from 1, and the last one stands in
 * the place of the old line's outcome, which itself stays. A line of kind NOTE is a logged act, and
 * has no airtime: {@code key/<fingerprint>} another key for the seals; {@code lock/<unit>@<day>} a
 * day was locked; {@code report/<id>} and {@code sent/<id>} a report was frozen, and sent; {@code
 * archive/<first>-<last>} old lines were archived; {@code guard/<moment>} triggers of the tables were
 * missing and put back, {@code guard/<moment>/left} what the program could not put right; {@code audit/<number>} and {@code reports/<number>} the hash of the audit
 * trail, or of the frozen reports, up to there (see {@link org.wardcast.scheduler.proof.Anchors}).
 *
 * <p>Numbers begin at 1 and have no gaps. The broadcast day and the title without accents stand
 * beside the line to find it by; they follow from hashed members and are not hashed themselves.
 */
@NullMarked
package org.wardcast.scheduler.airlog;

import org.jspecify.annotations.NullMarked;
