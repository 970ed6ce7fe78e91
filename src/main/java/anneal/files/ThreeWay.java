package anneal.files;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/// Brings two descendants of one text together, line by line.
///
/// What only one side changed is taken; what both changed alike is taken once; where both changed
/// the same place differently, the own lines stay and the place is a [Conflict]. This is diff3: S.
/// Khanna, K. Kunal and B. C. Pierce, "A formal investigation of diff3", FSTTCS 2007, LNCS 4855,
/// doi:10.1007/978-3-540-77050-3_40. Changes whose places touch are taken as one.
///
/// @param lines of the text that came of it
/// @param conflicts in the order of the text
record ThreeWay(List<String> lines, List<Conflict> conflicts) {

  /// A place that both changed differently.
  ///
  /// @param line of the own text where it begins, from 1
  /// @param own the lines as they are in one's own text, and stay
  /// @param other the lines as the other has them
  record Conflict(int line, List<String> own, List<String> other) {}

  ThreeWay {
    lines = List.copyOf(lines);
    conflicts = List.copyOf(conflicts);
  }

  /// One side's changes to the base, and how far they were followed.
  private static final class Side {
    private final List<String> lines;
    private final List<AbstractDelta<String>> changes;
    private int next;
    private int shift;

    Side(List<String> base, List<String> lines) {
      this.lines = lines;
      this.changes = DiffUtils.diff(base, lines).getDeltas();
    }

    /// Where the next change begins in the base; beyond every line where there is none.
    int begins() {
      return next < changes.size() ? source().getPosition() : Integer.MAX_VALUE;
    }

    private Chunk<String> source() {
      return changes.get(next).getSource();
    }

    /// Takes in all changes that begin in the base at or before a line.
    ///
    /// @return where the last of them ends in the base
    int follow(int upTo) {
      int end = upTo;
      while (begins() <= end) {
        Chunk<String> source = source();
        end = Math.max(end, source.getPosition() + source.size());
        shift += changes.get(next).getTarget().size() - source.size();
        next++;
      }
      return end;
    }

    /// The lines that stand for lines of the base.
    ///
    /// @param before the shift before the first of them
    List<String> between(int from, int to, int before) {
      return lines.subList(from + before, to + shift);
    }
  }

  /// Merges.
  ///
  /// @param base what both came from
  /// @param mine one's own, which wins where both differ
  /// @param theirs the other
  static ThreeWay merge(List<String> base, List<String> mine, List<String> theirs) {
    Side own = new Side(base, mine);
    Side other = new Side(base, theirs);
    List<String> merged = new ArrayList<>();
    List<Conflict> conflicts = new ArrayList<>();
    int at = 0;
    while (true) {
      int from = Math.min(own.begins(), other.begins());
      if (from == Integer.MAX_VALUE) {
        merged.addAll(base.subList(at, base.size()));
        return new ThreeWay(merged, conflicts);
      }
      merged.addAll(base.subList(at, from));
      int ownShift = own.shift;
      int otherShift = other.shift;
      int to = reach(own, other, from);
      List<String> ownLines = own.between(from, to, ownShift);
      List<String> otherLines = other.between(from, to, otherShift);
      List<String> was = base.subList(from, to);
      boolean both = !ownLines.equals(was) && !otherLines.equals(was);
      if (both && !ownLines.equals(otherLines)) {
        conflicts.add(
            new Conflict(from + ownShift + 1, List.copyOf(ownLines), List.copyOf(otherLines)));
      }
      merged.addAll(ownLines.equals(was) ? otherLines : ownLines);
      at = to;
    }
  }

  /// Follows both sides until neither has a change that touches what was followed.
  private static int reach(Side own, Side other, int from) {
    int to = from;
    int before;
    do {
      before = to;
      to = other.follow(own.follow(to));
    } while (to > before);
    return to;
  }
}
