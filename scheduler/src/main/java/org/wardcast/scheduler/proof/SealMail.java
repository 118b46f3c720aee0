package org.wardcast.scheduler.proof;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which seals were sent to whom. New ones are sent by themselves and tried again every hour. */
public interface SealMail {
  /** Whom seals are sent to; empty if nobody has been named. */
  Optional<String> to();

  /** Empty for a seal that was made before anybody was named. */
  Optional<Letter> of(int seal);

  /**
   * Now, also a second time. A server that does not take it is in the answer.
   *
   * @throws org.wardcast.devices.Refusal if nobody has been named or there is no such seal
   */
  Letter send(int seal);

  /**
   * @param at when it was taken; null while it waits
   * @param fault what the server said last; empty if nothing went wrong
   */
  record Letter(int seal, String to, @Nullable Instant at, int tries, String fault) {}
}
