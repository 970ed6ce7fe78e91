package anneal.talk;

import anneal.question.QuestionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Where posts are kept. Each method is one atomic unit. A post is found within its group only, and
/// goes with its member; so do votes.
public interface PostStore {

  /// Adds a post, unless its member has written as many as they may lately.
  ///
  /// @param since from when on posts count
  /// @param most as many as there may be
  /// @return whether it was added
  boolean add(Post post, Instant since, int most);

  /// Posts about a question in a group: those in sight first, endorsed ones before others, the most
  /// helpful first, then the oldest.
  ///
  /// @param reader the member who looks
  /// @param page which ones
  List<Heard> of(String group, QuestionId question, String reader, Page page);

  /// What a member wrote, the oldest first, hidden posts too.
  List<Post> by(String group, String member);

  /// A post of a group.
  Optional<Heard> find(String group, UUID post, String reader);

  /// Changes a post.
  ///
  /// @param change pure; keeps id, group, member and question
  /// @return whether there is such a post in the group
  boolean change(String group, UUID post, UnaryOperator<Post> change);

  /// Removes a post.
  ///
  /// @return whether there was one in the group
  boolean remove(String group, UUID post);

  /// Says that a member finds a post of the group helpful, or does not any more. Nobody votes for
  /// their own.
  ///
  /// @return whether there is such a post of somebody else
  boolean vote(String group, UUID post, String member, boolean helpful);

  /// A part of a list.
  ///
  /// @param from how many are left out at the beginning, at least 0
  /// @param limit at most this many
  record Page(int from, int limit) {}
}
