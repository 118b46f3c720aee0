package org.wardcast.scheduler.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MerkleTest {
  private static final HexFormat HEX = HexFormat.of();

  /** The leaves and roots with which the reference implementation of RFC 6962 is tested. */
  private static final List<String> LEAVES = List.of(
      "",
      "00",
      "10",
      "2021",
      "3031",
      "40414243",
      "5051525354555657",
      "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS = List.of(
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void rootsAreThoseOfTheReferenceImplementation() {
    var tree = new Merkle();
    assertThat(HEX.formatHex(tree.root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (int i = 0; i < LEAVES.size(); i++) {
      tree.add(HEX.parseHex(LEAVES.get(i)));
      assertThat(HEX.formatHex(tree.root())).isEqualTo(ROOTS.get(i));
    }
  }

  @Test
  void everyLeafOfEveryTreeUpToSeventyLeadsToItsRootAndToNoOther() {
    var random = new Random(6962);
    for (int size = 1; size <= 70; size++) {
      var leaves = leaves(random, size);
      var tree = tree(leaves);
      var root = tree.root();
      for (int i = 0; i < size; i++) {
        var path = tree.path(i);
        assertThat(Merkle.leads(leaves.get(i), i, size, path, root)).isTrue();
        var other = leaves.get((i + 1) % size);
        assertThat(Merkle.leads(other, i, size, path, root)).isEqualTo(size == 1);
        assertThat(Merkle.leads(leaves.get(i), i + 1, size, path, root)).isFalse();
        assertThat(Merkle.leads(leaves.get(i), i, size, with(path, root), root)).isFalse();
      }
    }
  }

  @Test
  void oneBitInAPathIsEnoughToRefuseIt() {
    var leaves = leaves(new Random(1), 100_001);
    var tree = tree(leaves);
    for (int index : new int[] {0, 65_535, 65_536, 100_000}) {
      var path = tree.path(index);
      assertThat(Merkle.leads(leaves.get(index), index, 100_001, path, tree.root()))
          .isTrue();
      for (var step : path) {
        step[7] ^= 1;
        assertThat(Merkle.leads(leaves.get(index), index, 100_001, path, tree.root()))
            .isFalse();
        step[7] ^= 1;
      }
    }
  }

  @Test
  void aRootIsThatOfADefinitionWrittenAnotherWay() throws Exception {
    var leaves = leaves(new Random(2), 1000);
    // Level by level, an odd one out goes up as it is: the same tree, drawn from below.
    var sha = MessageDigest.getInstance("SHA-256");
    var level = new ArrayList<byte[]>();
    for (var leaf : leaves) {
      sha.update((byte) 0);
      level.add(sha.digest(leaf));
    }
    while (level.size() > 1) {
      var above = new ArrayList<byte[]>();
      for (int i = 0; i + 1 < level.size(); i += 2) {
        sha.update((byte) 1);
        sha.update(level.get(i));
        above.add(sha.digest(level.get(i + 1)));
      }
      if (level.size() % 2 == 1) {
        above.add(level.get(level.size() - 1));
      }
      level = above;
    }
    assertThat(tree(leaves).root()).isEqualTo(level.get(0));
  }

  @Test
  void aLeafThatIsNotThereHasNoPath() {
    assertThatThrownBy(() -> new Merkle().path(0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(Merkle.leads(new byte[32], 1, 1, List.of(), new byte[32])).isFalse();
    assertThat(Merkle.leads(new byte[32], -1, 1, List.of(), new byte[32])).isFalse();
  }

  private static List<byte[]> leaves(Random random, int size) {
    var leaves = new ArrayList<byte[]>();
    for (int i = 0; i < size; i++) {
      var leaf = new byte[32];
      random.nextBytes(leaf);
      leaves.add(leaf);
    }
    return leaves;
  }

  private static Merkle tree(List<byte[]> leaves) {
    var tree = new Merkle();
    leaves.forEach(tree::add);
    return tree;
  }

  private static List<byte[]> with(List<byte[]> path, byte[] more) {
    var longer = new ArrayList<>(path);
    longer.add(more);
    return longer;
  }
}
