package anneal.web;

import anneal.bringing.AnkiSchedule;
import anneal.bringing.Changes;
import anneal.bringing.Checked;
import anneal.bringing.Checked.Cited;
import anneal.bringing.Review;
import anneal.interchange.AnkiMemory.Way;
import anneal.interchange.Exported;
import anneal.interchange.Loss;
import anneal.interchange.Loss.Fate;
import anneal.packs.Finding;
import anneal.packs.Finding.Severity;
import anneal.packs.Place;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.Variant;
import anneal.web.markup.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What would come of a file, as the page shows it.
///
/// @param publishable whether it may be published as it is
/// @param passedOver files of an archive that no pack has
/// @param questions the first ones, with their keys
/// @param preview names it at the preview; null where it is too large for one
record ReviewJson(
    String pack,
    @Nullable String title,
    @Nullable String version,
    @Nullable String license,
    int edition,
    boolean whole,
    boolean publishable,
    int size,
    FindingsJson findings,
    @Nullable LossesJson losses,
    @Nullable ScheduleJson schedule,
    @Nullable Changes changes,
    List<String> passedOver,
    List<KeyedJson> questions,
    @Nullable String preview) {

  /// Questions that are shown at most.
  private static final int MOST = 200;

  private static final int NAMED = 20;

  static ReviewJson of(Review review, @Nullable AnkiSchedule schedule, Sheets sheets) {
    Checked checked = review.checked();
    Pack pack = checked.pack().orElse(null);
    List<Question> questions = pack == null ? List.of() : pack.questions();
    return new ReviewJson(
        review.id(),
        pack == null ? null : pack.title(),
        pack == null ? null : pack.version(),
        pack == null ? null : pack.license(),
        review.edition(),
        review.sent().content() instanceof anneal.bringing.Sent.Content.Whole,
        checked.sound(),
        questions.size(),
        FindingsJson.of(checked),
        review.foreign() == null ? null : LossesJson.of(review.losses()),
        schedule == null ? null : ScheduleJson.of(schedule),
        review.changes(),
        review.sent().passedOver().stream().limit(NAMED).toList(),
        questions.stream().limit(MOST).map(it -> KeyedJson.of(it, sheets)).toList(),
        null);
  }

  /// The same with an id under which it may be looked at.
  ReviewJson withPreview(@Nullable String id) {
    return new ReviewJson(
        pack,
        title,
        version,
        license,
        edition,
        whole,
        publishable,
        size,
        findings,
        losses,
        schedule,
        changes,
        passedOver,
        questions,
        id);
  }

  /// How many cards come with a memory, each way, and how many without.
  record ScheduleJson(int fsrs, int log, int interval, int fresh) {
    static ScheduleJson of(AnkiSchedule it) {
      return new ScheduleJson(
          it.count(Way.FSRS), it.count(Way.LOG), it.count(Way.INTERVAL), it.fresh());
    }
  }

  /// What was found.
  ///
  /// @param shown errors first, at most some hundred
  record FindingsJson(long errors, long warnings, long notes, List<FoundJson> shown) {

    private static final int MOST = 200;

    static FindingsJson of(Checked checked) {
      List<FoundJson> shown = new ArrayList<>();
      for (Severity severity : Severity.values()) {
        checked.findings().stream()
            .filter(it -> it.finding().severity() == severity)
            .limit(MOST - shown.size())
            .forEach(it -> shown.add(FoundJson.of(it)));
      }
      return new FindingsJson(
          checked.count(Severity.ERROR),
          checked.count(Severity.WARNING),
          checked.count(Severity.NOTE),
          shown);
    }
  }

  /// A finding beside its source.
  ///
  /// @param source the line, or the part of it around the place; null where there is none
  /// @param caret index in it
  record FoundJson(
      String file,
      int line,
      int column,
      String severity,
      String code,
      String message,
      String remedy,
      @Nullable String source,
      int caret) {

    private static final int WIDTH = 100;
    private static final int BEFORE = 60;

    static FoundJson of(Cited cited) {
      Finding it = cited.finding();
      Place place = it.place();
      String line = cited.line();
      int column = Math.clamp(place.column() - 1, 0, line.length());
      int start = line.length() <= WIDTH || column < BEFORE ? 0 : column - BEFORE;
      String part = line.substring(start, Math.min(line.length(), start + WIDTH));
      return new FoundJson(
          place.file(),
          place.line(),
          place.column(),
          it.severity().name().toLowerCase(Locale.ROOT),
          it.code(),
          it.message(),
          it.remedy(),
          line.isBlank() ? null : part,
          column - start);
    }
  }

  /// What was lost on the way from one program to another.
  record LossesJson(long exact, long approximated, long dropped, List<LostJson> shown) {

    static LossesJson of(List<Loss> losses) {
      Map<String, List<String>> groups = new LinkedHashMap<>();
      for (Fate fate : List.of(Fate.DROPPED, Fate.APPROXIMATED)) {
        losses.stream()
            .filter(it -> it.fate() == fate)
            .forEach(
                it -> groups.computeIfAbsent(kind(it), _ -> new ArrayList<>()).add(it.question()));
      }
      return new LossesJson(
          Exported.count(losses, Fate.EXACT),
          Exported.count(losses, Fate.APPROXIMATED),
          Exported.count(losses, Fate.DROPPED),
          groups.entrySet().stream().map(it -> LostJson.of(it.getKey(), it.getValue())).toList());
    }

    private static String kind(Loss it) {
      String what = it.what().isEmpty() ? "" : it.what() + ": ";
      return it.fate().name().toLowerCase(Locale.ROOT) + " " + what + it.why();
    }
  }

  /// One loss of many questions.
  ///
  /// @param fate `approximated` or `dropped`
  /// @param questions names of the first ones
  record LostJson(String fate, String what, int count, List<String> questions) {
    static LostJson of(String kind, List<String> questions) {
      String[] parts = kind.split(" ", 2);
      return new LostJson(
          parts[0], parts[1], questions.size(), questions.stream().limit(NAMED).toList());
    }
  }

  /// A question with its key, as its first variant asks it.
  record KeyedJson(
      String id, String kind, String topic, int rev, int variants, Html stemHtml, Html keyHtml) {
    static KeyedJson of(Question question, Sheets sheets) {
      Variant first = question.variants().getFirst();
      return new KeyedJson(
          question.id().slug(),
          first.task().kind(),
          question.topic(),
          question.revision().number(),
          question.variants().size(),
          sheets.markup().html(first.stem()),
          sheets.shown().key(new Dealt(first.task(), List.of())));
    }
  }
}
