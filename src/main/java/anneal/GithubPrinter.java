package anneal;

import anneal.packs.Finding;
import anneal.packs.Place;

/// Shows findings as workflow commands of GitHub Actions, which puts them beside the lines of a
/// pull request.
final class GithubPrinter {

  private GithubPrinter() {}

  /// A finding on one line.
  static String print(Finding finding) {
    String command =
        switch (finding.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case NOTE -> "notice";
        };
    Place place = finding.place();
    return "::%s file=%s,line=%d,col=%d,title=%s::%s"
        .formatted(
            command,
            property(place.file()),
            place.line(),
            place.column(),
            property("Anneal " + finding.code()),
            data(finding.told()));
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
