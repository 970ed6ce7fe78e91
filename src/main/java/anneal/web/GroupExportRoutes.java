package anneal.web;

import anneal.groups.Assignment;
import anneal.groups.Challenge;
import anneal.groups.Group;
import anneal.groups.GroupRole;
import anneal.groups.GroupStore;
import anneal.groups.Member;
import anneal.groups.Results;
import anneal.question.QuestionId;
import anneal.web.AssignmentRoutes.AssignmentJson;
import anneal.web.GroupJson.MemberJson;
import anneal.web.GroupJson.RhythmJson;
import anneal.web.GroupJson.TermsJson;
import anneal.web.Workshop.Desk;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A whole group to take along, for its owner: what the pages of the group show to those who teach,
/// and nothing more. How somebody answered stays theirs.
public final class GroupExportRoutes extends Routes {

  private static final Logger LOG = LoggerFactory.getLogger(GroupExportRoutes.class);
  private static final int ALL = 1_000;

  private final Workshop shop;
  private final Seats seats;

  public GroupExportRoutes(Workshop shop, Visitors visitors) {
    this.shop = shop;
    this.seats = new Seats(shop.commons().groups(), visitors);
  }

  @Override
  void mount(Router router) {
    router
        .get(GroupRoutes.GROUP + "/export", Access.VISITING, this::whole)
        .get(GroupRoutes.GROUP + "/export.csv", Access.VISITING, this::table);
  }

  private void whole(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.OWNER);
    Group group = seat.group();
    GroupStore groups = shop.commons().groups();
    Map<Member, Desk> desks = shop.desks(group.id());
    Desk own = shop.desk(seat.me().learner());
    Named name = new Named(group.id(), group.name());
    name(ctx, seat, "json");
    Replies.json(
        ctx,
        new ExportJson(
            seat.now(),
            group.id(),
            group.name(),
            group.purpose(),
            group.since(),
            group.archived(),
            RhythmJson.of(group.rhythm()),
            TermsJson.of(group.terms()),
            groups.members(group.id()).stream().map(MemberJson::of).toList(),
            shop.work().assignments(group.id()).stream()
                .map(
                    it ->
                        AssignmentJson.of(
                            it, name, own.progress(it), AssignmentRoutes.ticks(it, desks)))
                .toList(),
            shop.work().challenges(group.id(), ALL).stream()
                .map(it -> challenge(group.id(), it, seat.now()))
                .toList()));
  }

  private ChallengeLine challenge(String group, Challenge it, Instant now) {
    Results results =
        it.week().over(now) ? Results.of(it, shop.runs(group, it).values()).orElse(null) : null;
    return new ChallengeLine(
        it.week().opens(),
        it.week().closes(),
        it.questions().stream().map(QuestionId::toString).toList(),
        shop.work().explainers(group, it.week().day()),
        results == null ? null : results.took(),
        results == null ? null : results.distribution(),
        results == null ? null : results.missed().question().toString());
  }

  private void table(Context ctx) {
    Seat seat = seats.of(ctx).as(GroupRole.OWNER);
    String group = seat.group().id();
    StringBuilder table =
        new StringBuilder(
            Cells.line(
                "member", "role", "since", "assignment", "due", "answered", "wanted", "done"));
    List<Assignment> assignments = shop.work().assignments(group);
    shop.desks(group)
        .forEach((member, desk) -> lines(member, desk, assignments).forEach(table::append));
    name(ctx, seat, "csv");
    ctx.header("Cache-Control", "no-store");
    Replies.write(
        ctx, 200, "text/csv;charset=utf-8", table.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// A line for each assignment; one for a group that has none.
  private static List<String> lines(Member member, Desk desk, List<Assignment> assignments) {
    String role = member.role().name().toLowerCase(Locale.ROOT);
    if (assignments.isEmpty()) {
      return List.of(Cells.line(member.pseudonym(), role, member.since(), "", "", "", "", ""));
    }
    return assignments.stream()
        .map(
            it -> {
              Assignment.Progress progress = desk.progress(it);
              return Cells.line(
                  member.pseudonym(),
                  role,
                  member.since(),
                  it.title(),
                  LocalDate.ofEpochDay(it.dueDay()),
                  progress.answered(),
                  progress.wanted(),
                  progress.done());
            })
        .toList();
  }

  private static void name(Context ctx, Seat seat, String ending) {
    LocalDate day = LocalDate.ofInstant(seat.now(), ZoneOffset.UTC);
    ctx.header(
        "Content-Disposition",
        "attachment; filename=\"anneal-group-%s.%s\"".formatted(day, ending));
    LOG.info(
        "request {}: group {} exported by {}",
        Replies.requestId(ctx),
        seat.group().id(),
        seat.me().id());
  }

  record ExportJson(
      Instant exportedAt,
      String id,
      String name,
      String purpose,
      Instant since,
      @Nullable Instant archived,
      RhythmJson rhythm,
      TermsJson terms,
      List<MemberJson> members,
      List<AssignmentJson> assignments,
      List<ChallengeLine> challenges) {}

  /// @param explainers ids of members
  /// @param took how many took part; null where fewer than five, and while it is open
  record ChallengeLine(
      Instant opens,
      Instant closes,
      List<String> questions,
      List<String> explainers,
      @Nullable Integer took,
      @Nullable List<Integer> distribution,
      @Nullable String missed) {}
}
