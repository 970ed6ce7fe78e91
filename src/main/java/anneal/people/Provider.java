package anneal.people;

/// A provider that says who somebody is, by OpenID Connect.
public interface Provider {

  /// What people call it, such as the name of a university.
  String title();

  /// Where the browser goes to have its user say who they are.
  ///
  /// @throws Refuses when the provider does not answer
  String address(Errand errand);

  /// Who came back.
  ///
  /// @param code what the browser brought
  /// @throws Refuses when the provider does not vouch for anybody, or not as it must
  Person person(String code, Errand errand);

  /// What is remembered of an errand while the browser is away; each is random and used once.
  ///
  /// @param state binds the way back to the browser that went
  /// @param nonce binds what the provider says to this errand
  /// @param verifier proves that who asks is who began (PKCE)
  record Errand(String state, String nonce, String verifier) {}

  /// Whom the provider vouches for.
  ///
  /// @param issuer the provider, as it names itself
  /// @param subject the person, as the provider numbers them; never another one's
  /// @param name what the provider calls them, empty for nothing
  record Person(String issuer, String subject, String name) {}

  /// The provider does not vouch for anybody.
  final class Refuses extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refuses(String message, Throwable cause) {
      super(message, cause);
    }

    public Refuses(String message) {
      super(message);
    }
  }
}
