package anneal.web;

import anneal.groups.GroupRole;
import anneal.groups.GroupStore;
import anneal.groups.Membership;
import anneal.person.LearnerId;
import anneal.talk.Post;
import anneal.talk.PostStore;
import anneal.talk.TeachBack;
import anneal.talk.TeachStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a learner is and said in groups, to take along. It is not brought in elsewhere: a group is
/// joined by an invitation of its own, and what was said there belongs beside what others said.
public record GroupPapers(GroupStore groups, PostStore posts, TeachStore teaching) {

  /// By group, the newest membership last; nothing of what others wrote.
  List<GroupPaperJson> of(LearnerId learner) {
    return groups.of(learner).stream().map(this::paper).toList();
  }

  private GroupPaperJson paper(Membership it) {
    String group = it.group().id();
    String me = it.member().id();
    return new GroupPaperJson(
        it.group().name(),
        it.member().pseudonym(),
        it.member().role(),
        it.member().since(),
        posts.by(group, me).stream().map(PostPaperJson::of).toList(),
        teaching.by(group, me).stream().map(each -> TaughtPaperJson.of(each, me)).toList());
  }

  /// A membership.
  ///
  /// @param role what one is in the group
  record GroupPaperJson(
      String group,
      String pseudonym,
      GroupRole role,
      Instant since,
      List<PostPaperJson> posts,
      List<TaughtPaperJson> explanations) {}

  /// Something one said about a question.
  record PostPaperJson(
      String question, String text, boolean spoiler, Instant at, @Nullable Instant edited) {
    static PostPaperJson of(Post it) {
      return new PostPaperJson(
          it.question().toString(), it.text(), it.spoiler(), it.at(), it.edited());
    }
  }

  /// One's part in an explanation; null for what others wrote and for what is not there yet.
  ///
  /// @param text the explanation
  /// @param asked the follow-up
  /// @param reply to the follow-up
  record TaughtPaperJson(
      String question,
      TeachBack.Audience audience,
      @Nullable LocalDate day,
      @Nullable String text,
      @Nullable String asked,
      @Nullable String reply,
      Instant at) {
    static TaughtPaperJson of(TeachBack it, String me) {
      boolean own = it.member().equals(me);
      TeachBack.Asked asked = it.asked();
      return new TaughtPaperJson(
          it.question().toString(),
          it.audience(),
          it.day(),
          own && !it.text().isEmpty() ? it.text() : null,
          asked != null && asked.member().equals(me) ? asked.text() : null,
          own && !it.reply().isEmpty() ? it.reply() : null,
          it.at());
    }
  }
}
