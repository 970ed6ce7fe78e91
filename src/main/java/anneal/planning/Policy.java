package anneal.planning;

/// A way to choose what is asked on a day. Instances serve one simulated learner at a time and may
/// keep what they computed; the same board gives the same order.
interface Policy {

  /// Questions to ask today, the first one first. May hold more than the day does, and fewer when
  /// more would be of no use.
  int[] order(Board board);
}
