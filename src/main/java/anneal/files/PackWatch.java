package anneal.files;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices when somebody saves, adds, renames or removes a file of a pack.
///
/// The operating system's events only wake it up early: what counts is a comparison of times and
/// sizes, made at least once a second. So it works where there are no events (network drives, too
/// many watches) and however an editor saves. A burst of changes is one call.
public final class PackWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PackWatch.class);
  private static final int DEPTH = 5;
  private static final Path MEDIA = Path.of("media");
  private static final long LOOK_MILLIS = 1_000;
  private static final long QUIET_MILLIS = 120;
  private static final int MOST_LOOKS = 8;

  private final List<Path> roots;
  private final Runnable changed;
  private final Set<Path> watched = new HashSet<>();
  private final @Nullable WatchService service;
  private final Thread thread;
  private Map<Path, Stamp> last;
  private volatile boolean closed;

  private static final boolean UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  /// What changes when a file is written, or another takes its place.
  ///
  /// @param node what the disk tells files apart by, where it does
  /// @param touched when content, owner or rights changed last, which nobody can set back; null
  ///   where that is not known
  private record Stamp(
      long modifiedNanos, long size, @Nullable Object node, @Nullable Object touched) {

    static Stamp of(Path file, BasicFileAttributes attributes) {
      long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      return new Stamp(modified, attributes.size(), attributes.fileKey(), touched(file));
    }

    private static @Nullable Object touched(Path file) {
      try {
        return UNIX ? Files.getAttribute(file, "unix:ctime") : null;
      } catch (IOException | UnsupportedOperationException e) {
        LOG.debug("{} is going: {}", file, e.getMessage());
        return null;
      }
    }
  }

  private PackWatch(List<Path> roots, Runnable changed, @Nullable WatchService service) {
    this.roots = List.copyOf(roots);
    this.changed = changed;
    this.service = service;
    this.last = look();
    this.thread = Thread.ofPlatform().daemon().name("pack-watch").unstarted(this::run);
  }

  /// Begins to watch: every change from now on is noticed.
  ///
  /// @param roots folders of packs, or packs; one that is missing may come later
  /// @param changed called on the watch's own thread once a change has settled
  public static PackWatch start(List<Path> roots, Runnable changed) {
    return start(roots, changed, events());
  }

  /// Begins to watch without the operating system's events.
  static PackWatch startPolling(List<Path> roots, Runnable changed) {
    return start(roots, changed, null);
  }

  private static PackWatch start(
      List<Path> roots, Runnable changed, @Nullable WatchService service) {
    PackWatch watch = new PackWatch(roots, changed, service);
    watch.thread.start();
    return watch;
  }

  private static @Nullable WatchService events() {
    try {
      return Path.of("").getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("no file events here, looking every second instead: {}", e.getMessage());
      return null;
    }
  }

  private void run() {
    try {
      while (!closed) {
        await();
        Map<Path, Stamp> now = look();
        if (!now.equals(last)) {
          last = settled(now);
          call();
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException _) {
      LOG.debug("the pack watch ends");
    }
  }

  private void call() {
    try {
      changed.run();
    } catch (RuntimeException | Error e) {
      // even where memory ran out: what took it is given back, and the next save may be smaller
      LOG.error("packs changed, but could not be read again; save a file to try once more", e);
    }
  }

  private void await() throws InterruptedException {
    if (service == null) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      return;
    }
    WatchKey key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = service.poll();
    }
  }

  /// Looks until two looks agree, so that a save in several steps is one change.
  private Map<Path, Stamp> settled(Map<Path, Stamp> first) throws InterruptedException {
    Map<Path, Stamp> before = first;
    for (int i = 0; i < MOST_LOOKS; i++) {
      TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
      Map<Path, Stamp> now = look();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
    return before;
  }

  private Map<Path, Stamp> look() {
    Map<Path, Stamp> seen = new HashMap<>();
    for (Path root : roots) {
      try {
        Files.walkFileTree(
            root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, visitor(root, seen));
      } catch (IOException e) {
        LOG.debug("cannot look at {}: {}", root, e.getMessage());
      }
    }
    return seen;
  }

  /// Links are followed as the packs are read: not within `media`, and no further into a pack.
  private FileVisitor<Path> visitor(Path root, Map<Path, Stamp> seen) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        Path inside = root.relativize(folder);
        boolean read = isMedia(inside) ? !Files.isSymbolicLink(folder) : inside.getNameCount() == 1;
        if (!read) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        watch(folder);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && matters(root.relativize(file))) {
          seen.put(file, Stamp.of(file, attributes));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
      }
    };
  }

  /// Editors' temporary files do not matter.
  private static boolean matters(Path inside) {
    String name = inside.getFileName().toString();
    return !name.startsWith(".")
        && (name.endsWith(".json") || (isMedia(inside) && !name.endsWith("~")));
  }

  private static boolean isMedia(Path inside) {
    return inside.startsWith(MEDIA)
        || (inside.getNameCount() > 1 && inside.getName(1).equals(MEDIA));
  }

  private void watch(Path folder) {
    if (service != null && watched.add(folder)) {
      try {
        folder.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      } catch (IOException e) {
        LOG.info("no file events for {}, looking every second: {}", folder, e.getMessage());
      }
    }
  }

  /// Stops watching; returns when no call is under way any more.
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
      if (service != null) {
        service.close();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.debug("closing the watch service: {}", e.getMessage());
    }
  }
}
