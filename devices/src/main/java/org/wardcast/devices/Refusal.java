package org.wardcast.devices;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * A clear no to something a person asked for. The sentence is kept in this module's messages under
 * {@link #code()}, in every language; {@link #field()} names the input to mend, if it was one.
 */
public final class Refusal extends RuntimeException implements MessageSourceResolvable {
  private final String code;
  private final @Nullable String field;
  private final transient Object[] arguments;

  /**
   * @param code key of the sentence in {@code messages/devices_vi.properties} and {@code _en}
   * @param arguments what stands in the sentence: names and figures, never ids
   */
  public Refusal(@Nullable String field, String code, Object... arguments) {
    super(code + " " + java.util.Arrays.toString(arguments));
    this.field = field;
    this.code = code;
    this.arguments = arguments.clone();
  }

  public @Nullable String field() {
    return field;
  }

  public String code() {
    return code;
  }

  @Override
  public String[] getCodes() {
    return new String[] {code};
  }

  @Override
  public Object[] getArguments() {
    return arguments.clone();
  }

  @Override
  public String getDefaultMessage() {
    return code;
  }
}
