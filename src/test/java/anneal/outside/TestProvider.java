package anneal.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A provider of OpenID Connect with a key of its own. Whoever comes is the person it was last
/// told, without a question; it checks the client's secret, the code, and the proof of PKCE.
public final class TestProvider implements AutoCloseable {

  public static final String CLIENT = "anneal-test";
  public static final String SECRET = "a secret of at least thirty-two characters";

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

  /// What it says instead of the truth, by claim; and `key` for a signature of somebody else.
  public final Map<String, String> lies = new ConcurrentHashMap<>();

  /// Who comes.
  public volatile String subject = "4711";

  /// What they are called.
  public volatile String name = "grace";

  public TestProvider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", it -> reply(it, metadata()));
    server.createContext("/keys", it -> reply(it, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// What a server is configured with to work with it.
  public OpenIdClient client(String redirect) {
    return new OpenIdClient(issuer(), CLIENT, SECRET, "Test University", redirect);
  }

  private String metadata() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/keys","response_types_supported":["code"],
     "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
    """
        .formatted(issuer());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = read(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    String back =
        asked.get("redirect_uri")
            + "?code="
            + code
            + "&state="
            + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> told = read(body);
    Map<String, String> asked = codes.remove(String.valueOf(told.get("code")));
    String basic =
        (URLEncoder.encode(CLIENT, StandardCharsets.UTF_8)
            + ":"
            + URLEncoder.encode(SECRET, StandardCharsets.UTF_8));
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
    boolean good =
        asked != null
            && expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && challenge(told.get("code_verifier")).equals(asked.get("code_challenge"))
            && "S256".equals(asked.get("code_challenge_method"));
    if (!good) {
      byte[] no = "{\"error\":\"invalid_grant\"}".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(400, no.length);
      exchange.getResponseBody().write(no);
      exchange.close();
      return;
    }
    reply(
        exchange,
        "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
            .formatted(identity(asked)));
  }

  private String identity(Map<String, String> asked) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(lies.getOrDefault("iss", issuer()))
            .subject(subject)
            .audience(lies.getOrDefault("aud", CLIENT))
            .claim("nonce", lies.getOrDefault("nonce", asked.get("nonce")))
            .claim("preferred_username", name)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(lies.containsKey("exp") ? -3_600 : 300)))
            .build();
    try {
      RSAKey signing = lies.containsKey("key") ? new RSAKeyGenerator(2048).generate() : key;
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(signing));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> read(String form) {
    Map<String, String> read = new HashMap<>();
    for (String pair : form.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      read.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return read;
  }

  private static void reply(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
