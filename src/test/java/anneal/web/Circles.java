package anneal.web;

import com.fasterxml.jackson.databind.JsonNode;

/// Groups as tests make them.
public final class Circles {

  /// Name, weekday, whether archived.
  static final String CHANGE =
      """
      {"name":"%s","purpose":"","archived":%3$s,
       "rhythm":{"zone":"UTC","weekday":"%2$s","challenge":true,"boards":false}}
      """;

  static final String TERMS =
      """
      {"packs":["p0"],"newPerDay":7,"desiredRetention":null,"levels":[],"locked":["newPerDay"]}
      """;

  private Circles() {}

  /// Opens an account.
  public static void signUp(ApiClient api, String name) {
    String body = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, TestHouse.PASSWORD);
    api.post("/api/accounts", body).expect(201);
  }

  /// Makes a group and gives its id.
  public static String make(ApiClient api, String name) {
    String body = "{\"name\":\"%s\",\"purpose\":\"To pass.\",\"pseudonym\":\"Anna\"}";
    return api.post("/api/groups", body.formatted(name)).expect(201).get("id").asText();
  }

  static JsonNode invite(ApiClient owner, String group, String role, int uses) {
    String body = "{\"role\":\"%s\",\"uses\":%d,\"days\":7}".formatted(role, uses);
    return owner.post("/api/groups/" + group + "/invitations", body).expect(201);
  }

  /// The code of a new link.
  public static String code(ApiClient owner, String group, String role, int uses) {
    String link = invite(owner, group, role, uses).get("link").asText();
    return link.substring(link.lastIndexOf('/') + 1);
  }

  /// Joins with a code.
  public static ApiClient.Reply join(ApiClient api, String code, String pseudonym) {
    return api.post(
        "/api/joins", "{\"code\":\"%s\",\"pseudonym\":\"%s\"}".formatted(code, pseudonym));
  }
}
