package org.wardcast.playlists.speech.desk;

/** What is to be spoken. Equal orders give one sound. */
record Order(String text, String reading, String voice, int speed) {}
