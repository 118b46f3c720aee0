/**
 * Reporting dates: when a report is due and on which days (a pure function of the rules), freezing at
 * the cut-off, sending, flags.
 *
 * <p>A frozen report is one JSON object (RFC 8785). What is signed are the UTF-8 bytes of that object;
 * a file for others is {@code {"keyId", "publicKey", "report": {…}, "signature"}}. Its SHA-256 stands in the airtime log in a line of kind NOTE, {@code report/<id>},
 * written in the same transaction.
 *
 * <p>Decided: the figures are those of the broadcast days up to the cut-off, from the lines that are
 * there when it is frozen. A report frozen late (the server was off, the key was lost) counts lines
 * written after the cut-off for those days too, and a remark says how many there were. Nothing
 * unsigned is kept: without a key the report waits.
 */
@NullMarked
package org.wardcast.scheduler.reporting;

import org.jspecify.annotations.NullMarked;
