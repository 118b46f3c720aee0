package org.wardcast.webadmin.whole;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.wardcast.webadmin.people.Role;

/** One row of the table: who may ask this of what, and how it is asked. */
final class Endpoint {
  /** Whose rights are asked for. */
  enum Scope {
    /** Those in the unit that owns the thing. */
    UNIT,
    /** Those in any unit. */
    ANYWHERE,
    /** Those in the whole installation. */
    INSTALLATION,
    /** Whoever is signed in. */
    SIGNED_IN,
    EVERYBODY
  }

  private interface Filling {
    void into(MockHttpServletRequestBuilder request, Belongings things);
  }

  final HttpMethod method;
  final String pattern;
  private final List<Function<Belongings, Object>> path = new ArrayList<>();
  private final List<Filling> fillings = new ArrayList<>();
  private Scope scope = Scope.UNIT;
  private Set<Role> roles = EnumSet.noneOf(Role.class);
  private int refusal = 403;

  private Endpoint(HttpMethod method, String pattern) {
    this.method = method;
    this.pattern = pattern;
  }

  static Endpoint get(String pattern) {
    return new Endpoint(HttpMethod.GET, pattern);
  }

  static Endpoint post(String pattern) {
    return new Endpoint(HttpMethod.POST, pattern);
  }

  static Endpoint put(String pattern) {
    return new Endpoint(HttpMethod.PUT, pattern);
  }

  static Endpoint delete(String pattern) {
    return new Endpoint(HttpMethod.DELETE, pattern);
  }

  Endpoint inUnit(Set<Role> who) {
    return who(Scope.UNIT, who);
  }

  Endpoint anywhere(Set<Role> who) {
    return who(Scope.ANYWHERE, who);
  }

  Endpoint installation(Set<Role> who) {
    return who(Scope.INSTALLATION, who);
  }

  Endpoint signedIn() {
    return who(Scope.SIGNED_IN, EnumSet.allOf(Role.class));
  }

  Endpoint everybody() {
    return who(Scope.EVERYBODY, EnumSet.allOf(Role.class));
  }

  private Endpoint who(Scope where, Set<Role> who) {
    scope = where;
    roles = who;
    return this;
  }

  /** Its no is "there is no such thing". */
  Endpoint hidden() {
    refusal = 404;
    return this;
  }

  /** What stands in the path, in order. */
  @SafeVarargs
  final Endpoint on(Function<Belongings, Object>... things) {
    for (var thing : things) {
      path.add(thing);
    }
    return this;
  }

  Endpoint param(String name, Function<Belongings, Object> value) {
    fillings.add((request, things) -> request.param(name, value.apply(things).toString()));
    return this;
  }

  Endpoint param(String name, String value) {
    return param(name, things -> value);
  }

  /** Empty fields of a form. */
  Endpoint empty(String... names) {
    for (var name : names) {
      param(name, "");
    }
    return this;
  }

  Endpoint json(Function<Belongings, Object> body) {
    fillings.add((request, things) -> request
        .contentType(MediaType.APPLICATION_JSON)
        .content(Api.JSON.writeValueAsString(body.apply(things))));
    return this;
  }

  Endpoint body(String type, String body) {
    fillings.add(
        (request, things) -> request.contentType(MediaType.parseMediaType(type)).content(body));
    return this;
  }

  Endpoint accept(String type) {
    fillings.add((request, things) -> request.accept(MediaType.parseMediaType(type)));
    return this;
  }

  MockHttpServletRequestBuilder request(Belongings things) {
    var names = path.stream().map(part -> part.apply(things)).toArray();
    var request = MockMvcRequestBuilders.request(method, pattern, names);
    fillings.forEach(filling -> filling.into(request, things));
    return request;
  }

  boolean open() {
    return scope == Scope.EVERYBODY;
  }

  int refusal() {
    return refusal;
  }

  boolean rest() {
    return pattern.startsWith("/api/");
  }

  /** A role held in one unit, asking about a thing of that unit, or of the one beside it. */
  boolean allowsInUnit(Role role, boolean own) {
    return scope != Scope.INSTALLATION && roles.contains(role) && (own || scope != Scope.UNIT);
  }

  boolean allowsEverywhere(Role role) {
    return roles.contains(role);
  }

  /** Names the mapping. */
  String key() {
    return method + " " + pattern;
  }

  @Override
  public String toString() {
    return key();
  }
}
