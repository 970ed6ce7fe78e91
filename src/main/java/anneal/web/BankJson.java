package anneal.web;

import anneal.packs.Audit;
import anneal.packs.PackScore;
import anneal.reports.Coverage;
import anneal.reports.TopicStanding;
import anneal.web.markup.Html;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A bank on the wire, with how its learner stands.
record BankJson(
    String id,
    String title,
    Html description,
    String version,
    String license,
    int questions,
    List<TopicJson> topics,
    LevelsJson levels,
    CoverageJson coverage) {

  /// A topic and how its learner stands.
  record TopicJson(
      String id,
      @Nullable String code,
      String title,
      int questions,
      int unseen,
      int due,
      int answers,
      int recalled) {

    static TopicJson of(TopicStanding it, Coverage coverage) {
      return new TopicJson(
          it.topic().id(),
          it.topic().code(),
          it.topic().title(),
          it.questions(),
          it.unseen(),
          it.due(),
          coverage.answers(),
          coverage.recalled());
    }
  }

  /// Questions by level.
  record LevelsJson(int junior, int senior, int principal) {}

  /// What checks found.
  ///
  /// @param keyed questions that the program marks
  /// @param guessing null where there are too few choices to tell
  /// @param audit null where nobody solved the questions again
  /// @param findings sentences about the pack as a whole
  record QualityJson(
      int keyed,
      @Nullable GuessingJson guessing,
      @Nullable AuditJson audit,
      List<String> findings) {}

  /// How far somebody gets who knows nothing.
  record GuessingJson(int questions, double chance, double longest, double best, String by) {

    private static final int ENOUGH = 10;

    static @Nullable GuessingJson of(PackScore it) {
      return it.questions() < ENOUGH
          ? null
          : new GuessingJson(
              it.questions(), it.chance(), it.longest(), it.most(), it.best().words());
    }
  }

  /// What independent solvers found.
  record AuditJson(
      int questions, int changed, int solutions, int agreeing, int solvers, LocalDate date) {
    static AuditJson of(Audit.Summary it) {
      return new AuditJson(
          it.questions(), it.changed(), it.solutions(), it.agreeing(), it.solvers(), it.on());
    }
  }
}
