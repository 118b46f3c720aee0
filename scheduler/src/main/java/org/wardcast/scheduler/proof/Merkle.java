package org.wardcast.scheduler.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tree of RFC 6962, section 2.1, over the lines under a seal, in order. A leaf is SHA-256(0x00 ||
 * line hash as 32 bytes), a node SHA-256(0x01 || left || right); the left part of a tree is the
 * largest power of two smaller than the whole. It keeps 32 bytes a leaf.
 */
public final class Merkle {
  private static final int HASH = 32;
  private static final int PIECE = 1 << 15;

  private final MessageDigest sha = sha256();
  private final List<byte[]> pieces = new ArrayList<>();
  private long size;

  public void add(byte[] lineHash) {
    int at = (int) (size % PIECE) * HASH;
    if (at == 0) {
      pieces.add(new byte[PIECE * HASH]);
    }
    sha.update((byte) 0);
    System.arraycopy(sha.digest(lineHash), 0, pieces.get(pieces.size() - 1), at, HASH);
    size++;
  }

  public long size() {
    return size;
  }

  /** SHA-256 of nothing if there are no leaves. */
  public byte[] root() {
    return size == 0 ? sha.digest() : root(0, size);
  }

  /**
   * What is needed to get from that leaf to the root, the nearest first.
   *
   * @param index from 0
   */
  public List<byte[]> path(long index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("leaf " + index + " of " + size);
    }
    var path = new ArrayList<byte[]>();
    path(index, 0, size, path);
    return path;
  }

  private void path(long index, long from, long to, List<byte[]> path) {
    if (to - from == 1) {
      return;
    }
    long middle = middle(from, to);
    if (index < middle) {
      path(index, from, middle, path);
      path.add(root(middle, to));
    } else {
      path(index, middle, to, path);
      path.add(root(from, middle));
    }
  }

  private byte[] root(long from, long to) {
    if (to - from == 1) {
      int at = (int) (from % PIECE) * HASH;
      return Arrays.copyOfRange(pieces.get((int) (from / PIECE)), at, at + HASH);
    }
    long middle = middle(from, to);
    return node(sha, root(from, middle), root(middle, to));
  }

  private static long middle(long from, long to) {
    return from + Long.highestOneBit(to - from - 1);
  }

  /** RFC 9162, section 2.1.3.2: whether the path leads from that line to that root. */
  public static boolean leads(
      byte[] lineHash, long index, long size, List<byte[]> path, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    var sha = sha256();
    sha.update((byte) 0);
    var hash = sha.digest(lineHash);
    long fn = index;
    long sn = size - 1;
    for (var step : path) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        hash = node(sha, step, hash);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        hash = node(sha, hash, step);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && MessageDigest.isEqual(hash, root);
  }

  private static byte[] node(MessageDigest sha, byte[] left, byte[] right) {
    sha.update((byte) 1);
    sha.update(left);
    return sha.digest(right);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
