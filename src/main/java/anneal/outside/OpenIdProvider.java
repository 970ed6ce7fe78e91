package anneal.outside;

import anneal.people.Provider;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A provider of OpenID Connect, by the code flow with PKCE. What it says of itself is read when it
/// is first needed; the signature, issuer, audience, time and nonce of an identity are checked.
public final class OpenIdProvider implements Provider {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int LARGEST = 200_000;

  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256, JWSAlgorithm.EdDSA);

  private final OpenIdClient client;
  private final ClientID id;
  private final URI redirect;
  private volatile @Nullable Known known;

  /// What a provider says of itself.
  private record Known(OIDCProviderMetadata told, IDTokenValidator validator) {}

  public OpenIdProvider(OpenIdClient client) {
    this.client = client;
    this.id = new ClientID(client.id());
    this.redirect = URI.create(client.redirect());
  }

  @Override
  public String title() {
    return client.title();
  }

  @Override
  public String address(Errand errand) {
    return new AuthenticationRequest.Builder(
            new ResponseType(ResponseType.Value.CODE), new Scope("openid", "profile"), id, redirect)
        .endpointURI(known().told.getAuthorizationEndpointURI())
        .state(new State(errand.state()))
        .nonce(new Nonce(errand.nonce()))
        .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI()
        .toString();
  }

  @Override
  public Person person(String code, Errand errand) {
    try {
      TokenResponse response = OIDCTokenResponseParser.parse(asked(code, errand).send());
      if (!(response instanceof OIDCTokenResponse tokens)) {
        throw new Refuses("the provider " + client + " takes no code of ours");
      }
      IDTokenClaimsSet claims =
          known()
              .validator
              .validate(tokens.getOIDCTokens().getIDToken(), new Nonce(errand.nonce()));
      return new Person(
          claims.getIssuer().getValue(), claims.getSubject().getValue(), name(claims));
    } catch (GeneralException | IOException | BadJOSEException | JOSEException e) {
      throw new Refuses("the provider " + client + " vouches for nobody", e);
    }
  }

  private HTTPRequest asked(String code, Errand errand) {
    TokenRequest request =
        new TokenRequest.Builder(
                known().told.getTokenEndpointURI(),
                new ClientSecretBasic(id, new Secret(client.secret())),
                new AuthorizationCodeGrant(
                    new AuthorizationCode(code), redirect, new CodeVerifier(errand.verifier())))
            .build();
    HTTPRequest http = request.toHTTPRequest();
    http.setConnectTimeout(PATIENCE_MILLIS);
    http.setReadTimeout(PATIENCE_MILLIS);
    http.setFollowRedirects(false);
    return http;
  }

  private static String name(IDTokenClaimsSet claims) {
    for (String claim : new String[] {"preferred_username", "name", "nickname"}) {
      String value = claims.getStringClaim(claim);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  private Known known() {
    Known found = known;
    if (found == null) {
      found = read();
      known = found;
    }
    return found;
  }

  private Known read() {
    try {
      Issuer issuer = new Issuer(client.issuer());
      OIDCProviderMetadata told =
          OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
      JWKSource<SecurityContext> keys =
          JWKSourceBuilder.create(
                  told.getJWKSetURI().toURL(),
                  new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST))
              .retrying(true)
              .build();
      return new Known(
          told,
          new IDTokenValidator(
              issuer, id, new JWSVerificationKeySelector<>(SIGNATURES, keys), null));
    } catch (GeneralException | IOException e) {
      throw new Refuses("the provider " + client + " does not say what it is", e);
    }
  }
}
