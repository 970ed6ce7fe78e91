package anneal.web;

import anneal.groups.Assignment;
import anneal.groups.Attempt;
import anneal.groups.Challenge;
import anneal.groups.Commons;
import anneal.groups.Member;
import anneal.groups.Run;
import anneal.groups.WorkStore;
import anneal.people.Keys;
import anneal.person.LearnerId;
import anneal.question.Catalog;
import anneal.question.QuestionId;
import anneal.study.Settings;
import anneal.study.Standing;
import anneal.study.StudyStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What serves the work of groups.
///
/// @param commons groups and the study of their members
/// @param work assignments and challenges
/// @param books the banks
/// @param keys makes ids
public record Workshop(Commons commons, WorkStore work, Books books, Keys keys) {

  /// One learner's cards as far as work is concerned.
  record Desk(Catalog catalog, Map<QuestionId, Standing> standings, Settings settings) {
    Assignment.Progress progress(Assignment it) {
      return it.progress(catalog, standings, settings);
    }

    List<QuestionId> open(Assignment it) {
      return it.open(catalog, standings, settings);
    }
  }

  Desk desk(LearnerId learner) {
    StudyStore study = books.study();
    return new Desk(books.revisions().current(), study.standings(learner), study.settings(learner));
  }

  /// The cards of everybody in a group.
  Map<Member, Desk> desks(String group) {
    Map<Member, Desk> desks = new LinkedHashMap<>();
    commons.groups().members(group).forEach(it -> desks.put(it, desk(it.learner())));
    return desks;
  }

  /// What the members of a group made of a challenge, by member.
  Map<String, Run> runs(String group, Challenge challenge) {
    Map<String, Member> members = new LinkedHashMap<>();
    commons.groups().members(group).forEach(it -> members.put(it.id(), it));
    Map<String, Run> runs = new LinkedHashMap<>();
    for (Attempt each : work.attempts(group, challenge.week().day())) {
      Member member = members.get(each.member());
      if (member != null) {
        runs.put(
            each.member(),
            Run.of(challenge, books.study().sittingLog(member.learner(), each.sitting())));
      }
    }
    return runs;
  }
}
