package org.wardcast.webadmin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RetentionConfigTest {
  @Test
  void lessThanTwoYearsIsRefusedWithASentence() {
    assertThatThrownBy(() -> new RetentionConfig(23))
        .isInstanceOfSatisfying(
            UnfitStorage.class,
            unfit -> assertThat(unfit.sentence()).contains("23", "24 months at least"));
    assertThatCode(() -> new RetentionConfig(24)).doesNotThrowAnyException();
  }
}
