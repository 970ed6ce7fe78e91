package anneal;

import anneal.files.LockFile;
import anneal.files.Outline;
import anneal.files.PackFolder;
import anneal.files.PackFolder.Standing;
import anneal.files.PackFolders;
import anneal.files.ReadPack;
import anneal.files.StartingPoints;
import anneal.packs.Finding;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.question.Pack;
import anneal.question.QuestionId;
import anneal.question.Topic;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes sound packs and questions to begin with.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(pack | question)",
    description = "Writes a sound pack or question to begin with; never overwrites anything.")
final class NewCommand {

  private static final List<String> KINDS =
      List.of("choice", "multi", "numeric", "text", "cloze", "match", "order", "open", "recall");

  @Spec @Nullable CommandSpec spec;

  @Command(
      name = "pack",
      mixinStandardHelpOptions = true,
      description = "Writes a folder with pack.json and a first question.")
  int pack(
      @Parameters(paramLabel = "FOLDER", description = "Its name becomes the pack's id.")
          Path folder,
      @Option(names = "--title", description = "The pack's title for people.")
          @Nullable String title) {
    String id = new PackFolder(folder, Standing.ALONE).name();
    if (!QuestionId.isSlug(id) || id.length() < 3) {
      throw usage(
          "`" + id + "` cannot be a pack's id: take 3 to 60 letters a-z, digits and hyphens");
    }
    try {
      StartingPoints.pack(folder, id, title == null ? title(id) : title);
    } catch (FileAlreadyExistsException e) {
      throw usage(e.getMessage() + " is already there: nothing was written");
    } catch (IOException e) {
      throw usage("cannot write the pack: " + e.getMessage());
    }
    say(folder + ": a pack with one question. Go on with: anneal check " + folder);
    return 0;
  }

  @Command(
      name = "question",
      mixinStandardHelpOptions = true,
      description = "Adds a question of a kind to a topic of a pack.")
  int question(
      @Parameters(paramLabel = "KIND", description = "One of the nine kinds.") String kind,
      @Parameters(paramLabel = "FOLDER", description = "The pack.") Path folder,
      @Option(names = "--topic", description = "Its topic; default the pack's first.")
          @Nullable String topic,
      @Option(names = "--id", description = "Its id; default new-KIND, counted on.")
          @Nullable String id) {
    if (!KINDS.contains(kind)) {
      String all = "Kinds are " + String.join(", ", KINDS) + ".";
      throw usage("there is no kind " + kind + ". " + Finding.didYouMean(kind, KINDS, all));
    }
    ReadPack read = read(folder);
    String into = topic(read.loaded().value().orElseThrow(), topic);
    String slug = slug(taken(read.folder()), kind, id);
    try {
      Path file = StartingPoints.question(folder, into, kind, slug);
      say(file + ": question " + slug + ". Go on with: anneal check " + folder);
      return 0;
    } catch (IOException e) {
      throw usage("cannot add the question: " + e.getMessage());
    }
  }

  private ReadPack read(Path folder) {
    var packs = PackFolders.of(List.of(folder)).find();
    return packs.stream()
        .filter(_ -> packs.size() == 1)
        .map(it -> ReadPack.read(it, new PackAssembler(LoadCache.NONE)))
        .filter(it -> it.loaded().value().isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                usage(
                    folder + " is no pack that can be read: run anneal check, or anneal new pack"));
  }

  /// The ids of all questions, sound or not, and of those that learners met before.
  private static Set<String> taken(PackFolder folder) {
    Set<String> taken = new HashSet<>(new LockFile(folder).ids());
    Outline.of(folder).forEach(file -> file.questions().forEach(it -> taken.add(it.slug())));
    return taken;
  }

  private String topic(Pack pack, @Nullable String wanted) {
    List<String> topics = pack.topics().stream().map(Topic::id).toList();
    String topic = wanted == null ? topics.getFirst() : wanted;
    if (!topics.contains(topic)) {
      throw usage(
          "the pack has no topic "
              + topic
              + ". "
              + Finding.didYouMean(topic, topics, "Add it to `topics` in pack.json first."));
    }
    return topic;
  }

  private String slug(Set<String> taken, String kind, @Nullable String wanted) {
    if (wanted == null) {
      int number = 1;
      while (taken.contains("new-" + kind + "-" + number)) {
        number++;
      }
      return "new-" + kind + "-" + number;
    }
    if (!QuestionId.isSlug(wanted) || wanted.length() < 3) {
      throw usage("`" + wanted + "` cannot be an id: take 3 to 60 letters a-z, digits and hyphens");
    }
    if (taken.contains(wanted)) {
      throw usage("the pack has or had a question " + wanted + " already: nothing was written");
    }
    return wanted;
  }

  private static String title(String id) {
    return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
  }

  private void say(String line) {
    CommandSpec known = Objects.requireNonNull(spec, "picocli sets it");
    known.commandLine().getOut().println(line);
    known.commandLine().getOut().flush();
  }

  private ParameterException usage(String message) {
    return new ParameterException(
        Objects.requireNonNull(spec, "picocli sets it").commandLine(), message);
  }
}
