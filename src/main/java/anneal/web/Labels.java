package anneal.web;

import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Topic;
import anneal.study.Asked;
import anneal.study.Revisions;
import anneal.study.Ticket;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What banks, topics and misconceptions are called. A question whose bank or topic has gone keeps
/// their ids as titles.
public final class Labels {

  private final Revisions revisions;
  private final Function<String, Optional<String>> misconceptions;

  /// @param misconceptions title of a misconception by its id
  public Labels(Revisions revisions, Function<String, Optional<String>> misconceptions) {
    this.revisions = revisions;
    this.misconceptions = misconceptions;
  }

  /// Whether a question is in a bank now.
  boolean known(QuestionId id) {
    return revisions.current().find(id).isPresent();
  }

  /// All questions that are in a bank now.
  Stream<Question> published() {
    return revisions.current().packs().stream().flatMap(it -> it.questions().stream());
  }

  /// What a ticket's learner was shown; empty when that wording is no longer kept.
  Optional<Dealt> dealt(Ticket ticket) {
    Asked asked = ticket.asked();
    return revisions
        .find(ticket.question(), asked.revision().hash())
        .map(it -> Dealt.of(it.variant(asked.variant()).task(), asked.order()));
  }

  Named bank(QuestionId id) {
    return bank(id.pack());
  }

  /// A bank by the id of its pack.
  Named bank(String pack) {
    return new Named(pack, revisions.current().pack(pack).map(Pack::title).orElse(pack));
  }

  TopicLabel topic(Question question) {
    return pack(question.id()).stream()
        .flatMap(pack -> pack.topics().stream())
        .filter(topic -> topic.id().equals(question.topic()))
        .findFirst()
        .map(TopicLabel::of)
        .orElseGet(() -> new TopicLabel(question.topic(), null, question.topic()));
  }

  @Nullable Named misconception(@Nullable String id) {
    return id == null
        ? null
        : misconceptions.apply(id).map(title -> new Named(id, title)).orElse(null);
  }

  private Optional<Pack> pack(QuestionId id) {
    return revisions.current().pack(id.pack());
  }

  /// A topic by name.
  record TopicLabel(String id, @Nullable String code, String title) {
    static TopicLabel of(Topic topic) {
      return new TopicLabel(topic.id(), topic.code(), topic.title());
    }
  }
}
