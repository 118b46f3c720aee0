package org.wardcast.scheduler.verifier;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** The root of RFC 6962 over leaves that come one by one; it keeps one hash a level. */
final class MerkleRoot {
  private final MessageDigest sha = Sha.sha256();
  /** Roots of whole subtrees, the largest first; their sizes are the bits of {@link #size}. */
  private final List<byte[]> whole = new ArrayList<>();

  private long size;

  void add(byte[] lineHash) {
    sha.update((byte) 0);
    var hash = sha.digest(lineHash);
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      hash = node(whole.remove(whole.size() - 1), hash);
    }
    whole.add(hash);
    size++;
  }

  long size() {
    return size;
  }

  byte[] root() {
    if (whole.isEmpty()) {
      return sha.digest();
    }
    var root = whole.get(whole.size() - 1);
    for (int i = whole.size() - 2; i >= 0; i--) {
      root = node(whole.get(i), root);
    }
    return root;
  }

  private byte[] node(byte[] left, byte[] right) {
    sha.update((byte) 1);
    sha.update(left);
    return sha.digest(right);
  }
}
