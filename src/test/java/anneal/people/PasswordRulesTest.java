package anneal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.outside.CommonPasswords;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private final PasswordRules rules = new PasswordRules(CommonPasswords.all());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elevenchars",
        "password1234",
        "P@ssw0rd2026!",
        "passwordpassword",
        "123456789012",
        "111111111111",
        "abcabcabcabc",
        "qwertyuiopas",
        "poiuytrewqpo",
        "Correct Horse Battery Staple",
        "Welcome123456",
        "Grace Hopper!",
        "gracehopper1906"
      })
  void whatIsTriedFirstIsRefused(String password) {
    assertTrue(rules.fault(password, "Grace Hopper").isPresent(), password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "violet tractor hums",
        "gradient boosting tastes odd",
        "Xk7#pq9Lw2v!",
        "mein Fahrrad ist blau",
        "пароль из слов"
      })
  void anythingElseOfTwelveCharactersIsTaken(String password) {
    assertEquals(Optional.empty(), rules.fault(password, "Grace Hopper"));
  }

  @Test
  void aPasswordMayNotBeEndless() {
    assertTrue(rules.fault("ab cd ef ".repeat(30), "Grace").isPresent());
  }
}
