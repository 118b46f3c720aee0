package org.wardcast.webadmin.people;

/** Told when a login has been tried with too many wrong passwords and is locked for a while. */
public record LockedOut(String login) {}
