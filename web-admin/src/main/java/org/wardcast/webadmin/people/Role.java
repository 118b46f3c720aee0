package org.wardcast.webadmin.people;

import static org.wardcast.webadmin.people.Right.AUDIT_SEE;
import static org.wardcast.webadmin.people.Right.BULLETIN_APPROVE;
import static org.wardcast.webadmin.people.Right.BULLETIN_WRITE;
import static org.wardcast.webadmin.people.Right.CAMPAIGN_WRITE;
import static org.wardcast.webadmin.people.Right.DAY_LOCK;
import static org.wardcast.webadmin.people.Right.DEVICE_TEST;
import static org.wardcast.webadmin.people.Right.DEVICE_WRITE;
import static org.wardcast.webadmin.people.Right.KEY_WRITE;
import static org.wardcast.webadmin.people.Right.LEVEL_SET;
import static org.wardcast.webadmin.people.Right.LEXICON_WRITE;
import static org.wardcast.webadmin.people.Right.LOG_CORRECT;
import static org.wardcast.webadmin.people.Right.LOG_EXPORT;
import static org.wardcast.webadmin.people.Right.PEOPLE_WRITE;
import static org.wardcast.webadmin.people.Right.PLAN_RULE;
import static org.wardcast.webadmin.people.Right.PLAYLIST_WRITE;
import static org.wardcast.webadmin.people.Right.PROGRAMME_STOP;
import static org.wardcast.webadmin.people.Right.RECONCILE;
import static org.wardcast.webadmin.people.Right.REPORT_RULE;
import static org.wardcast.webadmin.people.Right.REPORT_SEND;
import static org.wardcast.webadmin.people.Right.SEE;
import static org.wardcast.webadmin.people.Right.SLOT_WRITE;
import static org.wardcast.webadmin.people.Right.TOPIC_WRITE;
import static org.wardcast.webadmin.people.Right.UNIT_WRITE;

import java.util.Set;

/** Roles of the communication plans; each holds for one unit and everything below it. */
public enum Role {
  COMMUNE_OPERATOR(
      SEE, BULLETIN_WRITE, PLAYLIST_WRITE, SLOT_WRITE, PROGRAMME_STOP, RECONCILE, REPORT_SEND),
  APPROVER(SEE, BULLETIN_APPROVE, PROGRAMME_STOP, RECONCILE, LOG_CORRECT, REPORT_SEND),
  CENTRAL_STAFF(
      SEE,
      BULLETIN_WRITE,
      BULLETIN_APPROVE,
      PLAYLIST_WRITE,
      SLOT_WRITE,
      PLAN_RULE,
      LEVEL_SET,
      CAMPAIGN_WRITE,
      LEXICON_WRITE,
      PROGRAMME_STOP,
      TOPIC_WRITE,
      RECONCILE,
      REPORT_RULE,
      REPORT_SEND),
  TECHNICIAN(SEE, DEVICE_WRITE, DEVICE_TEST, UNIT_WRITE),
  VAN_CREW,
  AUDITOR(SEE, LOG_EXPORT, DAY_LOCK, AUDIT_SEE),
  ADMINISTRATOR(
      SEE,
      PEOPLE_WRITE,
      UNIT_WRITE,
      DEVICE_WRITE,
      DEVICE_TEST,
      TOPIC_WRITE,
      LEXICON_WRITE,
      LOG_EXPORT,
      AUDIT_SEE,
      KEY_WRITE,
      REPORT_RULE);

  // Set.of cannot be changed; its type cannot say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Right> rights;

  Role(Right... rights) {
    this.rights = Set.of(rights);
  }

  public boolean gives(Right right) {
    return rights.contains(right);
  }

  /** Key of its name in the messages. */
  public String messageCode() {
    return "web.role." + name();
  }
}
