package anneal;

import anneal.files.JsonForks;
import anneal.sharing.Carrying;
import anneal.sharing.Following;
import anneal.sharing.Keeping;
import anneal.sharing.Subscriptions;
import anneal.store.Database;
import anneal.store.SqlForkStore;
import anneal.store.SqlSubscriptionStore;
import anneal.store.SqlSuggestionStore;
import anneal.store.SqlTries;
import anneal.web.AgreementRoutes;
import anneal.web.Books;
import anneal.web.EditDesk;
import anneal.web.ForkDesk;
import anneal.web.ForkRoutes;
import anneal.web.Routes;
import anneal.web.Sheets;
import anneal.web.SubscriptionRoutes;
import anneal.web.SuggestionRoutes;
import anneal.web.Visitors;
import anneal.web.WordingRoutes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What is behind edits of single questions, and packs that are followed, copied and agreed on.
///
/// @param keeping brings packs and looks after them
/// @param carrying takes along what learners know
/// @param visitors tells who is asking
record SharedPacks(Database database, Keeping keeping, Carrying carrying, Visitors visitors) {

  /// @param books what learners have answered
  /// @param sheets how questions look
  /// @param house guests and accounts; empty where whoever asks runs the server too
  List<Routes> routes(Books books, Sheets sheets, Optional<Guesthouse> house) {
    boolean solo = house.isEmpty();
    EditDesk desk =
        new EditDesk(
            keeping, new SqlSuggestionStore(database), books, sheets, SqlTries.of(database));
    Following following = new Following(keeping, new SqlForkStore(database), new JsonForks());
    Subscriptions subscriptions = new Subscriptions(following, new SqlSubscriptionStore(database));
    List<Routes> routes = new ArrayList<>();
    Collections.addAll(
        routes,
        new WordingRoutes(desk, visitors, solo),
        new SuggestionRoutes(desk, visitors, solo),
        new SubscriptionRoutes(subscriptions, desk, visitors),
        new ForkRoutes(
            new ForkDesk(following, desk, carrying, house.map(Guesthouse::commons)),
            visitors,
            solo));
    house.ifPresent(
        it -> routes.add(new AgreementRoutes(it.commons(), visitors, subscriptions::begin)));
    return routes;
  }
}
