package anneal.question;

import java.util.List;

/// A folder of questions with a title, a licence and a version.
///
/// @param id slug, never reused
/// @param title for people
/// @param version semantic version
/// @param lang BCP 47 tag of the texts
/// @param license SPDX identifier
/// @param authors as they want to be named
/// @param description Markdown, may be empty
/// @param topics in the author's order
/// @param questions in file order, without those that were replaced
/// @param history what the authors tell of edits
public record Pack(
    String id,
    String title,
    String version,
    String lang,
    String license,
    List<String> authors,
    String description,
    List<Topic> topics,
    List<Question> questions,
    History history) {

  public Pack {
    authors = List.copyOf(authors);
    topics = List.copyOf(topics);
    questions = List.copyOf(questions);
  }

  /// The same pack with other questions.
  public Pack with(List<Question> others) {
    return new Pack(
        id, title, version, lang, license, authors, description, topics, others, history);
  }
}
