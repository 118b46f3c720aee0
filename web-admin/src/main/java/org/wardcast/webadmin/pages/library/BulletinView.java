package org.wardcast.webadmin.pages.library;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Languages;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.Playlists;
import org.wardcast.playlists.Sounds;
import org.wardcast.scheduler.OnAir;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Everything the page of one bulletin shows. */
@Component
class BulletinView {
  /**
   * The page.
   *
   * @param shown the version that is looked at, the latest unless another was asked for
   * @param language key of its name in the messages
   * @param ownWork this person wrote it, so somebody else must approve it
   * @param spoken how its sound came about, if a machine spoke it
   * @param playingAt names of the devices that play or show it now
   */
  record Page(
      Bulletin bulletin,
      BulletinVersion shown,
      String language,
      String owner,
      @Nullable Wave wave,
      SpokenView.@Nullable Facts spoken,
      List<BulletinVersion> versions,
      Map<String, String> names,
      List<Playlist> playlists,
      List<String> playingAt,
      AiredView.Aired aired,
      boolean maySubmit,
      boolean mayDecide,
      boolean ownWork,
      boolean mayEdit,
      boolean mayWithdraw) {
    public long id() {
      return bulletin.id();
    }

    public int playingOn() {
      return playingAt.size();
    }

    public boolean latest() {
      return shown.version() == bulletin.latest().version();
    }

    public String name(@Nullable String login) {
      return login == null ? "" : names.getOrDefault(login, login);
    }
  }

  private static final Set<Approval> UNSENT = Set.of(Approval.DRAFT, Approval.REJECTED);

  private final Bulletins bulletins;
  private final Sounds sounds;
  private final Playlists playlists;
  private final OnAir onAir;
  private final Devices devices;
  private final AiredView aired;
  private final SpokenView spoken;
  private final Units units;
  private final UnitChoice choice;
  private final Rights rights;
  private final Names names;

  BulletinView(
      Bulletins bulletins,
      Sounds sounds,
      Playlists playlists,
      OnAir onAir,
      Devices devices,
      AiredView aired,
      SpokenView spoken,
      Units units,
      UnitChoice choice,
      Rights rights,
      Names names) {
    this.bulletins = bulletins;
    this.sounds = sounds;
    this.playlists = playlists;
    this.onAir = onAir;
    this.devices = devices;
    this.aired = aired;
    this.spoken = spoken;
    this.units = units;
    this.choice = choice;
    this.rights = rights;
    this.names = names;
  }

  Page of(Account account, Bulletin bulletin, @Nullable Integer version) throws IOException {
    long id = bulletin.id();
    long owner = bulletin.ownerUnitId();
    var latest = bulletin.latest();
    var shown = version == null ? latest : bulletins.version(id, version).orElseThrow();
    var sound = shown.sound();
    var versions = bulletins.versions(id);
    var scope = choice.scope(account, null);
    boolean approver = rights.may(account, Right.BULLETIN_APPROVE, owner);
    boolean writer = rights.may(account, Right.BULLETIN_WRITE, owner);
    boolean waits = latest.state() == Approval.SUBMITTED && approver;
    boolean own = latest.author().equals(account.login());
    return new Page(
        bulletin,
        shown,
        Languages.nameKey(shown.content().language()),
        units.find(owner).map(Unit::fullName).orElse(""),
        sound == null ? null : Wave.large(sound, sounds.peaks(sound.sha256())),
        spoken.facts(shown.content().soundSha256(), shown.content().text()),
        versions,
        names.byLogin(),
        playlists.list(List.copyOf(scope)).stream()
            .filter(list -> list.items().stream().anyMatch(item -> item.bulletinId() == id))
            .toList(),
        playing(id),
        aired.of(versions, scope),
        writer && UNSENT.contains(latest.state()),
        waits && !own,
        waits && own,
        writer,
        approver && bulletin.approved() != null);
  }

  /** Names of the devices that play or show it at this moment. */
  List<String> playing(long id) {
    return onAir.now().stream()
        .filter(now -> now.cue().bulletinId() == id)
        .flatMap(now -> devices.find(now.deviceId()).stream())
        .map(Device::name)
        .sorted()
        .toList();
  }
}
