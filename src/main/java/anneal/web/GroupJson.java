package anneal.web;

import anneal.groups.Group;
import anneal.groups.GroupRole;
import anneal.groups.GroupStore;
import anneal.groups.Member;
import anneal.groups.Terms;
import anneal.question.Level;
import anneal.question.QuestionId;
import anneal.web.Problem.Fault;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A group as one of its members sees it.
record GroupJson(
    String id,
    String name,
    String purpose,
    Instant since,
    @Nullable Instant archived,
    RhythmJson rhythm,
    TermsJson terms,
    MemberJson me,
    List<MemberJson> members) {

  static GroupJson of(Seat seat, GroupStore store) {
    Group it = seat.group();
    return new GroupJson(
        it.id(),
        it.name(),
        it.purpose(),
        it.since(),
        it.archived(),
        RhythmJson.of(it.rhythm()),
        TermsJson.of(it.terms()),
        MemberJson.of(seat.me()),
        store.members(it.id()).stream().map(MemberJson::of).toList());
  }

  /// @param zone of the group, by which its weeks begin
  /// @param weekday on which its weeks begin
  /// @param challenge whether there is one every week
  /// @param boards whether members may show each other how they are doing
  record RhythmJson(String zone, DayOfWeek weekday, boolean challenge, boolean boards) {

    static RhythmJson of(Group.Rhythm it) {
      return new RhythmJson(it.zone().getId(), it.weekday(), it.challenge(), it.boards());
    }

    Group.Rhythm rhythm(List<Fault> faults) {
      return new Group.Rhythm(zone(faults), weekday, challenge, boards);
    }

    private ZoneId zone(List<Fault> faults) {
      try {
        return ZoneId.of(zone);
      } catch (DateTimeException _) {
        faults.add(new Fault("/rhythm/zone", "must be a time zone such as Europe/Berlin"));
        return ZoneId.of("UTC");
      }
    }
  }

  /// A member as the others see them.
  record MemberJson(String id, String pseudonym, GroupRole role, boolean board, Instant since) {

    static MemberJson of(Member it) {
      return new MemberJson(it.id(), it.pseudonym(), it.role(), it.board(), it.since());
    }
  }

  /// What the group agreed on.
  record TermsJson(
      List<String> packs,
      @Nullable Integer newPerDay,
      @Nullable Double desiredRetention,
      List<Level> levels,
      List<Terms.Setting> locked) {

    private static final int MOST_PACKS = 50;

    static TermsJson of(Terms it) {
      return new TermsJson(
          it.packs(),
          it.newPerDay(),
          it.desiredRetention(),
          List.copyOf(new TreeSet<>(it.levels())),
          List.copyOf(new TreeSet<>(it.locked())));
    }

    /// The terms, once every number and name is in its range.
    Terms terms() {
      List<Fault> faults = new ArrayList<>();
      if (newPerDay != null && (newPerDay < 0 || newPerDay > 500)) {
        faults.add(new Fault("/newPerDay", "must be 0 to 500"));
      }
      if (desiredRetention != null && (desiredRetention < 0.7 || desiredRetention > 0.97)) {
        faults.add(new Fault("/desiredRetention", "must be 0.7 to 0.97"));
      }
      if (packs.size() > MOST_PACKS || packs.size() != Set.copyOf(packs).size()) {
        faults.add(new Fault("/packs", "must be at most 50, each once"));
      }
      if (!packs.stream().allMatch(QuestionId::isSlug)) {
        faults.add(new Fault("/packs", "holds what is no id; take them from /api/banks"));
      }
      if (!faults.isEmpty()) {
        throw BodyFaults.refusal(faults);
      }
      return new Terms(packs, newPerDay, desiredRetention, Set.copyOf(levels), Set.copyOf(locked));
    }
  }
}
