package anneal.planning;

/// The plan that is timed.
public final class PlannerWork {

  private PlannerWork() {}

  /// 1,500 questions, four in ten seen, 60 days of 30 minutes.
  public static Planner.Request request() {
    return Requests.request(1500, 60, 30);
  }
}
