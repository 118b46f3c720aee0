package org.wardcast.scheduler.proof;

import java.time.Instant;

/**
 * Niêm phong: an Ed25519 signature over everything written since the seal before it.
 *
 * @param number from 1, without gaps
 * @param first number of its first line; {@code last + 1} if nothing was written
 * @param count of its lines
 * @param chain the chain's head at the last line
 * @param root Merkle root (RFC 6962) of its lines' hashes; SHA-256 of nothing if there are none
 * @param previous SHA-256 of the text of the seal before it; zeros in the first
 * @param installation random name of this installation
 * @param keyId SHA-256 of the public key (X.509 SubjectPublicKeyInfo)
 * @param signature base64, over the UTF-8 bytes of the seal's text
 */
public record Seal(
    int number,
    Instant sealedAt,
    long first,
    long last,
    long count,
    String chain,
    String root,
    String previous,
    String installation,
    String keyId,
    String signature) {}
