package anneal.question;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question as authored, with all its variants drawn.
///
/// @param id identity that survives every edit
/// @param revision which wording this is
/// @param topic slug of the topic within its pack
/// @param level what it expects of a candidate
/// @param seconds the time an answer should take
/// @param skills dotted ids such as `metrics.f1`
/// @param family questions that give each other away share one; null where alone
/// @param references where to read more
/// @param variants at least one; numbered from 0
public record Question(
    QuestionId id,
    Revision revision,
    String topic,
    Level level,
    int seconds,
    Set<String> skills,
    @Nullable String family,
    List<Reference> references,
    List<Variant> variants) {

  public Question {
    skills = Set.copyOf(skills);
    references = List.copyOf(references);
    variants = variants instanceof LateVariants ? variants : List.copyOf(variants);
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("a question needs a variant");
    }
  }

  /// What kind of task it sets, as packs write it; no variant is filled for that.
  public String kind() {
    return variants instanceof LateVariants late ? late.kind() : variant(0).task().kind();
  }

  /// Whether the program marks it, so that it has a key; of designs and flashcards learners judge
  /// themselves.
  public boolean hasKey() {
    return !kind().equals("open") && !kind().equals("recall");
  }

  /// The variant with this number, the first one where the number is unknown.
  public Variant variant(int number) {
    return number >= 0 && number < variants.size() ? variants.get(number) : variants.getFirst();
  }
}
