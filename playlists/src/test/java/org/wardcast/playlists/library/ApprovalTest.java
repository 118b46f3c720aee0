package org.wardcast.playlists.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.testkit.Database;

class ApprovalTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";

  @ParameterizedTest
  @MethodSource(BOTH)
  void theApprovedVersionAirsUntilANewerOneIsApproved(Database db) {
    var shelf = new Shelf(db);
    var id = shelf.approved(shelf.text("Lịch tiêm"));
    var first = shelf.now();
    shelf.aMinuteLater();
    shelf.bulletins.edit(id, "an", shelf.text("Lịch tiêm mới"));
    var waiting = shelf.bulletins.submit(id, "an");
    assertThat(waiting.latest().state()).isEqualTo(Approval.SUBMITTED);
    assertThat(waiting.approved()).extracting(BulletinVersion::version).isEqualTo(1);

    shelf.aMinuteLater();
    var second = shelf.now();
    var after = shelf.bulletins.approve(id, 2, "binh");
    assertThat(after.approved()).isEqualTo(after.latest());
    assertThat(after.latest().decidedBy()).isEqualTo("binh");
    assertThat(after.latest().decidedAt()).isEqualTo(second);

    assertThat(airing(shelf, id, first.minusMillis(1))).isEmpty();
    assertThat(airing(shelf, id, first)).containsExactly(1);
    assertThat(airing(shelf, id, second.minusMillis(1))).containsExactly(1);
    assertThat(airing(shelf, id, second)).containsExactly(2);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aWithdrawalStopsTheApprovedVersionAndLeavesTheWaitingOneWaiting(Database db) {
    var shelf = new Shelf(db);
    var id = shelf.approved(shelf.text("Lịch tiêm"));
    var approved = shelf.now();
    shelf.bulletins.edit(id, "an", shelf.text("Lịch tiêm mới"));
    shelf.bulletins.submit(id, "an");
    var told = new ArrayList<String>();
    shelf.bulletins.onWithdrawal((bulletin, who, reason) -> {
      throw new IllegalStateException("a listener that fails");
    });
    // Another connection sees it: the listeners are told after it is stored.
    shelf.bulletins.onWithdrawal((bulletin, who, reason) -> told.add(bulletin + " " + who + " "
        + reason + " " + shelf.bulletins.find(id).orElseThrow().approved()));
    shelf.aMinuteLater();
    var after = shelf.bulletins.withdraw(id, "binh", "  Sai số liệu ");
    assertThat(told).containsExactly(id + " binh Sai số liệu null");
    assertThat(after.approved()).isNull();
    assertThat(after.latest().state()).isEqualTo(Approval.SUBMITTED);
    var withdrawn = shelf.bulletins.version(id, 1).orElseThrow();
    assertThat(withdrawn.state()).isEqualTo(Approval.WITHDRAWN);
    assertThat(withdrawn.reason()).isEqualTo("Sai số liệu");
    assertThat(airing(shelf, id, approved)).containsExactly(1);
    assertThat(airing(shelf, id, shelf.now())).isEmpty();

    shelf.aMinuteLater();
    shelf.bulletins.approve(id, "binh");
    assertThat(airing(shelf, id, shelf.now())).containsExactly(2);
    assertThat(airing(shelf, id, shelf.now().minusMillis(1))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void withdrawingTheSecondVersionDoesNotBringBackTheFirst(Database db) {
    var shelf = new Shelf(db);
    var id = shelf.approved(shelf.text("Lịch tiêm"));
    shelf.bulletins.edit(id, "an", shelf.text("Lịch tiêm mới"));
    shelf.bulletins.submit(id, "an");
    shelf.bulletins.approve(id, 2, "binh");
    shelf.bulletins.withdraw(id, "binh", "Sai ngày");
    assertThat(airing(shelf, id, shelf.now())).isEmpty();
    assertThat(shelf.bulletins.find(id).orElseThrow().approved()).isNull();
    Refused.with(
        "playlists.bulletin.withdraw.WITHDRAWN",
        () -> shelf.bulletins.withdraw(id, "binh", "Sai ngày"));
    Refused.with("playlists.bulletin.submit.WITHDRAWN", () -> shelf.bulletins.submit(id, "an"));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void everyStepOutOfOrderSaysWhatItFound(Database db) {
    var shelf = new Shelf(db);
    var id = shelf.bulletins.create(7, "an", shelf.text("Lịch tiêm")).id();
    var bulletins = shelf.bulletins;
    Refused.with("playlists.bulletin.approve.DRAFT", () -> bulletins.approve(id, 1, "binh"));
    Refused.with("playlists.bulletin.reject.DRAFT", () -> bulletins.reject(id, 1, "binh", "x"));
    Refused.with("playlists.bulletin.withdraw.DRAFT", () -> bulletins.withdraw(id, "binh", "x"));
    bulletins.submit(id, "chi");
    Refused.with("playlists.bulletin.submit.SUBMITTED", () -> bulletins.submit(id, "an"));
    Refused.with("playlists.bulletin.approve.own", () -> bulletins.approve(id, 1, "an"));
    Refused.with("playlists.bulletin.approve.submitter", () -> bulletins.approve(id, 1, "chi"));
    Refused.with("playlists.bulletin.reject.own", () -> bulletins.reject(id, 1, "an", "x"));
    Refused.with("playlists.bulletin.withdraw.SUBMITTED", () -> bulletins.withdraw(id, "b", "x"));
    Refused.with(
        "reason", "playlists.bulletin.reason.empty", () -> bulletins.reject(id, 1, "binh", "  "));
    var rejected = bulletins.reject(id, 1, "binh", "Thiếu ngày");
    assertThat(rejected.latest().reason()).isEqualTo("Thiếu ngày");
    Refused.with("playlists.bulletin.approve.REJECTED", () -> bulletins.approve(id, 1, "binh"));
    Refused.with("playlists.bulletin.withdraw.REJECTED", () -> bulletins.withdraw(id, "b", "x"));
    assertThat(bulletins.submit(id, "an").latest().reason()).isNull();
    bulletins.approve(id, 1, "chi");
    Refused.with("playlists.bulletin.approve.APPROVED", () -> bulletins.approve(id, 1, "binh"));
    Refused.with("playlists.bulletin.reject.APPROVED", () -> bulletins.reject(id, 1, "binh", "x"));
    Refused.with("playlists.bulletin.submit.APPROVED", () -> bulletins.submit(id, "an"));
    Refused.with(
        "reason", "playlists.bulletin.reason.empty", () -> bulletins.withdraw(id, "binh", ""));
    Refused.with("playlists.bulletin.unknown", () -> bulletins.approve(999, "binh"));
    Refused.with(
        "playlists.bulletin.unknown", () -> bulletins.edit(999, "an", shelf.text("Không có")));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void nobodyApprovesAVersionTheyHaveNotSeen(Database db) {
    var shelf = new Shelf(db);
    var id = shelf.bulletins.create(7, "an", shelf.text("Lịch tiêm")).id();
    shelf.bulletins.submit(id, "an");
    shelf.bulletins.edit(id, "an", shelf.text("Chuyện khác hẳn"));
    assertThat(shelf.bulletins.versions(id))
        .extracting(BulletinVersion::state)
        .containsExactly(Approval.DRAFT, Approval.DRAFT);
    shelf.bulletins.submit(id, "an");
    Refused.with("playlists.bulletin.moved-on", () -> shelf.bulletins.approve(id, 1, "binh"));
    assertThat(shelf.bulletins.approve(id, 2, "binh").approved()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void ofTwoApprovalsAtOnceOneIsToldItIsDone(Database db) throws Exception {
    var shelf = new Shelf(db);
    for (int round = 0; round < 5; round++) {
      var id = shelf.bulletins.create(7, "an", shelf.text("Lịch tiêm")).id();
      shelf.bulletins.submit(id, "an");
      assertThat(AtOnce.refusals(List.of(
              () -> shelf.bulletins.approve(id, 1, "binh"),
              () -> shelf.bulletins.approve(id, 1, "chi"))))
          .containsExactly("playlists.bulletin.approve.APPROVED");
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void approvalAndRejectionAtOnceLeaveOneOfThem(Database db) throws Exception {
    var shelf = new Shelf(db);
    var id = shelf.bulletins.create(7, "an", shelf.text("Lịch tiêm")).id();
    shelf.bulletins.submit(id, "an");
    var refused = AtOnce.refusals(List.of(
        () -> shelf.bulletins.approve(id, 1, "binh"),
        () -> shelf.bulletins.reject(id, 1, "chi", "Thiếu ngày")));
    var after = shelf.bulletins.find(id).orElseThrow();
    assertThat(refused).hasSize(1);
    assertThat(after.approved() != null).isEqualTo(after.latest().state() == Approval.APPROVED);
  }

  private static List<Integer> airing(Shelf shelf, long id, Instant moment) {
    return shelf.bulletins.approvedAt(id, moment).stream()
        .map(BulletinVersion::version)
        .toList();
  }
}
