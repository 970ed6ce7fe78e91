package anneal.web;

import anneal.person.LearnerId;
import io.javalin.http.Context;
import java.time.Instant;

/// Tells by its headers and cookies whose study a request is about.
interface Reception {

  /// Who is new and only looks around; nothing is ever stored for this learner.
  LearnerId NOBODY = new LearnerId("nobody");

  /// The visitor of a request.
  ///
  /// @param access what the route asks for, never [Access#OPEN]
  Visitor receive(Context ctx, Access access, Instant now);
}
