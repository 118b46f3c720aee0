/**
 * Nhật ký thao tác: who changed what, when, from where, and how it ended. One filter and one
 * interceptor stand around every handler, so that a new endpoint is in the trail without a word of
 * its own; it only needs its sentence ({@code web.audit.<noun>.<verb>}, see {@link
 * org.wardcast.webadmin.audit.Wording}).
 *
 * <p>An entry is written after the request, in no transaction of the change: the trail neither stops
 * a change nor is rolled back with it. What cannot be written is an error in the server's log. The
 * table takes no update and no delete; nothing purges it, so it is kept at least as long as the
 * airtime log.
 *
 * <p>Every hour the airtime log notes the hash of the trail (see {@link
 * org.wardcast.scheduler.proof.Anchors}), so that chain and seals show when an entry was changed,
 * deleted or put in later. The text of an entry is that of {@link
 * org.wardcast.scheduler.proof.TableLedger} over {@code web_audit}.
 */
@NullMarked
package org.wardcast.webadmin.audit;

import org.jspecify.annotations.NullMarked;
