package org.wardcast.webadmin.pages.schedule;

/** Where to go after something was saved: a view of the timeline, and nowhere else. */
final class Back {
  private Back() {}

  static String to(String wanted) {
    boolean ours = wanted.equals("/schedule") || wanted.startsWith("/schedule?");
    return "redirect:" + (ours && wanted.chars().noneMatch(c -> c < ' ') ? wanted : "/schedule");
  }

  static String to(String wanted, String occurrence) {
    var address = to(wanted);
    return address + (address.contains("?") ? "&" : "?") + "show=" + occurrence;
  }
}
