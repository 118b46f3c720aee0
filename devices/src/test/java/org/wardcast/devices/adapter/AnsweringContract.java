package org.wardcast.devices.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.Delivery;

/** For devices that answer: what is said of them when they do not, or not sensibly. */
public abstract class AnsweringContract extends AdapterContract {
  /** From now on the device hears and says nothing. */
  protected abstract void silence();

  /** From now on every answer is rubbish. */
  protected abstract void noise();

  @Test
  void noAnswerIsSilentAndNotBeforeItWaited() {
    try (var connection = connect()) {
      silence();
      assertThat(send(connection, needsTheLine()))
          .asInstanceOf(InstanceOfAssertFactories.type(Delivery.Silent.class))
          .satisfies(silent -> {
            assertThat(silent.waited()).isPositive();
            assertThat(silent.waited()).isLessThanOrEqualTo(PATIENCE);
          });
    }
  }

  @Test
  void noiseIsRefused() {
    try (var connection = connect()) {
      noise();
      assertThat(send(connection, needsTheLine()))
          .asInstanceOf(InstanceOfAssertFactories.type(Delivery.Refused.class))
          .satisfies(refused -> assertThat(refused.reason()).isNotBlank());
    }
  }

  @Test
  void nothingIsThrownAndNothingHangsInSilenceAndNoise() {
    try (var connection = connect()) {
      silence();
      everyCommand().forEach(command -> send(connection, command));
      noise();
      everyCommand().forEach(command -> send(connection, command));
    }
  }
}
