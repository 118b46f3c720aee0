package org.wardcast.scheduler.proof;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals of the airtime log, one each day, and the key they are made with. */
public interface Seals {
  /** Newest first. */
  List<Seal> list(int limit, long offset);

  Optional<Seal> latest();

  Optional<Seal> find(int number);

  /** The seal under which that line lies; empty while it is not sealed yet. */
  Optional<Seal> over(long lineNumber);

  /**
   * Seals what was written since the last seal, also if that is nothing, and puts a copy into the
   * folder of seals.
   *
   * @throws org.wardcast.devices.Refusal if the key is lost
   */
  Seal sealNow();

  /** Every seal against its signature, the one before it, the lines under it and its file. */
  Check check();

  /**
   * Signs something else with the same key: a frozen report, a manifest.
   *
   * @throws org.wardcast.devices.Refusal if the key is lost
   */
  Signed sign(byte[] text);

  Key key();

  /** X.509 SubjectPublicKeyInfo, base64, of this installation's key of that id, also of a former one. */
  Optional<String> publicKey(String keyId);

  /**
   * Another key in the place of a lost one. It is written into the log with who did it and why.
   *
   * @throws org.wardcast.devices.Refusal while the old key is there
   */
  Key replaceKey(String who, String reason);

  /**
   * @param firstWrong number of the first seal that does not fit; 0 if all do
   * @param fault what is wrong there, as a message code with {0} the seal and {1} a line or file;
   *     empty if nothing
   * @param detail {1} of the sentence
   * @param purged seals whose lines were archived and deleted, or some of them: signature and order
   *     were checked, the lines were not
   */
  record Check(long seals, int firstWrong, String fault, String detail, long purged) {
    public boolean whole() {
      return firstWrong == 0;
    }
  }

  /**
   * @param keyId null while there is none
   * @param lost there was a key, and it is not where it should be
   * @param fault why, as a message code with {0} the file; empty if not lost
   * @param file where the secret key lies, or will
   */
  record Key(
      String installation,
      @Nullable String keyId,
      @Nullable String publicKey,
      boolean lost,
      String fault,
      String file) {}
}
