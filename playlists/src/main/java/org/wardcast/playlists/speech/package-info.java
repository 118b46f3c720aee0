/**
 * The second door of playlists: text becomes speech. Engines stand behind one interface; what they
 * say is checked in like any other sound.
 *
 * <p>Settings, all of them optional:
 *
 * <pre>
 *   wardcast.speech.at-once          2        texts spoken at the same time
 *   wardcast.speech.patience         5m       for one text
 *   wardcast.speech.max-text         10000    characters
 *   wardcast.speech.max-bytes        200MB    of what an engine answers
 *   wardcast.speech.espeak.program   espeak-ng
 *   wardcast.speech.piper.program             path of a Piper program; none if empty
 *   wardcast.speech.piper.voices              id | model file | name shown ; ...
 *   wardcast.speech.piper.memory     4GB      address space it may take
 *   wardcast.speech.http.url                  of a service; none if empty
 *   wardcast.speech.http.request     json     or form
 *   wardcast.speech.http.voices               id | voice as the service calls it | name shown ; ...
 *   wardcast.speech.http.key                  sent as Authorization: Bearer
 * </pre>
 *
 * <p>A voice is stored with every sound as engine and id ({@code piper:vais1000}): never change an
 * id, also when the model behind it is renewed.
 */
@NullMarked
package org.wardcast.playlists.speech;

import org.jspecify.annotations.NullMarked;
