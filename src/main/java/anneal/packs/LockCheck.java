package anneal.packs;

import anneal.question.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Holds a pack against its lock: learners' progress hangs on ids, and a changed key must be told.
public final class LockCheck {

  private final Lock lock;
  private final PackSource pack;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> disputed = new TreeSet<>();
  private int open;

  private LockCheck(Lock lock, PackSource pack) {
    this.lock = lock;
    this.pack = pack;
  }

  /// What came of it.
  ///
  /// @param findings with files named from the pack's folder
  /// @param disputed ids within the pack of questions that were changed otherwise than they say
  public record Result(List<Finding> findings, Set<String> disputed) {

    /// Nothing to hold a pack against.
    public static final Result FREE = new Result(List.of(), Set.of());

    public Result {
      findings = List.copyOf(findings);
      disputed = Set.copyOf(disputed);
    }
  }

  /// Checks a pack.
  ///
  /// @param whole whether the pack could be read completely, so that what is missing is gone
  public static Result check(Lock lock, PackSource pack, boolean whole) {
    LockCheck check = new LockCheck(lock, pack);
    List<Authored> questions = Authored.all(List.of(pack));
    questions.forEach(check::check);
    if (whole) {
      check.checkGone(questions);
    }
    check.checkOpen();
    return new Result(check.findings, check.disputed);
  }

  private void check(Authored question) {
    Lock.Entry now = Lock.entry(question);
    Optional<Lock.Entry> locked = Optional.ofNullable(lock.questions().get(question.slug()));
    if (locked.isEmpty()) {
      open++;
    } else if (now.rev() < locked.get().rev()) {
      add(
          Code.REV_LOWERED,
          question,
          "rev is " + now.rev() + ", learners have already met rev " + locked.get().rev());
    } else if (now.rev() == locked.get().rev()) {
      checkSame(question, locked.get(), now);
    } else {
      open++;
      checkRaised(question, locked.get(), now);
    }
  }

  private void checkSame(Authored question, Lock.Entry locked, Lock.Entry now) {
    Optional<Change.Kind> kind = now.changeSince(locked);
    if (kind.isPresent() && !isExchanged(question, locked, now)) {
      disputed.add(question.slug());
      findings.add(
          Code.REV_NOT_RAISED.at(
              question.at("rev"),
              "the %s of `%s` changed, its rev is still %d"
                  .formatted(what(locked, now), question.slug(), now.rev()),
              "Raise `rev` to %d and add to `changes` {\"rev\": %d, \"kind\": \"%s\", \"note\": ...}."
                  .formatted(
                      now.rev() + 1, now.rev() + 1, kind.get().name().toLowerCase(Locale.ROOT))));
    }
  }

  /// What was asked or shown and is no more; texts and values where nothing else tells of them.
  private static String what(Lock.Entry locked, Lock.Entry now) {
    List<String> what = new ArrayList<>();
    if (!now.key().equals(locked.key())) {
      what.add("key");
    }
    if (!now.stem().equals(locked.stem())) {
      what.add("stem");
    }
    if (what.isEmpty() && now.isReworded(locked)) {
      what.add("texts");
    }
    if (what.isEmpty() && now.isRedrawn(locked)) {
      what.add("values");
    }
    return String.join(" and ", what);
  }

  /// A right text under a wrong one's id is another key, whatever is declared: answers are kept by
  /// id, and none of them could be graded again.
  private boolean isExchanged(Authored question, Lock.Entry locked, Lock.Entry now) {
    if (!now.isExchanged(locked)) {
      return false;
    }
    disputed.add(question.slug());
    findings.add(
        Code.KEY_CHANGE_HIDDEN.at(
            question.node().place(),
            "texts of `%s` changed places, their ids stayed".formatted(question.slug()),
            "Put each text back under its id; to correct the key, change what is marked right."));
    return true;
  }

  /// A key may change only in a revision that says so. What an open answer is marked by is not all
  /// in the lock.
  private void checkRaised(Authored question, Lock.Entry locked, Lock.Entry now) {
    Set<String> declared =
        question.node().objects("changes").stream()
            .filter(it -> Changes.number(it) > locked.rev() && Changes.number(it) <= now.rev())
            .flatMap(it -> it.text("kind").stream())
            .collect(Collectors.toCollection(TreeSet::new));
    boolean changed = !now.key().equals(locked.key());
    if (isExchanged(question, locked, now)) {
      return;
    }
    if (!changed && declared.contains("key") && !question.kind().equals("open")) {
      findings.add(
          Code.KEY_NOT_CHANGED.at(
              question.at("changes"),
              "`changes` tells of another key of `%s`, but the key is what it was"
                  .formatted(question.slug())));
    }
    checkRedrawn(question, locked, now, declared);
    if (changed && !declared.contains("key")) {
      disputed.add(question.slug());
      findings.add(
          Code.KEY_CHANGE_HIDDEN.at(
              question.at("changes"),
              "the key of `%s` changed, `changes` says %s"
                  .formatted(
                      question.slug(),
                      declared.isEmpty() ? "nothing" : String.join(" and ", declared))));
    }
  }

  /// Values that are drawn anew are not those that learners met: their answers cannot be graded by
  /// the corrected key.
  private void checkRedrawn(
      Authored question, Lock.Entry locked, Lock.Entry now, Set<String> declared) {
    if (now.isRedrawn(locked) && declared.contains("key")) {
      findings.add(
          Code.KEY_FIX_REDRAWS.at(
              question.at("params"),
              "the key of `%s` is corrected together with its `params`, so its values are drawn anew"
                  .formatted(question.slug())));
    }
  }

  private void checkGone(List<Authored> questions) {
    Set<String> gone = new TreeSet<>(lock.questions().keySet());
    questions.forEach(it -> gone.remove(it.slug()));
    for (String id : gone) {
      findings.add(
          Code.QUESTION_GONE.at(
              Place.of(pack.folder() + "/pack.json"), "the question `" + id + "` is gone"));
    }
  }

  private void checkOpen() {
    if (open > 0) {
      findings.add(
          Code.NOT_LOCKED.at(
              Place.of(pack.folder() + "/pack.json"),
              open
                  + (open == 1 ? " question is" : " questions are")
                  + " new or changed since the last lock"));
    }
  }

  private void add(Code code, Authored question, String message) {
    disputed.add(question.slug());
    findings.add(code.at(question.at("rev"), message));
  }
}
