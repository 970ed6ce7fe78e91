package anneal.web;

import anneal.memory.MemoryState;
import anneal.study.Confidence;
import anneal.study.Marks;
import anneal.study.Response;
import anneal.study.Stamp;
import anneal.study.StudyEvent;
import anneal.study.StudyEvent.Reviewed;
import anneal.study.StudyEvent.Undone;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reviews as comma-separated values (RFC 4180), a line each, in the order they came.
///
/// Cells hold ids, numbers and times of our own, never a text that somebody typed, so no
/// spreadsheet takes one for a formula.
final class ReviewTable {

  private static final String HEADER =
      "id,at,study_day,question,revision,variant,sitting,rating,score,confidence,milliseconds,hints,"
          + "elapsed_days,stability_before,difficulty_before,stability_after,difficulty_after,due_day,"
          + "undone\r\n";

  private ReviewTable() {}

  static String of(List<StudyEvent> events) {
    Set<UUID> undone = new HashSet<>();
    for (StudyEvent event : events) {
      if (event instanceof Undone it) {
        undone.add(it.undoes());
      }
    }
    return events.stream()
        .filter(Reviewed.class::isInstance)
        .map(Reviewed.class::cast)
        .map(it -> line(it, undone.contains(it.stamp().id())))
        .collect(Collectors.joining("", HEADER, ""));
  }

  private static String line(Reviewed event, boolean undone) {
    Stamp stamp = event.stamp();
    Response response = event.response();
    Marks marks = event.marks();
    Confidence confidence = response.confidence();
    return Stream.of(
            stamp.id(),
            stamp.at(),
            stamp.day(),
            stamp.question(),
            event.asked().revision().number(),
            event.asked().variant(),
            stamp.sitting(),
            marks.rating().number(),
            marks.score(),
            confidence == null ? "" : confidence.name().toLowerCase(Locale.ROOT),
            response.milliseconds(),
            response.hints(),
            marks.elapsed(),
            stability(marks.before()),
            difficulty(marks.before()),
            stability(marks.after()),
            difficulty(marks.after()),
            marks.dueDay(),
            undone)
        .map(Object::toString)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String stability(@Nullable MemoryState memory) {
    return memory == null ? "" : Double.toString(memory.stability());
  }

  private static String difficulty(@Nullable MemoryState memory) {
    return memory == null ? "" : Double.toString(memory.difficulty());
  }
}
