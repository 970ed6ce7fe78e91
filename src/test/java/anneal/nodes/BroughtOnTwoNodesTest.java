package anneal.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bringing.Bringing;
import anneal.bringing.BroughtPacks;
import anneal.bringing.Order;
import anneal.bringing.Sent;
import anneal.files.BroughtReading;
import anneal.files.PackBench;
import anneal.files.PackFolders;
import anneal.files.PackLibrary;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.packs.Publisher;
import anneal.store.Database;
import anneal.store.DatabaseAddress;
import anneal.store.Postgres;
import anneal.store.Signals;
import anneal.store.SqlBroughtStore;
import anneal.web.Shapes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A pack that is brought to one node is served by the other within two seconds, and by whoever
/// starts later.
class BroughtOnTwoNodesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  /// What a server has of packs, without its pages.
  private static final class Node implements AutoCloseable {
    private final Database database;
    private final Signals signals;
    private final Publisher publisher = new Publisher();
    private final PackLibrary library =
        new PackLibrary(PackFolders.of(List.of()), new PackAssembler(LoadCache.NONE), publisher);
    private final Bringing bringing;

    Node(DatabaseAddress address) {
      database = Database.open(address);
      signals = new Signals(database);
      SqlBroughtStore store = new SqlBroughtStore(database);
      library.beside(
          new BroughtPacks(store, new BroughtReading(new PackAssembler(LoadCache.NONE))));
      library.load();
      signals.listen("packs", library::load);
      publisher.listen(_ -> signals.tell("packs"));
      PackBench bench =
          new PackBench(
              (_, _) -> Optional.empty(),
              LoadCache.NONE,
              file -> {
                throw new IOException("no packages here: " + file);
              });
      bringing = new Bringing(store, bench, library::holds, library::load);
    }

    int questions() {
      return publisher.catalog().size();
    }

    void await(int questions) throws InterruptedException {
      for (int i = 0; i < 80 && questions() != questions; i++) {
        Thread.sleep(25);
      }
      assertEquals(questions, questions(), "two seconds later");
    }

    @Override
    public void close() {
      signals.close();
      database.close();
    }
  }

  private static void bring(Node node, String... cards) throws IOException {
    byte[] zip = Shapes.zip("pack.json", Shapes.MANIFEST, "basics.json", Shapes.topic(cards));
    Sent sent = node.bringing.bench().open("shapes.zip", new ByteArrayInputStream(zip));
    var review = node.bringing.review(sent, new Order("", "", "", false));
    assertTrue(node.bringing.publish(review, "anna", NOW).isPresent(), review.toString());
  }

  @Test
  void whatIsBroughtToOneIsServedByTheOther() throws Exception {
    DatabaseAddress address = Postgres.empty();
    String triangle = Shapes.card("triangle", "three", "");
    String square = Shapes.card("square", "four", "");
    try (Node one = new Node(address);
        Node two = new Node(address)) {
      Thread.sleep(Duration.ofMillis(600));
      bring(one, triangle);
      assertEquals(1, one.questions());
      two.await(1);
      bring(two, triangle, square);
      one.await(2);
      assertTrue(two.bringing.withdraw("shapes", true));
      one.await(0);
      assertTrue(one.bringing.withdraw("shapes", false));
      two.await(2);
      try (Node late = new Node(address)) {
        assertEquals(2, late.questions());
      }
    }
  }
}
