package anneal.web;

import anneal.people.AccountStore;
import anneal.people.SignUp;
import anneal.person.Role;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells a page who it is shown to.
public final class VisitorRoutes extends Routes {

  private final Visitors visitors;
  private final Optional<AccountStore> accounts;

  /// @param accounts empty for an instance of one person
  public VisitorRoutes(Visitors visitors, Optional<AccountStore> accounts) {
    this.visitors = visitors;
    this.accounts = accounts;
  }

  @Override
  void mount(Router router) {
    router.get("/api/visitor", Access.VISITING, this::show);
  }

  private void show(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    MemberJson account =
        visitor
            .member()
            .map(it -> new MemberJson(it.account().name(), it.account().role()))
            .orElse(null);
    boolean guest = accounts.isPresent() && visitor.guest();
    SignUp signUp = accounts.map(AccountStore::signUp).orElse(null);
    Replies.json(ctx, new VisitorJson(accounts.isPresent(), guest, account, signUp));
  }

  /// @param guest whether there is study that an account could take over
  /// @param signUp who may open an account; null on an instance of one person
  record VisitorJson(
      boolean hosted, boolean guest, @Nullable MemberJson account, @Nullable SignUp signUp) {}

  record MemberJson(String name, Role role) {}
}
