/**
 * Sound by RTP to IP loudspeakers, one by one or by multicast (RFC 3550, profile RFC 3551). Sent
 * over UDP, nothing ever comes back, so the evidence is never more than SENT.
 *
 * <pre>
 *    0                   1                   2                   3
 *    0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 *   |V=2|P|X|  CC   |M|     PT      |       sequence number         |
 *   |                    timestamp, one per sample                  |
 *   |                    SSRC, random for every stream              |
 *   |                    sound, at most 1400 bytes                  |
 *
 *   PCMU   PT 0     8000 Hz   1 byte a sample    silence FF
 *   PCMA   PT 8     8000 Hz   1 byte a sample    silence D5
 *   L16    PT 11   44100 Hz   2 bytes, big-endian, mono (PT 10 would be stereo)
 *   L16    PT 96+  any other rate
 * </pre>
 *
 * <p>Sequence, timestamp and SSRC begin at random values. M marks the first packet after a silence;
 * after a pause the timestamp has moved on by the pause and the sequence by one. The last packet of a
 * clip is filled up with silence, because cheap receivers drop one that is shorter than the others.
 * Paging receivers wake on the first packet and may swallow the first 300 to 500 ms: that is what the
 * setting {@code preroll} is for. There is no RTCP: paging receivers do not speak it.
 *
 * <p>Everything that plays the same stretch of the same clip at the same moment is one stream: read,
 * put into packets and hashed once, sent as many times as there are receivers. One pacer with one
 * alarm serves all streams.
 */
@NullMarked
package org.wardcast.devices.adapter.rtp;

import org.jspecify.annotations.NullMarked;
