package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ThriftTest {

  private long heap;
  private long needed;
  private int collections;

  private final Thrift thrift =
      new Thrift(
          () -> heap,
          () -> {
            collections++;
            heap = needed;
          },
          100);

  private int collectionsAt(long size) {
    heap = size;
    collections = 0;
    thrift.look();
    return collections;
  }

  @Test
  void aSmallHeapIsLeftAlone() {
    assertEquals(0, collectionsAt(60));
    assertEquals(0, collectionsAt(100));
  }

  @Test
  void whatHasGrownLargeIsCollectedOnce() {
    needed = 60;
    assertEquals(1, collectionsAt(101));
    assertEquals(0, collectionsAt(heap));
    assertEquals(1, collectionsAt(101));
  }

  @Test
  void whatIsNeededIsNotCollectedOverAndOver() {
    needed = 150;
    assertEquals(1, collectionsAt(180));
    assertEquals(0, collectionsAt(150));
    assertEquals(0, collectionsAt(200));
    assertEquals(1, collectionsAt(201));
  }

  @Test
  void whatWasNeededForAWhileIsGivenBack() {
    needed = 150;
    assertEquals(1, collectionsAt(180));
    needed = 60;
    assertEquals(1, collectionsAt(201));
    assertEquals(1, collectionsAt(101));
  }
}
