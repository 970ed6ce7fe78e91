package anneal.web;

import anneal.groups.GroupRole;
import anneal.groups.GroupStore;
import anneal.groups.Member;
import anneal.question.QuestionId;
import anneal.talk.Heard;
import anneal.talk.Post;
import anneal.talk.PostStore;
import anneal.web.TalkJson.HelpfulOrder;
import anneal.web.TalkJson.ModerationOrder;
import anneal.web.TalkJson.PostJson;
import anneal.web.TalkJson.PostOrder;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a group says about a question: seen by members who have answered it.
public final class TalkRoutes extends Routes {

  private static final Logger LOG = LoggerFactory.getLogger(TalkRoutes.class);
  private static final String POSTS = GroupRoutes.GROUP + "/questions/{pack}/{slug}/posts";
  private static final String POST = GroupRoutes.GROUP + "/posts/{postId}";
  private static final Duration LATELY = Duration.ofHours(1);
  private static final int MOST_LATELY = 20;

  private final PostStore store;
  private final GroupStore groups;
  private final Books books;
  private final Sheets sheets;
  private final Seats seats;

  /// What is talked about, and who talks.
  public record Hall(GroupStore groups, Books books, Sheets sheets, Visitors visitors) {}

  public TalkRoutes(PostStore store, Hall hall) {
    this.store = store;
    this.groups = hall.groups;
    this.books = hall.books;
    this.sheets = hall.sheets;
    this.seats = new Seats(hall.groups, hall.visitors);
  }

  @Override
  void mount(Router router) {
    router
        .get(POSTS, Access.VISITING, this::list)
        .post(POSTS, Access.STUDYING, this::write)
        .put(POST, Access.STUDYING, this::edit)
        .delete(POST, Access.STUDYING, this::remove)
        .put(POST + "/helpful", Access.STUDYING, this::vote)
        .put(POST + "/moderation", Access.STUDYING, this::moderate);
  }

  private void list(Context ctx) {
    Seat seat = seats.of(ctx);
    QuestionId question = Parameters.question(ctx);
    Answered.check(books, seat.visitor().learner(), question);
    int from = Parameters.from(ctx);
    int limit = Parameters.limit(ctx);
    List<Heard> found =
        store.of(seat.group().id(), question, seat.me().id(), new PostStore.Page(from, limit + 1));
    Map<String, Member> members = members(seat);
    List<PostJson> posts =
        found.stream()
            .limit(limit)
            .filter(it -> members.containsKey(it.post().member()))
            .map(it -> json(it, members, seat))
            .toList();
    Replies.json(
        ctx,
        new TalkJson(
            posts,
            found.size() > limit ? (Integer) (from + limit) : null,
            seat.me().role().covers(GroupRole.INSTRUCTOR),
            seat.group().archived() == null));
  }

  private Map<String, Member> members(Seat seat) {
    return groups.members(seat.group().id()).stream()
        .collect(Collectors.toMap(Member::id, Function.identity()));
  }

  private PostJson json(Heard it, Map<String, Member> members, Seat seat) {
    Member author = members.getOrDefault(it.post().member(), seat.me());
    return PostJson.of(it, author, seat, sheets.markup());
  }

  private void write(Context ctx) {
    Seat seat = seats.of(ctx).alive();
    QuestionId question = Parameters.question(ctx);
    Answered.check(books, seat.visitor().learner(), question);
    PostOrder order = Body.read(ctx, PostOrder.class).checked();
    Post.Place place = new Post.Place(seat.group().id(), seat.me().id(), question);
    UUID id = Uuid7.at(seat.now());
    Post post = new Post(id, place, order.text().strip(), order.spoiler(), seat.now());
    if (!store.add(post, seat.now().minus(LATELY), MOST_LATELY)) {
      throw new Refusal(
          ProblemType.TOO_OFTEN,
          "You wrote %d posts within the hour; go on in a while.".formatted(MOST_LATELY));
    }
    Replies.json(ctx, 201, found(seat, id));
  }

  private PostJson found(Seat seat, UUID id) {
    return json(heard(seat, id), members(seat), seat);
  }

  /// A post of the group, for who has answered its question.
  private Heard heard(Seat seat, UUID id) {
    Heard heard = store.find(seat.group().id(), id, seat.me().id()).orElseThrow(Seats::gone);
    Answered.check(books, seat.visitor().learner(), heard.post().question());
    return heard;
  }

  private void edit(Context ctx) {
    Seat seat = seats.of(ctx).alive();
    UUID id = Parameters.uuid(ctx, "postId");
    PostOrder order = Body.read(ctx, PostOrder.class).checked();
    own(seat, id);
    done(
        store.change(
            seat.group().id(),
            id,
            it -> it.edited(order.text().strip(), order.spoiler(), seat.now())));
    Replies.json(ctx, found(seat, id));
  }

  private void own(Seat seat, UUID id) {
    Heard heard = store.find(seat.group().id(), id, "").orElseThrow(Seats::gone);
    if (!heard.post().member().equals(seat.me().id())) {
      throw new Refusal(ProblemType.NOT_ALLOWED, "Only who wrote it may change or delete it.");
    }
  }

  private static void done(boolean changed) {
    if (!changed) {
      throw Seats.gone();
    }
  }

  private void remove(Context ctx) {
    Seat seat = seats.of(ctx);
    UUID id = Parameters.uuid(ctx, "postId");
    own(seat, id);
    done(store.remove(seat.group().id(), id));
    Replies.nothing(ctx);
  }

  private void vote(Context ctx) {
    Seat seat = seats.of(ctx).alive();
    UUID id = Parameters.uuid(ctx, "postId");
    HelpfulOrder order = Body.read(ctx, HelpfulOrder.class);
    if (heard(seat, id).post().member().equals(seat.me().id())) {
      throw new Refusal(ProblemType.NOT_ALLOWED, "Others say whether what you wrote helped them.");
    }
    done(store.vote(seat.group().id(), id, seat.me().id(), order.helpful()));
    Replies.json(ctx, found(seat, id));
  }

  private void moderate(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.INSTRUCTOR);
    UUID id = Parameters.uuid(ctx, "postId");
    ModerationOrder order = Body.read(ctx, ModerationOrder.class).checked();
    heard(seat, id);
    String why = order.hidden() == null ? null : order.hidden().strip();
    done(store.change(seat.group().id(), id, it -> it.moderated(order.endorsed(), why)));
    LOG.info(
        "request {}: in group {} post {} endorsed {}, hidden {}, by {}",
        Replies.requestId(ctx),
        seat.group().id(),
        id,
        order.endorsed(),
        why != null,
        seat.me().id());
    Replies.json(ctx, found(seat, id));
  }
}
