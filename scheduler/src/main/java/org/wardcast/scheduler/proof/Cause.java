package org.wardcast.scheduler.proof;

/**
 * One reason to choose from.
 *
 * @param retired no longer offered; where it was chosen it stays
 */
public record Cause(String code, int position, String vi, String en, boolean retired) {
  public String in(String language) {
    return language.equals("en") ? en : vi;
  }
}
