package anneal.tex;

import anneal.packs.TexEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;

/// The KaTeX of the pages, in an engine that is started with the first formula and then kept.
public final class Katex implements TexEngine {

  private static final String FILE = "/web/vendor/katex/katex.min.js";

  private static final String ASK =
      """
      (function (tex, displayMode) {
        try {
          katex.__parse(tex, {displayMode, throwOnError: true, strict: "ignore"});
          return null;
        } catch (error) {
          if (error.name !== "ParseError") throw error;
          return [error.position ?? 0, error.rawMessage];
        }
      })
      """;

  private static final Katex SHARED = new Katex();

  private final Map<Formula, Optional<Fault>> known = new ConcurrentHashMap<>();

  private Katex() {}

  private record Formula(String tex, boolean display) {}

  /// Started when first asked for.
  private static final class Started {
    private static final Value PARSE = start();
  }

  /// The one engine of this process.
  public static Katex shared() {
    return SHARED;
  }

  @Override
  public Optional<Fault> fault(String tex, boolean display) {
    return known.computeIfAbsent(new Formula(tex, display), it -> ask(it.tex, it.display));
  }

  /// One thread at a time, as the engine demands.
  private static synchronized Optional<Fault> ask(String tex, boolean display) {
    Value fault = Started.PARSE.execute(tex, display);
    return fault.isNull()
        ? Optional.empty()
        : Optional.of(
            new Fault(fault.getArrayElement(0).asInt(), fault.getArrayElement(1).asString()));
  }

  private static Value start() {
    Engine engine = Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    Context context =
        Context.newBuilder("js").engine(engine).allowHostAccess(HostAccess.NONE).build();
    context.eval("js", "var self = this;");
    context.eval("js", source());
    return context.eval("js", ASK);
  }

  private static String source() {
    try (InputStream in = Katex.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            "the program was packed without KaTeX; build it with mvn process-resources");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own " + FILE, e);
    }
  }
}
