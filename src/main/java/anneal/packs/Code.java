package anneal.packs;

import static anneal.packs.Finding.Severity.ERROR;
import static anneal.packs.Finding.Severity.NOTE;
import static anneal.packs.Finding.Severity.WARNING;

import anneal.packs.Finding.Severity;

/// Every finding that can be made, as one table: stable code, severity, title and usual remedy.
///
/// The letter says what is wrong: J the JSON, S its shape, P the pack, Q a question's meaning, V
/// its variants, T its texts, W what would serve learners better, X what shows only when questions
/// are looked at together, L what differs from the lock. A code is never reused.
public enum Code {
  NOT_JSON("J001", ERROR, "The file is not JSON", "Correct the JSON at this place."),
  DUPLICATE_KEY("J002", ERROR, "A key occurs twice in one object", "Remove one of the two."),
  TOO_LARGE("J003", ERROR, "A limit on files is passed", "Split the file or shorten the text."),
  NOT_UTF8("J004", ERROR, "The file is not UTF-8", "Save it again with the encoding UTF-8."),
  NUMBER_RANGE("J005", ERROR, "A number is out of range", "Write a number below 1e308."),
  UNREADABLE("J006", ERROR, "The file cannot be read", "Check that it exists and is readable."),

  UNKNOWN_PROPERTY("S001", ERROR, "A property is unknown here", "Remove it, or correct its name."),
  MISSING_PROPERTY("S002", ERROR, "A property is missing", "Add it."),
  WRONG_TYPE("S003", ERROR, "A value has the wrong type", "Write a value of the type asked for."),
  NOT_IN_LIST("S004", ERROR, "A value is not one of those allowed", "Use one of the list."),
  WRONG_FORM("S005", ERROR, "A text has the wrong form", "Write it in the form described."),
  OUT_OF_LIMITS("S006", ERROR, "Too small, large, short, long, few or many", "Keep the limit."),
  NOT_ONE_FORM("S007", ERROR, "A value fits none of the forms allowed", "Use exactly one form."),
  REPEATED_ITEM("S008", ERROR, "A list holds an item twice", "Remove one of the two."),
  OTHER_SHAPE("S009", ERROR, "A value does not fit the schema", "See the schema for its shape."),

  NO_MANIFEST("P001", WARNING, "A folder has no pack.json", "Add pack.json, or remove the folder."),
  FOLDER_NAME("P002", ERROR, "The pack's id is not its folder's name", "Rename one of the two."),
  DUPLICATE_PACK("P003", ERROR, "Two packs share an id", "Give one of them another id."),
  UNKNOWN_TOPIC("P004", ERROR, "A topic is not in pack.json", "Add it to `topics` in pack.json."),
  TOPIC_FILE("P005", ERROR, "A file is not named by its topic", "Rename the file or its topic."),
  DUPLICATE_TOPIC("P006", ERROR, "Two topics share an id", "Give one of them another id."),
  DUPLICATE_QUESTION("P007", ERROR, "Two questions share an id", "Give one of them another id."),
  EMPTY_PACK("P008", WARNING, "A pack has no questions", "Add a topic file with questions."),
  REPLACES_BUILT_IN("P009", NOTE, "A folder replaces a built-in pack", "Nothing, if it is meant."),
  ODD_LICENCE("P010", WARNING, "A licence is not on SPDX's list", "Name one such as CC-BY-4.0."),
  UNKNOWN_SKILL("P011", ERROR, "A skill is not in pack.json", "Add it to `skills` in pack.json."),
  REQUIRED_PACK("P012", NOTE, "A required pack is not here", "Put it beside this one."),

