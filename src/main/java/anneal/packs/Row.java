package anneal.packs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Texts and numbers in a row, each text with its length before it, so that it may hold any sign.
final class Row {

  private Row() {}

  /// Makes a row.
  static final class Writer {

    private final StringBuilder out = new StringBuilder();

    Writer number(int number) {
      out.append(number).append(':');
      return this;
    }

    Writer text(String text) {
      number(text.length());
      out.append(text);
      return this;
    }

    Writer texts(Collection<String> texts) {
      number(texts.size());
      texts.forEach(this::text);
      return this;
    }

    String row() {
      return out.toString();
    }
  }

  /// Takes a row apart, in the order in which it was made.
  static final class Reader {

    private final String row;
    private int at;

    Reader(String row) {
      this.row = row;
    }

    int number() {
      int end = row.indexOf(':', at);
      int number = Integer.parseInt(row, at, end, 10);
      at = end + 1;
      return number;
    }

    String text() {
      int length = number();
      at += length;
      return row.substring(at - length, at);
    }

    List<String> texts() {
      int left = number();
      List<String> texts = new ArrayList<>(left);
      while (left-- > 0) {
        texts.add(text());
      }
      return texts;
    }
  }
}
