package anneal.web;

/// The routes of one room.
public abstract class Routes {

  Routes() {}

  /// Hangs them up; called once at the start.
  abstract void mount(Router router);
}
