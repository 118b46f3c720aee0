package org.wardcast.webadmin.pages.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.wardcast.playlists.campaigns.CampaignDraft.Phase;

/** A phase while it is written. */
class PhaseForm {
  private String name = "";

  @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
  private @Nullable LocalDate lastDay;

  private String endsOn = "";
  private boolean inherits;
  private List<Long> topicIds = new ArrayList<>();
  private List<Long> bulletinIds = new ArrayList<>();
  private @Nullable Long adding;

  static PhaseForm of(Phase phase) {
    var form = new PhaseForm();
    form.name = phase.name();
    form.lastDay = phase.lastDay();
    form.endsOn = phase.endsOn() == null ? "" : phase.endsOn();
    form.inherits = phase.inheritsThemes();
    form.topicIds.addAll(phase.topicIds());
    form.bulletinIds.addAll(phase.bulletinIds());
    return form;
  }

  Phase phase() {
    return new Phase(
        name, lastDay, endsOn, inherits, new LinkedHashSet<>(topicIds), List.copyOf(bulletinIds));
  }

  void addBulletin() {
    if (adding != null && !bulletinIds.contains(adding)) {
      bulletinIds.add(adding);
    }
    adding = null;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public @Nullable LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(@Nullable LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public String getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(String endsOn) {
    this.endsOn = endsOn;
  }

  public boolean isInherits() {
    return inherits;
  }

  public void setInherits(boolean inherits) {
    this.inherits = inherits;
  }

  public List<Long> getTopicIds() {
    return topicIds;
  }

  public void setTopicIds(List<Long> topicIds) {
    this.topicIds = new ArrayList<>(topicIds);
  }

  public List<Long> getBulletinIds() {
    return bulletinIds;
  }

  public void setBulletinIds(List<Long> bulletinIds) {
    this.bulletinIds = new ArrayList<>(bulletinIds);
  }

  public @Nullable Long getAdding() {
    return adding;
  }

  public void setAdding(@Nullable Long adding) {
    this.adding = adding;
  }
}
