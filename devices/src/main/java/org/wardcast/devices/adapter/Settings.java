package org.wardcast.devices.adapter;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardcast.devices.ProtocolInfo;
import org.wardcast.devices.Refusal;

/** Turns the text a person typed into a protocol's settings record, and lists what can be typed. */
public final class Settings {
  private Settings() {}

  /** @throws Refusal naming the setting that is unknown, missing or out of range */
  public static <R extends Record> R bind(Class<R> type, Map<String, String> given) {
    var components = type.getRecordComponents();
    var known = Arrays.stream(components).map(RecordComponent::getName).toList();
    given.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
      throw new Refusal(key, "setting.unknown", key, String.join(", ", known));
    });
    var values = new ArrayList<Object>();
    for (var component : components) {
      values.add(value(component, given.getOrDefault(component.getName(), "").strip()));
    }
    return make(type, components, values);
  }

  /** In the order of the record's components. */
  public static List<ProtocolInfo.Setting> list(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(c -> new ProtocolInfo.Setting(
            c.getName(), typeName(c.getType()), rules(c).value()))
        .toList();
  }

  private static Object value(RecordComponent component, String given) {
    var key = component.getName();
    var text = given.isEmpty() ? rules(component).value() : given;
    var type = component.getType();
    if (type == String.class) {
      return text;
    }
    if (text.isEmpty()) {
      throw new Refusal(key, "setting.missing", key);
    }
    if (type == int.class) {
      return number(key, text, rules(component));
    }
    if (type == boolean.class) {
      return choice(key, text, List.of("true", "false")).equals("true");
    }
    var name = choice(key, text, choices(type).toList());
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static int number(String key, String text, Setting rules) {
    int number;
    try {
      number = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Refusal(key, "setting.number", key, text);
    }
    if (number < rules.min()) {
      throw new Refusal(key, "setting.low", key, text, Long.toString(rules.min()));
    }
    if (number > rules.max()) {
      throw new Refusal(key, "setting.high", key, text, Long.toString(rules.max()));
    }
    return number;
  }

  private static String choice(String key, String text, List<String> choices) {
    return choices.stream()
        .filter(text::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () -> new Refusal(key, "setting.choice", key, text, String.join(", ", choices)));
  }

  private static Stream<String> choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Object::toString);
  }

  private static String typeName(Class<?> type) {
    if (type == int.class || type == boolean.class) {
      return type.getName();
    }
    return type == String.class ? "text" : choices(type).collect(Collectors.joining("|"));
  }

  private static Setting rules(RecordComponent component) {
    var rules = component.getAnnotation(Setting.class);
    var type = component.getType();
    if (rules == null
        || !(type == int.class || type == boolean.class || type == String.class || type.isEnum())) {
      throw new IllegalArgumentException(component + " cannot be a setting");
    }
    return rules;
  }

  private static <R extends Record> R make(
      Class<R> type, RecordComponent[] components, List<Object> values) {
    try {
      var constructor = type.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw new IllegalArgumentException(type + " cannot be made", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " cannot be made", e);
    }
  }
}
