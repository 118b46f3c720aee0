package org.wardcast.playlists.library;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.Refusal;

final class Refused {
  private Refused() {}

  static void with(@Nullable String field, String code, ThrowingCallable what) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(what).satisfies(refusal -> {
      org.assertj.core.api.Assertions.assertThat(refusal.code()).isEqualTo(code);
      org.assertj.core.api.Assertions.assertThat(refusal.field()).isEqualTo(field);
    });
  }

  static void with(String code, ThrowingCallable what) {
    with(null, code, what);
  }
}
