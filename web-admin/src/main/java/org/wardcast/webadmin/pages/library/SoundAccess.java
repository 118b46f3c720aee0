package org.wardcast.webadmin.pages.library;

import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Refusal;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/**
 * Who may hear a sound: whoever may see a bulletin with it, and whoever uploaded it in this session.
 * Knowing its hash is not enough.
 */
@Component
class SoundAccess {
  private static final String OWN = "wardcast.own-sounds";

  private final Bulletins bulletins;
  private final Rights rights;

  SoundAccess(Bulletins bulletins, Rights rights) {
    this.bulletins = bulletins;
    this.rights = rights;
  }

  void remember(HttpSession session, String sha256) {
    synchronized (session) {
      var own = own(session);
      own.add(sha256);
      session.setAttribute(OWN, own);
    }
  }

  boolean own(HttpSession session, String sha256) {
    return own(session).contains(sha256);
  }

  boolean may(Account account, HttpSession session, String sha256, @Nullable Long bulletinId) {
    return own(session, sha256)
        || (bulletinId != null
            && bulletins
                .find(bulletinId)
                .filter(b -> rights.may(account, Right.SEE, b.ownerUnitId()))
                .isPresent()
            && inside(bulletinId, sha256));
  }

  /**
   * @param bulletinId the one being edited: what it had before may stay
   * @throws Refusal if it is neither that nor an upload of this session
   */
  void requireAttachable(HttpSession session, String sha256, @Nullable Long bulletinId) {
    if (!sha256.isEmpty()
        && !own(session, sha256)
        && (bulletinId == null || !inside(bulletinId, sha256))) {
      throw new Refusal("soundSha256", "playlists.bulletin.sound.unknown");
    }
  }

  private boolean inside(long bulletinId, String sha256) {
    return bulletins.versions(bulletinId).stream()
        .anyMatch(version -> sha256.equals(version.content().soundSha256()));
  }

  @SuppressWarnings("unchecked")
  private static Set<String> own(HttpSession session) {
    return session.getAttribute(OWN) instanceof Set<?> own
        ? (Set<String>) own
        : ConcurrentHashMap.newKeySet();
  }
}
