package anneal.json;

import anneal.question.Answer;
import anneal.question.Marking;
import anneal.question.Task;
import anneal.question.Tolerance;
import anneal.question.Value;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.ZoneId;
import java.util.Locale;

/// The one reader and writer of JSON.
///
/// It is strict: an unknown or doubled field, a missing or null component that is not `@Nullable`,
/// a text where a number is wanted and anything after the end are errors. Enums are written in
/// lower case, and a sealed type says in `kind` which case it is: `{"kind":"picked","option":"a"}`.
public final class Json {

  /// What a hostile document may cost. Bodies have tighter limits of their own at the door.
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxDocumentLength(16_000_000)
          .maxTokenCount(2_000_000)
          .maxNestingDepth(50)
          .maxStringLength(500_000)
          .maxNameLength(500)
          .maxNumberLength(100)
          .build();

  /// Sets of buffers kept for reading and writing.
  private static final int BUFFERS = 16;

  private static final JsonMapper MAPPER = build();

  private Json() {}

  /// The mapper; shared by all threads, never configured further.
  public static JsonMapper mapper() {
    return MAPPER;
  }

  private static JsonMapper build() {
    // Requests come on virtual threads, each of which would make buffers of its own.
    JsonFactory factory =
        new JsonFactoryBuilder()
            .streamReadConstraints(LIMITS)
            .recyclerPool(JsonRecyclerPools.newBoundedPool(BUFFERS))
            .build();
    JsonMapper.Builder builder =
        JsonMapper.builder(factory)
            .annotationIntrospector(new NullMarkedRecords())
            .enumNamingStrategy(EnumNamingStrategies.LOWER_CAMEL_CASE)
            .addModule(zones())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    sealed(builder, Answer.class);
    sealed(builder, Marking.class);
    sealed(builder, Task.class);
    sealed(builder, Tolerance.class);
    sealed(builder, Value.class);
    return builder.build();
  }

  /// Teaches the mapper every case of a sealed type: a new case needs no line here.
  private static void sealed(JsonMapper.Builder builder, Class<?> type) {
    builder.addMixIn(type, ByKind.class);
    for (Class<?> each : type.getPermittedSubclasses()) {
      builder.registerSubtypes(new NamedType(each, each.getSimpleName().toLowerCase(Locale.ROOT)));
    }
  }

  private static SimpleModule zones() {
    return new SimpleModule()
        .addSerializer(ZoneId.class, new ToStringSerializer(ZoneId.class))
        .addDeserializer(ZoneId.class, new Zones());
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface ByKind {}
}
