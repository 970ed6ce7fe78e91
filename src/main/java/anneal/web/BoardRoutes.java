package anneal.web;

import anneal.groups.Board;
import anneal.groups.Challenge;
import anneal.groups.Credit;
import anneal.groups.Member;
import anneal.groups.Week;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How those of a group are doing who wanted to show it, where the group has switched it on.
public final class BoardRoutes extends Routes {

  private final Workshop shop;
  private final Seats seats;

  public BoardRoutes(Workshop shop, Visitors visitors) {
    this.shop = shop;
    this.seats = new Seats(shop.commons().groups(), visitors);
  }

  @Override
  void mount(Router router) {
    router.get(GroupRoutes.GROUP + "/board", Access.VISITING, this::show);
  }

  private void show(Context ctx) {
    Seat seat = seats.of(ctx);
    if (!seat.group().rhythm().boards()) {
      Replies.json(ctx, new BoardJson(false, null, List.of(), 0, 0, null, null));
      return;
    }
    List<Member> members = shop.commons().groups().members(seat.group().id());
    Week week = Week.of(seat.group().rhythm(), seat.now());
    Credit.Source source = new Credit.Source(shop.books().study(), shop.books().revisions());
    Board board = Board.of(members, week, source, seat.now());
    Replies.json(
        ctx,
        new BoardJson(
            true,
            week.closes(),
            board.doneToday().stream().map(Member::pseudonym).toList(),
            board.goal().recalled(),
            board.goal().planned(),
            board.calibrated().map(Member::pseudonym).orElse(null),
            explained(seat, members).map(Member::pseudonym).orElse(null)));
  }

  /// Who explained best in the challenge that was closed last, among those who show it; of equals
  /// nobody is put first.
  private Optional<Member> explained(Seat seat, List<Member> members) {
    Optional<Challenge> last =
        shop.work().challenges(seat.group().id(), 2).stream()
            .filter(it -> it.week().over(seat.now()))
            .findFirst();
    Map<String, Integer> votes = new HashMap<>();
    last.map(it -> shop.work().thanks(seat.group().id(), it.week().day()))
        .orElse(Map.of())
        .values()
        .forEach(it -> votes.merge(it, 1, Integer::sum));
    int most = votes.values().stream().max(Comparator.naturalOrder()).orElse(0);
    List<String> best =
        votes.entrySet().stream()
            .filter(it -> it.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return best.size() != 1
        ? Optional.empty()
        : members.stream().filter(it -> it.board() && it.id().equals(best.getFirst())).findFirst();
  }

  /// @param on whether the group has it
  /// @param resets when it begins anew; null where it is off
  /// @param doneToday who finished what was due today, by name
  /// @param recalled due questions recalled this week, by all, each up to their own plan
  /// @param planned what was due this week
  /// @param calibrated whose confidence improved most; null where there is not enough to say
  /// @param explained whose explanation helped most; null for nobody
  record BoardJson(
      boolean on,
      @Nullable Instant resets,
      List<String> doneToday,
      int recalled,
      int planned,
      @Nullable String calibrated,
      @Nullable String explained) {}
}