  UNKNOWN_KIND("Q001", ERROR, "A kind is unknown", "Use one of the nine kinds."),
  NO_KEY("Q002", ERROR, "No option is correct", "Mark the right one with `\"correct\": true`."),
  TWO_KEYS("Q003", ERROR, "Several options are correct", "Leave one `\"correct\": true`."),
  DUPLICATE_OPTION("Q004", ERROR, "Two options share an id", "Give one of them another id."),
  EQUAL_OPTIONS("Q005", ERROR, "Two options read the same", "Change one, or guard in `where`."),
  FEW_DISTRACTORS("Q006", ERROR, "Too few wrong options", "Write more, or lower `pick.wrong`."),
  NO_EXPLANATION("Q007", ERROR, "A question has no explanation", "Say why the key is right."),
  NO_LEVEL("Q008", ERROR, "A question has no level", "Add `level` here or to `defaults`."),
  NO_SECONDS("Q009", ERROR, "A question has no time", "Add `seconds` here or to `defaults`."),
  BAD_TOLERANCE("Q010", ERROR, "A tolerance makes no sense", "Write a sensible tolerance."),
  KEY_OUTSIDE("Q011", ERROR, "The key is outside its interval", "Widen it or correct the key."),
  KNOWN_IS_RIGHT(
      "Q012", ERROR, "A known wrong value counts as right", "Guard in `where`, or be stricter."),
  FAILED_TEST("Q013", ERROR, "A test fails", "Correct the key, the tolerance or the test."),
  TEST_FORM("Q014", ERROR, "A test's answer has the wrong form", "Write it as the kind wants it."),
  BAD_PATTERN("Q015", ERROR, "A pattern cannot be used", "Write an RE2 pattern for the answer."),
  BLANK_MISSING("Q016", ERROR, "A blank is not described", "Describe it under `blanks`."),
  BLANK_UNUSED("Q017", ERROR, "A blank stands nowhere", "Put `[[id]]` into the text."),
  BLANK_TWICE("Q018", ERROR, "A blank stands twice", "Give the second one its own id."),
  NO_PARTNER("Q019", ERROR, "A partner is missing", "Name the id of a right side in `match`."),
  BAD_ORDER("Q020", ERROR, "A precedence cannot hold", "Write the steps in a right order."),
  NO_STAGE("Q021", ERROR, "A stage is missing", "Name the id of one of the `stages`."),
  BAD_CHANGES(
      "Q022", ERROR, "`rev` and `changes` disagree", "Say in `changes` what `rev` changed."),
  BAD_REPLACEMENT(
      "Q023", ERROR, "A replacement cannot be used", "Name another question in `replacedBy`."),
  BAD_UNIT("Q024", ERROR, "A unit can be misread", "Give each unit a symbol of its own."),

  BAD_EXPRESSION("V001", ERROR, "An expression cannot be used", "Correct the expression."),
  UNSATISFIABLE("V002", ERROR, "No values meet the conditions", "Loosen `where` or the ranges."),
  RARELY_MET("V003", WARNING, "The conditions are rarely met", "Loosen `where` or the ranges."),
  NOT_FINITE("V004", ERROR, "A value is not finite", "Guard against it in `where`."),
  SITUATION_NAMES("V005", ERROR, "Situations differ in their names", "Define the same in each."),
  DUPLICATE_NAME("V006", ERROR, "A name is defined twice", "Rename one of the two."),
  RESERVED_NAME("V007", ERROR, "A name is taken", "Choose another name."),
  BAD_RANGE("V008", ERROR, "A range is empty", "Write [low, high] with low below high."),
  SAME_VARIANTS("V009", WARNING, "Variants repeat", "Lower `variants` or widen the ranges."),
  ONE_KEY("V010", WARNING, "One key is right in most draws", "Widen the ranges, or vary the task."),
  NO_VALUE(
      "V011", NOTE, "Some draws cannot be computed", "Nothing, if `where` means to drop them."),

  UNBALANCED_DOLLAR("T001", ERROR, "A `$` has no partner", "Close it; for money write `\\\\$`."),
  RAW_HTML("T002", ERROR, "A text holds HTML", "Use Markdown, or put it in backticks."),
  NO_ALT("T003", ERROR, "An image has no description", "Write `![what it shows](media/...)`."),
  MISSING_MEDIA("T004", ERROR, "An image is not there", "Put the file into the pack's `media`."),
  REMOTE_MEDIA("T005", ERROR, "An image is not in the pack", "Copy it into the pack's `media`."),
  BAD_PLACE("T006", ERROR, "A `{{...}}` cannot be filled", "Correct the name or expression."),
  CONTROL_CHARACTER("T007", ERROR, "A control character", "In JSON write `\\\\` for a backslash."),
  BAD_LINK("T008", ERROR, "A link is not safe", "Link to http, https or mailto."),
  BAD_TEX("T009", ERROR, "KaTeX refuses a formula", "Correct it: the pages would show its source."),
  BAD_MEDIA(
      "T010", WARNING, "A file is no picture for pages", "Save it as PNG, JPEG, GIF or WebP."),
  LARGE_MEDIA("T011", WARNING, "A picture is too large", "Save it smaller."),

  NO_REMARK("W001", WARNING, "A wrong option has no remark", "Name the confusion behind it."),
  EMPTY_REMARK("W002", WARNING, "A remark says only whether", "Say why: name the confusion."),
  NO_REFERENCE("W003", WARNING, "A question has no reference", "Add where to read more."),
  NO_TESTS("W004", WARNING, "A question has no tests", "Add an answer with its score."),
  LONG_OPTION("W005", WARNING, "An option is over 40 words", "Shorten it."),
  LONG_STEM("W006", WARNING, "A stem is over 120 words", "Shorten it, or split the question."),
  PLAIN_FENCE("W007", WARNING, "Code has no language", "Name it after the fence: ```python."),
  LONG_KEY("W008", WARNING, "The key is far the longest option", "Even the lengths out."),
  ALL_OF_THE_ABOVE("W009", WARNING, "All or none of the above", "Options are shuffled: reword."),
  UNMARKED_NOT("W010", WARNING, "A negation is easy to miss", "Write it bold: **not**."),
  ABSOLUTE_WORDS("W011", WARNING, "Absolute words only in wrong options", "Soften them."),
  UNUSED_SUPPRESSION("W012", NOTE, "Nothing to suppress", "Remove the suppression."),
  STEM_ECHO("W013", WARNING, "The key alone echoes the stem", "Reword, or echo it in others too."),
  OVERLAPPING_OPTIONS("W014", WARNING, "Two options overlap", "Draw the ranges apart."),
  NEAR_KNOWN("W015", WARNING, "A known value is near the key", "Narrow the tolerance or guard."),
  REPEATED_KNOWN("W016", WARNING, "Two known values are the same", "Drop or correct one of them."),
  MEETING_KNOWNS(
      "W017",
      WARNING,
      "Two known values come too near",
      "Keep them apart by a condition in `where`, or narrow the tolerance."),
  LETTER_NAMES(
      "W018",
      WARNING,
      "An option is named by its letter",
      "Letters are not shown, and options are shuffled: name each by its words."),

