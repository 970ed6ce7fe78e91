package anneal;

import anneal.Config.Setting;
import anneal.outside.OpenIdClient;
import anneal.outside.SmtpServer;
import anneal.people.Accounts;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The servers of others that a hosted instance works with.
///
/// @param mail empty where no letters are sent
/// @param provider empty where nobody else signs people in
record Outside(Optional<SmtpServer> mail, Optional<OpenIdClient> provider) {

  /// Nobody else.
  static final Outside NOBODY = new Outside(Optional.empty(), Optional.empty());

  /// Where a provider sends browsers back to, after the public URL.
  static final String REDIRECT = "/api/provider/callback";

  private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");

  /// What was told.
  ///
  /// @param publicUrl where browsers find this server
  /// @param mistakes gets a sentence for each, with the remedy
  static Outside of(Function<Setting, String> told, URI publicUrl, List<String> mistakes) {
    return new Outside(mail(told, mistakes), provider(told, publicUrl, mistakes));
  }

  private static Optional<SmtpServer> mail(Function<Setting, String> told, List<String> mistakes) {
    String host = told.apply(Setting.MAIL_HOST);
    if (host.isBlank()) {
      return Optional.empty();
    }
    String port = told.apply(Setting.MAIL_PORT);
    boolean good = PORT.matcher(port).matches() && Integer.parseInt(port) < 65_536;
    if (!good) {
      mistakes.add("--mail-port is " + port + "; say a whole number from 1 to 65535.");
    }
    String from = told.apply(Setting.MAIL_FROM);
    if (from.isEmpty() || !Accounts.isAddress(from)) {
      mistakes.add("--mail-from is no address; say one such as anneal@example.org.");
    }
    String password = secret(told, Setting.MAIL_PASSWORD, Setting.MAIL_PASSWORD_FILE, mistakes);
    String user = told.apply(Setting.MAIL_USER);
    SmtpServer.Security security = security(told.apply(Setting.MAIL_SECURITY), mistakes);
    int number = good ? Integer.parseInt(port) : 1;
    return Optional.of(new SmtpServer(host, number, security, user, password, from));
  }

  private static SmtpServer.Security security(String text, List<String> mistakes) {
    try {
      return SmtpServer.Security.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      mistakes.add("--mail-security is " + text + "; say starttls, tls or none.");
      return SmtpServer.Security.STARTTLS;
    }
  }

  private static Optional<OpenIdClient> provider(
      Function<Setting, String> told, URI publicUrl, List<String> mistakes) {
    String issuer = told.apply(Setting.OIDC_ISSUER);
    if (issuer.isBlank()) {
      return Optional.empty();
    }
    String host = host(issuer);
    if (host.isEmpty()) {
      mistakes.add(
          "--oidc-issuer is " + issuer + "; say the provider's own https:// address, as it does.");
    }
    String client = told.apply(Setting.OIDC_CLIENT);
    String secret = secret(told, Setting.OIDC_SECRET, Setting.OIDC_SECRET_FILE, mistakes);
    if (client.isBlank() || secret.isBlank()) {
      mistakes.add(
          "--oidc-issuer needs --oidc-client and --oidc-secret-file; register "
              + publicUrl
              + REDIRECT
              + " with the provider, which gives both.");
    }
    String title = told.apply(Setting.OIDC_TITLE);
    return Optional.of(
        new OpenIdClient(
            issuer, client, secret, title.isBlank() ? host : title, publicUrl + REDIRECT));
  }

  /// Host of a provider; empty where it is none, or one that anybody on the way could stand in for.
  private static String host(String issuer) {
    try {
      URI uri = URI.create(issuer);
      String host = String.valueOf(uri.getHost());
      boolean here = host.equals("localhost") || host.equals("127.0.0.1");
      boolean safe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && here);
      return uri.getHost() != null && safe ? host : "";
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private static String secret(
      Function<Setting, String> told, Setting written, Setting file, List<String> mistakes) {
    try {
      String found = Secret.of(told.apply(written), told.apply(file));
      return found == null ? "" : found;
    } catch (IOException wrong) {
      mistakes.add(
          file.flag
              + " cannot be read ("
              + wrong.getMessage()
              + "); name a file that the account running Anneal may read.");
      return "";
    }
  }

  /// The values in force, by setting; secrets hidden.
  Map<Setting, String> values() {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    mail.ifPresent(
        it -> {
          values.put(Setting.MAIL_HOST, it.host());
          values.put(Setting.MAIL_PORT, Integer.toString(it.port()));
          values.put(Setting.MAIL_SECURITY, it.security().name().toLowerCase(Locale.ROOT));
          values.put(Setting.MAIL_USER, it.user());
          values.put(Setting.MAIL_PASSWORD, it.password().isEmpty() ? "" : Config.HIDDEN);
          values.put(Setting.MAIL_FROM, it.from());
        });
    provider.ifPresent(
        it -> {
          values.put(Setting.OIDC_ISSUER, it.issuer());
          values.put(Setting.OIDC_CLIENT, it.id());
          values.put(Setting.OIDC_SECRET, Config.HIDDEN);
          values.put(Setting.OIDC_TITLE, it.title());
        });
    return values;
  }
}
