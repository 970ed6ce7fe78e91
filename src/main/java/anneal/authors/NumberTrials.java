package anneal.authors;

import anneal.question.Figures;
import anneal.question.Numeric;
import java.util.LinkedHashMap;
import java.util.Map;

/// Ways to type a number: right ones, right ones in another form, and slips.
final class NumberTrials {

  /// Denominators beyond this nobody types.
  private static final int LARGEST_DENOMINATOR = 999;

  private static final double EXACT = 1e-9;

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Numeric task;
  private final String unit;

  private NumberTrials(Numeric task) {
    this.task = task;
    Numeric.Unit asked = task.unit();
    this.unit = asked != null && asked.required() ? " " + asked.symbol() : "";
  }

  /// What is typed, with why it is tried.
  static Map<String, String> of(Numeric task) {
    NumberTrials trials = new NumberTrials(task);
    trials.forms(task.key());
    trials.units(task.key());
    trials.slips(task.key());
    task.known().forEach(it -> trials.add(Figures.plain(it.value()), "a known wrong value"));
    trials.texts.putIfAbsent("about " + Figures.plain(task.key()), "words around it");
    return trials.texts;
  }

  private void add(String number, String why) {
    texts.putIfAbsent(number + unit, why);
  }

  private void forms(double key) {
    String plain = Figures.plain(key);
    add(plain, "the key");
    if (plain.contains(".")) {
      add(plain.replace('.', ','), "a comma for the point");
    }
    if (Math.abs(key) >= 1_000) {
      add(Figures.grouped(key), "digits in groups");
    }
    if (task.unit() == null) {
      texts.putIfAbsent(Figures.plain(100 * key) + " %", "as a percentage");
    }
    fraction(key);
    add(Figures.scientific(key, 3), "as a power of ten");
    add(Figures.significant(key, 2), "to two figures");
    add(Figures.significant(key, 1), "to one figure");
  }

  /// The simplest fraction that equals the key, by its continued fraction.
  private void fraction(double key) {
    double rest = Math.abs(key);
    long above = 1;
    long below = 0;
    long aboveBefore = 0;
    long belowBefore = 1;
    while (rest < LARGEST_DENOMINATOR * 1_000.0) {
      long whole = (long) Math.floor(rest);
      long nextAbove = whole * above + aboveBefore;
      long nextBelow = whole * below + belowBefore;
      if (nextBelow > LARGEST_DENOMINATOR) {
        return;
      }
      aboveBefore = above;
      belowBefore = below;
      above = nextAbove;
      below = nextBelow;
      double off = Math.abs((double) above / below - Math.abs(key));
      if (off <= EXACT * Math.abs(key)) {
        if (below > 1) {
          add((key < 0 ? "-" : "") + above + "/" + below, "as a fraction");
        }
        return;
      }
      rest = 1 / (rest - whole);
    }
  }

  private void units(double key) {
    Numeric.Unit asked = task.unit();
    if (asked == null) {
      return;
    }
    String plain = Figures.plain(key);
    texts.putIfAbsent(plain + " " + asked.symbol(), "with its unit");
    texts.putIfAbsent(plain, "without a unit");
    for (Numeric.Alternative other : asked.also()) {
      String text = Figures.plain(key / other.factor()) + " " + other.symbol();
      texts.putIfAbsent(text, "in another unit");
    }
    texts.putIfAbsent(plain + " apples", "with a unit that is none");
  }

  private void slips(double key) {
    if (key != 0) {
      add(Figures.plain(-key), "the sign turned");
      add(Figures.plain(10 * key), "ten times the key");
      add(Figures.plain(key / 10), "a tenth of the key");
    }
    if (Math.abs(key) <= 1 && task.unit() == null) {
      add(Figures.plain(100 * key), "a percentage without its sign");
    }
  }
}
