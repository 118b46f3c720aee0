/**
 * The fourth door of scheduler: what makes the airtime log evidence. Seals, proofs, exports and
 * their verifier, corrections, reconciliation and locked days, retention.
 *
 * <h2>How to check it without us</h2>
 *
 * <p>What a line is, its hash and the chain stand in the package notes of {@code scheduler.airlog}.
 * Here is the rest. All hashes are SHA-256, written as 64 lower-case hex digits; moments are
 * integers, milliseconds since 1970 UTC; days are ISO dates of the installation's zone and periods
 * hold their last day; texts are UTF-8, JSON texts as RFC 8785 writes them (there are strings,
 * integers, true, false, null, objects and lists in them, never fractions).
 *
 * <p><b>Key and signature.</b> Ed25519 (RFC 8032). A public key is its X.509 SubjectPublicKeyInfo
 * (44 bytes), as PEM or as base64; its fingerprint ({@code key}) is the SHA-256 of those bytes. A
 * signature is base64 (RFC 4648, with padding) of its 64 bytes.
 *
 * <p><b>Seal.</b> Its text is the object {@code {"chain", "count", "first", "installation", "key",
 * "last", "number", "previous", "root", "sealedAt", "type": "wardcast-seal/1"}}, no member more:
 *
 * <pre>
 *   number        from 1, no gaps
 *   first, last   numbers of its lines; first(1) = 1, first(n) = last(n-1) + 1
 *   count         last - first + 1; 0 where nothing was written: then last = first - 1
 *   chain         chain(last), see scheduler.airlog; for last = 0 64 zeros
 *   root          Merkle tree hash of RFC 6962, section 2.1, its leaves being the 32 bytes of
 *                 line_hash(first) … line_hash(last); SHA-256 of nothing for no lines
 *   previous      SHA-256 of the text of seal number - 1; 64 zeros in the first
 *   installation  random name of the installation, the same in all its seals
 *   key           fingerprint of the key that signs it
 *   sealedAt      moment
 * </pre>
 *
 * <p>The signature is over the UTF-8 bytes of the text. As a file of its own a seal is {@code
 * {"publicKey": base64, "seal": {…}, "signature": base64}}; order and white space of the file do not
 * matter, since the text is made anew; a member more or less does. A frozen report is {@code
 * {"keyId": fingerprint, "publicKey": base64, "report": {…, "type": "wardcast-report/1"},
 * "signature": base64}}, signed like a seal.
 *
 * <p><b>Proof of one line.</b> One object with exactly these members: {@code type} is {@code wardcast-line-proof/1}; {@code
 * line} the line's object; {@code lineHash}; {@code index} of its leaf, from 0, which is its number
 * less the seal's {@code first}; {@code size}, the seal's {@code count}; {@code path}, a list of
 * hashes, the audit path of RFC 6962, section 2.1.1, nearest first; {@code seal}, {@code signature}
 * and {@code publicKey} as in the file of a seal. It holds if the hash of the line's text is {@code
 * lineHash}, the path leads from it to {@code root}, and the seal is signed.
 *
 * <p><b>Export.</b> One ZIP (APPNOTE 6.3) with exactly these entries, deflated, sizes and CRC behind
 * the content, one after another from the first byte on, then the directory, and no byte, comment or
 * extra field beside them:
 *
 * <pre>
 *   lines.ndjson    the lines, in the order of their numbers
 *   seals.ndjson    the seals over them, in the order of their numbers
 *   public-key.pem  every key that signed here, one PEM block each
 *   manifest.json   what the export says of itself: its bytes are a text by RFC 8785
 *   manifest.sig    base64 of the signature over the bytes of manifest.json
 * </pre>
 *
 * <p>It holds a gapless range of numbers. The lines from {@code shownFirst} to {@code shownLast} are
 * the smallest range that holds every line whose broadcast day lies in the period, so lines of other
 * days lie in between (corrections made later, say). The range is widened to whole seals, so that
 * every seal in the file can be checked from the file alone. In {@code lines.ndjson} each row ends
 * with a line feed and is exactly
 *
 * <pre>
 *   {"chain":"&lt;hash&gt;","line":&lt;text of the line&gt;,"lineHash":"&lt;hash&gt;"}
 *   {"chain":"&lt;hash&gt;","lineHash":"&lt;hash&gt;","number":&lt;n&gt;,"withheld":true}
 * </pre>
 *
 * <p>The bytes from the 84th up to the 79 last are the text as it is hashed; it is no longer than 64
 * KiB. A withheld line is one outside {@code shownFirst}…{@code shownLast}, or of a unit that {@code
 * units} does not name: chain and trees can be checked without its words. Without {@code units} no
 * line inside may be withheld. A row of {@code seals.ndjson} is {@code
 * {"seal":<text>,"signature":"<base64>"}} and a line feed. The seals go without gaps from the one
 * over {@code first} to the one over {@code last}, or to the newest if that line is not sealed yet:
 * lines after the last seal are signed by
 * the manifest only. The manifest has the members
 *
 * <pre>
 *   type              wardcast-export/1
 *   installation      as in the seals
 *   zone              time zone of its days, such as Asia/Ho_Chi_Minh
 *   from, to          the period
 *   open              true if the period had not ended when it was made: lines may come
 *   madeAt, madeBy    moment and login
 *   first, last       numbers of its first and last line
 *   count             of rows: last - first + 1
 *   shownFirst, shownLast
 *   chainBefore       chain(first - 1)
 *   chain             chain(last), the head
 *   firstSeal, lastSeal   numbers; 0 if no line in it is sealed
 *   units             only if not all are shown: list of {"id", "name"}
 *   purgedBefore      lines below this number had been archived and deleted; 1 if none
 *   key               fingerprint of the key that signed the manifest
 *   files             {"lines.ndjson": {"bytes", "sha256"}, "public-key.pem": …, "seals.ndjson": …}
 * </pre>
 *
 * <p>An archive, written before lines are deleted, is an export whose period begins with the first
 * and ends with the last day among its lines, {@code first = shownFirst}, {@code last = shownLast}.
 *
 * <p>What no file can prove by itself is whose key it is: compare the fingerprint with the one on
 * paper. A key that replaced a lost one signs the seals after it; the change is a line of kind NOTE
 * with the airing {@code key/<fingerprint>}.
 */
@NullMarked
package org.wardcast.scheduler.proof;

import org.jspecify.annotations.NullMarked;
