package anneal;

import anneal.packs.Edition;
import anneal.packs.Finding;
import anneal.packs.Publication;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Says on the console what a publication found wrong, and when that is mended; one that changes
/// neither is silent.
final class PackNews implements Consumer<Publication> {

  private final PrintWriter out;
  private Set<String> broken = Set.of();

  PackNews(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void accept(Publication publication) {
    Set<String> now = new HashSet<>();
    Set<String> served = new TreeSet<>();
    for (Edition edition : publication.editions()) {
      if (edition.loaded().hasErrors()) {
        tell(edition, publication.kept().contains(edition.folder()));
        now.add(edition.folder());
      } else if (!edition.withdrawn()) {
        served.add(edition.folder());
      }
    }
    served.removeAll(now);
    served.retainAll(broken);
    served.forEach(it -> out.println(it + ": in order again, and served as it was saved"));
    out.flush();
    broken = now;
  }

  private void tell(Edition edition, boolean kept) {
    edition.loaded().findings().stream()
        .filter(it -> it.severity() == Finding.Severity.ERROR)
        .forEach(it -> out.println(line(it)));
    out.println(
        edition.folder()
            + (kept
                ? ": the last good edition stays; correct the errors and save again"
                : ": questions with errors are left out until they are corrected"));
  }

  private static String line(Finding it) {
    return FindingPrinter.visible(it.place() + ": error " + it.code() + " " + it.told());
  }
}
