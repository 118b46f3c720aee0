/**
 * The programs and services that can speak, behind one interface. They know nothing of bulletins:
 * words go in, a sound file comes out.
 *
 * <p>Wire of the two that are configured:
 *
 * <pre>
 *   Piper   program --model FILE --output_file OUT --length_scale 1.25     (80 % speed)
 *           the words on standard input, as one line of UTF-8; OUT is a WAV file
 *
 *   HTTP    POST url, Content-Type: application/json
 *           {"text": "...", "voice": "...", "speed": 0.8}
 *      or   POST url, Content-Type: application/x-www-form-urlencoded
 *           text=...&amp;voice=...&amp;speed=0.8
 *           200 with Content-Type audio/wav, audio/mpeg or another audio type, and the file itself
 * </pre>
 */
@NullMarked
package org.wardcast.playlists.speech.engine;

import org.jspecify.annotations.NullMarked;
