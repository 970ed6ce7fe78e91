package anneal.upkeep;

class InMemoryBackupShelfTest extends BackupShelfContract {

  private final InMemoryBackupShelf shelf = new InMemoryBackupShelf();

  @Override
  protected BackupShelf shelf() {
    return shelf;
  }

  @Override
  protected void damage() {
    shelf.damaged = true;
  }
}
