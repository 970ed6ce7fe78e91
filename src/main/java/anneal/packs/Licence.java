package anneal.packs;

import anneal.question.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks that a licence is named as SPDX names it.
///
/// Of the list only what packs are often under is known here, so an identifier that resembles none
/// of these passes.
final class Licence {

  private static final List<String> COMMON =
      List.of(
          "CC0-1.0",
          "CC-BY-4.0",
          "CC-BY-SA-4.0",
          "CC-BY-NC-4.0",
          "CC-BY-ND-4.0",
          "CC-BY-NC-SA-4.0",
          "CC-BY-NC-ND-4.0",
          "MIT",
          "ISC",
          "0BSD",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "MPL-2.0",
          "EPL-2.0",
          "EUPL-1.2",
          "GPL-2.0-only",
          "GPL-2.0-or-later",
          "GPL-3.0-only",
          "GPL-3.0-or-later",
          "LGPL-2.1-or-later",
          "LGPL-3.0-or-later",
          "AGPL-3.0-only",
          "AGPL-3.0-or-later",
          "GFDL-1.3-or-later",
          "ODbL-1.0",
          "ODC-By-1.0",
          "Unlicense");

  private static final Pattern JOINT = Pattern.compile(" (?:AND|OR|WITH) ");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9.-]+\\+?");
  private static final Pattern OWN = Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-.+");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private Licence() {}

  static void check(Node.Obj manifest, List<Finding> findings) {
    Optional<Node> licence = manifest.find("license");
    String text = manifest.text("license").orElse("");
    if (licence.isEmpty() || text.isEmpty()) {
      return;
    }
    String[] parts = JOINT.split(text.replace('(', ' ').replace(')', ' ').strip(), -1);
    for (String part : parts) {
      String id = part.strip();
      Optional<String> near = Spelling.nearest(id.replace(' ', '-'), COMMON);
      if (!OWN.matcher(id).matches()
          && !(IDENTIFIER.matcher(id).matches() && (near.isEmpty() || isCommon(id)))) {
        String remedy = Code.ODD_LICENCE.remedy();
        findings.add(
            Code.ODD_LICENCE.at(
                licence.get().place(),
                "`" + id + "` is no SPDX identifier of a licence",
                near.map(it -> "Did you mean `" + it + "`?").orElse(remedy)));
      }
    }
  }

  /// Whether it is one of the common licences, in whatever version or port.
  private static boolean isCommon(String id) {
    String shape = shape(id);
    return COMMON.stream()
        .map(Licence::shape)
        .anyMatch(it -> shape.equals(it) || shape.startsWith(it + "-"));
  }

  private static String shape(String id) {
    return DIGITS.matcher(id).replaceAll("0").toLowerCase(Locale.ROOT);
  }
}
