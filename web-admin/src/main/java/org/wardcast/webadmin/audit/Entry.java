package org.wardcast.webadmin.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of one person.
 *
 * @param id 0 until it is stored
 * @param who login, or what was typed for one; empty if nobody was signed in
 * @param whoName as the person was called then
 * @param key name of the API key, if one was used
 * @param address from which it came
 * @param endpoint method and pattern, {@code POST /library/{id}/approve}
 * @param noun kind of thing, as in the sentence's key
 * @param thing its id, where the request names one
 * @param unitId whose thing it is; null if it concerns the whole installation
 * @param input what was sent, field by field, without secrets
 * @param code of the sentence with which it was refused, or empty
 * @param said that sentence, in the person's language
 */
public record Entry(
    long id,
    Instant at,
    String who,
    String whoName,
    @Nullable String key,
    String address,
    String endpoint,
    String noun,
    String verb,
    @Nullable String thing,
    String thingName,
    @Nullable Long unitId,
    String unitName,
    Map<String, String> input,
    Outcome outcome,
    String code,
    String said) {}
