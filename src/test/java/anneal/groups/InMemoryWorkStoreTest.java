package anneal.groups;

class InMemoryWorkStoreTest extends WorkStoreContract {

  private final GroupStore groups = new InMemoryGroupStore(_ -> true);
  private final WorkStore work = new InMemoryWorkStore(groups);

  @Override
  protected WorkStore work() {
    return work;
  }

  @Override
  protected GroupStore groups() {
    return groups;
  }
}