  TWIN_STEMS(
      "X001", WARNING, "Two stems ask the same", "Drop one; twins of a pack may share a `family`."),
  SAME_SLUG("X002", NOTE, "Two packs use one question id", "Rename one before it is published."),
  UNKNOWN_MISCONCEPTION(
      "X003", WARNING, "A misconception is not in the library", "Add it to misconceptions.json."),
  DUPLICATE_MISCONCEPTION(
      "X004", ERROR, "Two misconceptions share an id", "Merge them, or rename one."),
  UNKNOWN_ROLE_TOPIC("X005", ERROR, "A role names an unknown topic", "Write `pack/topic`."),
  ROLE_UNCOVERED("X006", WARNING, "A role item has few questions", "Write more, or add topics."),
  DUPLICATE_ROLE_ITEM("X007", ERROR, "Two role items share an id", "Rename one of the two."),
  UNKNOWN_GUIDE("X008", ERROR, "A role names an unknown guide", "Add it to `guides`."),
  LENGTH_TELLS("X009", WARNING, "Length gives keys away", "Even out the lengths of options."),
  GUESSABLE("X010", WARNING, "A blind guess does well", "Take that cue out of the keys."),
  KEY_POSITION("X011", WARNING, "The key has a place", "Take `pin` off keys."),
  COVERAGE("X012", NOTE, "Topics are below their targets", "Write more, or lower the targets."),

  REV_NOT_RAISED("L001", ERROR, "A change without a new rev", "Raise `rev`, add to `changes`."),
  KEY_CHANGE_HIDDEN(
      "L002", ERROR, "A changed key is not declared", "Declare it in `changes` as `key`."),
  REV_LOWERED("L003", ERROR, "A rev was lowered", "Raise it above what learners have met."),
  QUESTION_GONE(
      "L004", ERROR, "A locked question is gone", "Put it back, or run `anneal lock --removed`."),
  NOT_LOCKED("L005", NOTE, "Questions are not locked yet", "Run `anneal lock` when they are done."),
  BAD_LOCK(
      "L006", ERROR, "The lock file cannot be used", "Restore it, or remove it and lock again."),
  KEY_NOT_CHANGED(
      "L007", WARNING, "A declared key change is none", "Declare it as `cosmetic` or `clarify`."),
  KEY_FIX_REDRAWS(
      "L008",
      WARNING,
      "A key fix draws new values",
      "Leave `params` as they were and correct the formula in `answer`.");

  private final String id;
  private final Severity severity;
  private final String title;
  private final String remedy;

  Code(String id, Severity severity, String title, String remedy) {
    this.id = id;
    this.severity = severity;
    this.title = title;
    this.remedy = remedy;
  }

  /// Letter and three digits, such as `Q014`.
  public String id() {
    return id;
  }

  /// How much a finding of this code matters.
  public Severity severity() {
    return severity;
  }

  /// What is wrong, in general.
  public String title() {
    return title;
  }

  /// What helps as a rule.
  public String remedy() {
    return remedy;
  }

  /// Whether a code is found only after each question was read by itself, or only under stress.
  static boolean isFoundLater(String code) {
    return code.startsWith("X")
        || code.startsWith("L")
        || code.equals(ONE_KEY.id)
        || code.equals(NO_VALUE.id);
  }

  /// Whether a question may say in `suppress` why a finding of this code does not apply to it:
  /// never for errors, nor for what concerns a whole pack.
  public boolean isSuppressible() {
    boolean ofOneQuestion =
        switch (this) {
          case TWIN_STEMS, SAME_SLUG, UNKNOWN_MISCONCEPTION -> true;
          case UNUSED_SUPPRESSION -> false;
          default -> id.startsWith("W") || id.startsWith("V");
        };
    return ofOneQuestion && severity != ERROR;
  }

  /// A finding with the usual remedy.
  public Finding at(Place place, String message) {
    return at(place, message, remedy);
  }

  /// A finding with a remedy of its own.
  public Finding at(Place place, String message, String ownRemedy) {
    return new Finding(place, severity, id, message, ownRemedy);
  }
}
