package anneal.store;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;

/// A row of a table that gives its columns to a statement. Jdbi's own `@BindMethods` would need the
/// records to be public, and reflection for each value.
interface Row {

  /// Binds each column under its name.
  void bind(SqlStatement<?> statement);

  /// Marks a parameter of an SQL method whose columns are bound.
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  @SqlStatementCustomizingAnnotation(Binder.class)
  @interface Bound {}

  /// Tells Jdbi what [Bound] means.
  class Binder implements SqlStatementCustomizerFactory {
    @Override
    public SqlStatementParameterCustomizer createForParameter(
        Annotation annotation,
        Class<?> type,
        Method method,
        Parameter parameter,
        int index,
        Type parameterType) {
      return (statement, row) -> ((Row) row).bind(statement);
    }
  }
}
