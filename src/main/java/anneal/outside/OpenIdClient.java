package anneal.outside;

/// What a provider of OpenID Connect knows this server as.
///
/// @param issuer the provider, such as `https://accounts.example.org`
/// @param title what people call it
/// @param redirect where it sends browsers back to
public record OpenIdClient(String issuer, String id, String secret, String title, String redirect) {

  /// Without the secret.
  @Override
  public String toString() {
    return id + " at " + issuer;
  }
}
