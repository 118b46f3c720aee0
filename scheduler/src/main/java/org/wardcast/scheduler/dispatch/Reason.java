package org.wardcast.scheduler.dispatch;

/** Reasons as they stand in a line: a message code, and what the line said behind a colon. */
enum Reason {
  LINE_DOWN("lineDown"),
  SILENT("silent"),
  REFUSED("refused"),
  BROKE_OFF("brokeOff"),
  LATE("late"),
  PREPARING("preparing"),
  RENDITION("rendition"),
  NO_FORMAT("noFormat"),
  NO_BULLETIN("noBulletin"),
  SERVER_OFF("serverOff"),
  SERVER_STOPPED("serverStopped"),
  NOT_JOINED("notJoined"),
  STOPPED("stopped"),
  WITHDRAWN("withdrawn"),
  REPLACED("replaced"),
  SLOT_END("slotEnd"),
  NO_REPORT("noReport");

  private final String code;

  Reason(String name) {
    this.code = "scheduler.reason." + name;
  }

  String code() {
    return code;
  }

  String with(String detail) {
    return detail.isBlank() ? code : code + ":" + detail.strip();
  }
}
