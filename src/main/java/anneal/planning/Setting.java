package anneal.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A situation to simulate: how many questions, how long, how much time, and what the learner is
/// like.
///
/// @param name one word or a few, unique
/// @param questions how many the profile holds, at least 1
/// @param days study days before the interview, at least 1
/// @param answers answers of average length that fit into a day
/// @param prior share of questions known before the first answer, 0..1
/// @param noise standard deviation of the logarithm of each question's own stability factor
/// @param missed share of days on which nothing is studied, 0..1
/// @param topics 1: all questions weigh and cost the same; more: topics differ in weight, prior
///   knowledge and seconds
/// @param memory which memory the learner truly has
record Setting(
    String name,
    int questions,
    int days,
    int answers,
    double prior,
    double noise,
    double missed,
    int topics,
    Memory memory) {

  /// Kinds of true memory.
  enum Memory {
    /// FSRS-6 with a stability factor for each question.
    FSRS,
    /// Traces that fade by power laws, with lasting prior knowledge.
    TRACES
  }

  private static final int TOPICS = 12;

  /// Twelve situations, each with equal topics, with topics that differ, and with topics that
  /// differ, missed days and the memory that is not FSRS.
  static List<Setting> all() {
    List<Setting> plain = new ArrayList<>();
    for (int percent : List.of(30, 60)) {
      double prior = percent / 100.0;
      plain.add(new Setting("p" + percent, 300, 30, 40, prior, 0.5, 0, 1, Memory.FSRS));
      plain.add(new Setting("p" + percent, 300, 30, 25, prior, 0.5, 0, 1, Memory.FSRS));
      plain.add(new Setting("p" + percent, 300, 14, 40, prior, 0.5, 0, 1, Memory.FSRS));
      plain.add(new Setting("p" + percent, 600, 60, 40, prior, 0.5, 0, 1, Memory.FSRS));
      plain.add(new Setting("p" + percent + "-noisy", 300, 30, 40, prior, 1, 0, 1, Memory.FSRS));
      plain.add(new Setting("p" + percent, 200, 30, 80, prior, 0.5, 0, 1, Memory.FSRS));
    }
    List<Setting> all = new ArrayList<>();
    plain.forEach(it -> all.add(it.like("", 0, 1, Memory.FSRS)));
    plain.forEach(it -> all.add(it.like("-topics", 0, TOPICS, Memory.FSRS)));
    plain.forEach(it -> all.add(it.like("-traces", 0.15, TOPICS, Memory.TRACES)));
    return List.copyOf(all);
  }

  /// The setting with this name.
  ///
  /// @throws IllegalArgumentException naming those there are
  static Setting named(String name) {
    return all().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no setting %s; choose from %s"
                        .formatted(
                            name,
                            all().stream().map(Setting::name).collect(Collectors.joining(", ")))));
  }

  private Setting like(String suffix, double gaps, int many, Memory other) {
    String full = "%s-%dx%dx%d%s".formatted(name, questions, days, answers, suffix);
    return new Setting(full, questions, days, answers, prior, noise, gaps, many, other);
  }
}
