package anneal.files;

import anneal.question.Drawer.Draw;
import anneal.question.Drawer.Drawn;
import anneal.question.Value;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Drawn values as bytes: the share accepted, the names, then for each variant its situation and
/// its values. Texts have their length in bytes before them; numbers are the eight bytes they have
/// in memory, since to read them as digits took longer than all else.
final class DrawnBytes {

  private static final byte NUMBER = 0;
  private static final byte WORD = 1;

  private DrawnBytes() {}

  static byte[] of(Drawn drawn) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(new DataOutputStream(bytes), drawn);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Drawn drawn) throws IOException {
    out.writeDouble(drawn.acceptance());
    Map<String, Value> first = drawn.draws().getFirst().values();
    out.writeInt(first.size());
    for (String name : first.keySet()) {
      text(out, name);
    }
    out.writeInt(drawn.draws().size());
    for (Draw draw : drawn.draws()) {
      situation(out, draw.situation());
      for (String name : first.keySet()) {
        value(out, Objects.requireNonNull(draw.values().get(name), name));
      }
    }
  }

  private static void value(DataOutputStream out, Value value) throws IOException {
    switch (value) {
      case Value.Num(double number) -> {
        out.writeByte(NUMBER);
        out.writeDouble(number);
      }
      case Value.Word(String word) -> {
        out.writeByte(WORD);
        text(out, word);
      }
    }
  }

  private static void situation(DataOutputStream out, @Nullable String situation)
      throws IOException {
    out.writeBoolean(situation != null);
    if (situation != null) {
      text(out, situation);
    }
  }

  static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /// Reads what was written.
  static Drawn read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    double acceptance = in.getDouble();
    List<String> names = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      names.add(text(in));
    }
    List<Draw> draws = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      String situation = in.get() == 0 ? null : text(in);
      Map<String, Value> values = new LinkedHashMap<>();
      for (String name : names) {
        values.put(name, value(in));
      }
      draws.add(new Draw(situation, values));
    }
    return new Drawn(draws, acceptance, -1);
  }

  private static Value value(ByteBuffer in) {
    return in.get() == NUMBER ? new Value.Num(in.getDouble()) : new Value.Word(text(in));
  }

  static String text(ByteBuffer in) {
    return new String(slice(in), StandardCharsets.UTF_8);
  }

  /// Bytes that have their number before them.
  static byte[] slice(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return bytes;
  }
}
