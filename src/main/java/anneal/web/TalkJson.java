package anneal.web;

import anneal.groups.GroupRole;
import anneal.groups.Member;
import anneal.talk.Heard;
import anneal.talk.Post;
import anneal.web.markup.Html;
import anneal.web.markup.Markup;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a group says about a question, on the wire.
///
/// @param next the `from` of the next page, null on the last one
/// @param moderates whether the reader looks after the group
/// @param writable whether the group is alive
record TalkJson(List<PostJson> posts, @Nullable Integer next, boolean moderates, boolean writable) {

  /// @param author the name they go by in the group
  /// @param html empty for who may not see a hidden one
  /// @param text as it was written, for its author alone
  /// @param hidden why it is out of sight
  record PostJson(
      UUID id,
      String author,
      GroupRole role,
      boolean mine,
      Instant at,
      @Nullable Instant edited,
      boolean spoiler,
      Html html,
      @Nullable String text,
      int helpful,
      boolean voted,
      boolean endorsed,
      @Nullable String hidden) {

    static PostJson of(Heard heard, Member author, Seat reader, Markup markup) {
      Post it = heard.post();
      boolean mine = it.member().equals(reader.me().id());
      boolean seen = it.hidden() == null || mine || reader.me().role().covers(GroupRole.INSTRUCTOR);
      return new PostJson(
          it.id(),
          author.pseudonym(),
          author.role(),
          mine,
          it.at(),
          it.edited(),
          it.spoiler(),
          seen ? markup.html(it.text()) : Html.NONE,
          mine ? it.text() : null,
          heard.helpful(),
          heard.voted(),
          it.endorsed(),
          it.hidden());
    }
  }

  /// What somebody writes.
  record PostOrder(String text, boolean spoiler) {

    PostOrder checked() {
      Wording.check("/text", text, Post.LONGEST);
      return this;
    }
  }

  record HelpfulOrder(boolean helpful) {}

  /// @param hidden why it is to be out of sight, null to bring it back
  record ModerationOrder(boolean endorsed, @Nullable String hidden) {

    ModerationOrder checked() {
      if (hidden != null) {
        Wording.check("/hidden", hidden, 300);
      }
      return this;
    }
  }
}
