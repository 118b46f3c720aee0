package org.wardcast.webadmin.pages.campaigns;

import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;
import org.wardcast.playlists.campaigns.CampaignDraft.Target;

/** A target while it is written. */
class TargetForm {
  private @Nullable Integer phase;
  private @Nullable Long topicId;
  private Measure measure = Measure.MINUTES;
  private @Nullable Integer amount;

  static TargetForm of(Target target) {
    var form = new TargetForm();
    form.phase = target.phase();
    form.topicId = target.topicId();
    form.measure = target.measure();
    form.amount = target.amount();
    return form;
  }

  Target target() {
    return new Target(phase, topicId, measure, amount == null ? 0 : amount);
  }

  public @Nullable Integer getPhase() {
    return phase;
  }

  public void setPhase(@Nullable Integer phase) {
    this.phase = phase;
  }

  public @Nullable Long getTopicId() {
    return topicId;
  }

  public void setTopicId(@Nullable Long topicId) {
    this.topicId = topicId;
  }

  public Measure getMeasure() {
    return measure;
  }

  public void setMeasure(Measure measure) {
    this.measure = measure;
  }

  public @Nullable Integer getAmount() {
    return amount;
  }

  public void setAmount(@Nullable Integer amount) {
    this.amount = amount;
  }
}
