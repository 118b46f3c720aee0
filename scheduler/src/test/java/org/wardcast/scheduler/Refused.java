package org.wardcast.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;

/** A clear no, with its field and its sentence. */
public final class Refused {
  private Refused() {}

  /** @param arguments not looked at if there are none */
  public static void refused(
      ThrowingCallable act, @Nullable String field, String code, Object... arguments) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, r -> {
      assertThat(r.code()).isEqualTo(code);
      assertThat(r.field()).isEqualTo(field);
      if (arguments.length > 0) {
        assertThat(r.getArguments()).containsExactly(arguments);
      }
    });
  }
}
