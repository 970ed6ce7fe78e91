package anneal;

import anneal.packs.Edition;
import anneal.packs.Finding;
import anneal.packs.Publication;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Says on the console what a publication found wrong, and when that is mended; one that changes
/// neither is silent.
final class PackNews implements Consumer<Publication> {

  private final PrintWriter out;
  private final Set<String> broken = new HashSet<>();

  PackNews(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void accept(Publication publication) {
    for (Edition edition : publication.editions()) {
      List<Finding> errors =
          edition.loaded().findings().stream()
              .filter(it -> it.severity() == Finding.Severity.ERROR)
              .toList();
      String folder = edition.folder();
      if (!errors.isEmpty()) {
        errors.forEach(it -> out.println(line(it)));
        boolean kept = publication.kept().contains(folder);
        out.println(
            folder
                + (kept
                    ? ": the last good edition stays; correct the errors and save again"
                    : ": questions with errors are left out until they are corrected"));
        broken.add(folder);
      } else if (broken.remove(folder)) {
        out.println(folder + ": in order again, and served as it was saved");
      }
    }
    out.flush();
  }

  private static String line(Finding it) {
    return it.place() + ": error " + it.code() + " " + it.message() + ". " + it.remedy();
  }
}
