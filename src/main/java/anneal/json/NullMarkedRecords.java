package anneal.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/// Reads the JDK's type annotations as the rest of the house does: a component of a record must be
/// there and not be null, unless it is `@Nullable`; nor may a list hold a null.
final class NullMarkedRecords extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1;

  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    return member instanceof AnnotatedParameter parameter
        ? Boolean.valueOf(!nullable(parameter))
        : super.hasRequiredMarker(member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    if (annotated instanceof AnnotatedParameter parameter) {
      Nulls itself = nullable(parameter) ? Nulls.SET : Nulls.FAIL;
      return JsonSetter.Value.forValueNulls(itself, Nulls.FAIL);
    }
    return super.findSetterInfo(annotated);
  }

  private static boolean nullable(AnnotatedParameter parameter) {
    Executable creator = (Executable) parameter.getOwner().getMember();
    return creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
        Nullable.class);
  }
}
