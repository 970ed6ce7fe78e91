package anneal.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Packs, and the questions of all of them, held against each other.
public final class Neighbours {

  /// From this likeness on two stems ask the same.
  private static final double ALIKE = 0.8;

  /// A stem of fewer words says too little without what stands below it.
  private static final int SHORT = 12;

  /// Questions with a run in common that later ones are held against, at most.
  private static final int HELD = 100;

  /// Questions that one is said to resemble, at most.
  private static final int NAMED = 5;

  private final List<Finding> findings = new ArrayList<>();

  /// A question with what it asks.
  private record Stem(Authored question, Shingles shingles) {

    static Stem of(Authored question) {
      Node.Obj node = question.node();
      StringBuilder text = new StringBuilder(Authored.text(node, "stem"));
      text.append(' ').append(Authored.text(node, "text"));
      boolean brief = Words.count(text.toString()) < SHORT;
      for (String list : List.of("items", "left", "options")) {
        if (brief || !list.equals("options")) {
          node.objects(list).forEach(it -> text.append(' ').append(Authored.text(it, "text")));
        }
      }
      return new Stem(question, Shingles.of(text.toString()));
    }

    /// Questions of one family may resemble each other: they are never asked side by side.
    boolean isFamily(Stem other) {
      String family = question.node().text("family").orElse("");
      return !family.isEmpty()
          && question.pack().equals(other.question.pack())
          && family.equals(other.question.node().text("family").orElse(""));
    }
  }

  private Neighbours() {}

  /// Near-duplicate stems, ids that occur in several packs, and packs that others require.
  ///
  /// @param packs in the order in which they were read: findings stand at the later question
  public static List<Finding> check(List<PackSource> packs) {
    Neighbours neighbours = new Neighbours();
    List<Authored> questions = Authored.all(packs);
    neighbours.checkRequired(packs);
    neighbours.checkIds(questions);
    neighbours.checkStems(questions.parallelStream().map(Stem::of).toList());
    return neighbours.findings;
  }

  private void checkRequired(List<PackSource> packs) {
    Set<String> here = packs.stream().map(PackSource::folder).collect(Collectors.toSet());
    for (PackSource pack : packs) {
      for (Node each : pack.manifest().map(it -> it.items("requires")).orElse(List.of())) {
        if (each instanceof Node.Str required && !here.contains(required.text())) {
          findings.add(
              Code.REQUIRED_PACK.at(
                  required.place(),
                  "the pack `" + required.text() + "` is not among those that were read"));
        }
      }
    }
  }

  private void checkIds(List<Authored> questions) {
    Map<String, Authored> seen = new HashMap<>();
    for (Authored question : questions) {
      Authored first = seen.putIfAbsent(question.slug(), question);
      boolean elsewhere = first != null && !first.pack().equals(question.pack());
      if (elsewhere && !question.suppresses(Code.SAME_SLUG)) {
        findings.add(
            Code.SAME_SLUG.at(
                question.at("id"),
                "the pack `" + first.pack() + "` has a question `" + first.slug() + "` as well"));
      }
    }
  }

  /// Holds each stem against the earlier ones that share one of its rarest runs with it: two sets
  /// whose likeness is above the bound cannot differ in all of these. (S. Chaudhuri, V. Ganti and
  /// R. Kaushik, "A primitive operator for similarity joins in data cleaning", 2006,
  /// doi:10.1109/ICDE.2006.9)
  ///
  /// Of what a question resembles only some is looked at and less is named: a thousand copies of
  /// one are some thousand findings, not half a million.
  private void checkStems(List<Stem> stems) {
    Map<Long, Integer> counts = new HashMap<>();
    stems.forEach(it -> it.shingles.runs().forEach(run -> counts.merge(run, 1, Integer::sum)));
    Map<Long, List<Integer>> earlier = new HashMap<>();
    for (int i = 0; i < stems.size(); i++) {
      SortedSet<Integer> near = new TreeSet<>();
      for (long run : stems.get(i).shingles.rarest(counts, ALIKE)) {
        List<Integer> holders = earlier.computeIfAbsent(run, _ -> new ArrayList<>());
        near.addAll(holders);
        if (holders.size() < HELD) {
          holders.add(i);
        }
      }
      Stem later = stems.get(i);
      near.stream()
          .map(it -> twins(later, stems.get(it)))
          .flatMap(Optional::stream)
          .limit(NAMED)
          .forEach(findings::add);
    }
  }

  private static Optional<Finding> twins(Stem later, Stem first) {
    if (later.shingles.likenessAtMost(first.shingles) <= ALIKE) {
      return Optional.empty();
    }
    double likeness = later.shingles.likeness(first.shingles);
    boolean meant = later.isFamily(first) || later.question.suppresses(Code.TWIN_STEMS);
    if (likeness <= ALIKE || meant) {
      return Optional.empty();
    }
    Place there = first.question.at("stem");
    String share = String.format(Locale.ROOT, "%.0f %%", 100 * likeness);
    return Optional.of(
        Code.TWIN_STEMS.at(
            later.question.at("stem"),
            "asks the same as `%s` (%s line %d): %s of their word triples are shared"
                .formatted(first.question.id(), there.file(), there.line(), share)));
  }
}
