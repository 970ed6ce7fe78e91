package anneal.store;

import java.security.SecureRandom;

/// Random keys of an instance, such as the one that signs tokens. Each is made when it is first
/// asked for and stays the same for ever, over restarts and backups.
public final class Secrets {

  private static final int BYTES = 32;

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  public Secrets(Database database) {
    this.database = database;
  }

  /// The secret with this name.
  ///
  /// @param name what it is for, 1..64 characters
  /// @return 32 bytes, the caller's own copy
  /// @throws anneal.study.StudyStore.StoreUnavailable when it is new and cannot be written
  public byte[] secret(String name) {
    return database
        .read(lane -> lane.sql(InstanceSql.class).find("secret." + name))
        .orElseGet(() -> make("secret." + name));
  }

  private byte[] make(String name) {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    return database.write(
        lane -> {
          InstanceSql sql = lane.sql(InstanceSql.class);
          sql.putNew(name, fresh);
          return sql.find(name).orElseThrow();
        });
  }
}
