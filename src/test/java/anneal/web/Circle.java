package anneal.web;

import anneal.groups.Group;
import anneal.groups.GroupRole;
import anneal.groups.GroupStore;
import anneal.groups.Member;
import anneal.groups.Terms;
import anneal.person.LearnerId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/// A group with people in it who have accounts, at a hosted test server.
public final class Circle {

  private final TestServer server;
  public final String id = "g".repeat(22);
  private final Map<String, Sittings> people = new LinkedHashMap<>();

  public Circle(TestServer server, String owner, String... members) {
    this.server = server;
    signUp(owner);
    Group.Rhythm rhythm = new Group.Rhythm(ZoneOffset.UTC, DayOfWeek.MONDAY, true, false);
    Instant since = server.now();
    groups()
        .create(
            new Group(id, "Circle", "", rhythm, Terms.NONE, since, null),
            new Member(memberId(owner), learner(owner), owner, GroupRole.OWNER, false, since));
    for (String member : members) {
      signUp(member);
      join(member);
    }
  }

  private GroupStore groups() {
    return server.house().groups();
  }

  static String memberId(String name) {
    return (name + "-".repeat(22)).substring(0, 22);
  }

  /// Somebody with an account who is in no group.
  public void signUp(String name) {
    Sittings person = new Sittings(server);
    people.put(name, person);
    String body = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, TestHouse.PASSWORD);
    person.api.post("/api/accounts", body).expect(201);
  }

  private void join(String name) {
    var invitation =
        new anneal.groups.GroupInvitation(
            "i-" + name, id, GroupRole.MEMBER, server.now().plusSeconds(60), 1);
    groups().invite(invitation, "hash-" + name);
    groups()
        .join(
            "hash-" + name,
            new Member(memberId(name), learner(name), name, GroupRole.MEMBER, false, server.now()),
            server.now());
  }

  LearnerId learner(String name) {
    return server.house().accounts().named(name).orElseThrow().account().learner();
  }

  public void promote(String name, GroupRole role) {
    groups().changeMember(id, memberId(name), it -> it.as(role));
  }

  Sittings of(String name) {
    Sittings person = people.get(name);
    if (person == null) {
      throw new IllegalArgumentException("nobody is called " + name);
    }
    return person;
  }

  public ApiClient api(String name) {
    return of(name).api;
  }

  public String path() {
    return "/api/groups/" + id;
  }

  /// Has somebody answer a question as it comes, by its first option.
  ///
  /// @return its id
  public String answered(String name) {
    JsonNode turn = of(name).question();
    of(name).answer(turn, "{\"option\":\"1\"}").expect(201);
    return turn.at("/question/id").asText();
  }
}
