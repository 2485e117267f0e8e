package org.fundbench.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InclusionTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 13, 64, 100})
  void everyLeafIsProvedAgainstTheHeadAndNoOther(int size) {
    List<byte[]> leaves = leaves(size);
    Head head = head(leaves);
    for (int i = 0; i < size; i++) {
      Inclusion proof = Inclusion.of(leaves, i);

      assertThat(proof.proves(leaves.get(i), head)).isTrue();
      assertThat(proof.proves(leaf(999), head)).isFalse();
      assertThat(proof.proves(leaves.get(i), head(leaves(size + 1)))).isFalse();
      if (size > 1) {
        assertThat(new Inclusion((i + 1) % size, size, proof.path()).proves(leaves.get(i), head))
            .isFalse();
        assertThat(
                new Inclusion(i, size, proof.path().subList(1, proof.path().size()))
                    .proves(leaves.get(i), head))
            .isFalse();
      }
    }
  }

  @Test
  void theSeventhPathOfRfc6962IsTheOneItShows() {
    // RFC 6962 §2.1.3: in a tree of seven leaves the path of the last is [i, k].
    List<byte[]> leaves = leaves(7);
    List<byte[]> path = Inclusion.of(leaves, 6).path();

    assertThat(path)
        .containsExactly(head(leaves.subList(4, 6)).root(), head(leaves.subList(0, 4)).root());
  }

  @Test
  void aLeafThatIsNotThereHasNoProof() {
    assertThatThrownBy(() -> Inclusion.of(leaves(3), 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static List<byte[]> leaves(int size) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(leaf(i));
    }
    return leaves;
  }

  private static byte[] leaf(int number) {
    return new CanonicalBytes().begin("n").number(number).leafHash();
  }

  private static Head head(List<byte[]> leaves) {
    MerkleTree tree = new MerkleTree();
    leaves.forEach(tree::append);
    return tree.head();
  }
}
