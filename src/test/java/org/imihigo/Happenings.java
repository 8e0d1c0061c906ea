package org.imihigo;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.imihigo.kernel.Happening;
import org.springframework.context.event.EventListener;

/** What rooms tell each other, as a list that a newcomer reads. */
final class Happenings {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SENTENCE =
            Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/", Pattern.DOTALL);
    private static final String HEAD =
            """
            # What happens, and who hears it

            A room that did something publishes a happening within its transaction; whoever listens answers in it, or not at all. `GoldenTest` writes this list and holds the house to it.

            | happening | room | what it says | who hears it |
            |---|---|---|---|
            """;

    private final JavaClasses house =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.imihigo");

    String list() {
        return house.stream()
                .filter(type -> type.isAssignableTo(Happening.class) && !type.isInterface())
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(this::line)
                .collect(joining("\n", HEAD, "\n"));
    }

    private String line(JavaClass happening) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        happening.getSimpleName(),
                        room(happening),
                        sentence(happening),
                        listeners(happening));
    }

    private String listeners(JavaClass happening) {
        return house.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(EventListener.class))
                .filter(method -> hears(method, happening))
                .map(
                        method ->
                                room(method.getOwner())
                                        + " (`"
                                        + method.getOwner().getSimpleName()
                                        + "`)")
                .sorted()
                .distinct()
                .collect(joining(", "));
    }

    private static boolean hears(JavaMethod listener, JavaClass happening) {
        return listener.getRawParameterTypes().stream()
                .anyMatch(type -> happening.isAssignableTo(type.getName()));
    }

    private static String room(JavaClass type) {
        return type.getPackageName().replace("org.imihigo.", "");
    }

    /** The comment of its class. */
    private static String sentence(JavaClass type) {
        var file = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
        try {
            var comment = SENTENCE.matcher(Files.readString(file));
            assertThat(comment.find()).as(type.getName() + " says what it is").isTrue();
            return comment.group(1)
                    .replaceAll("(?s)\\s*\\*?\\s*@.*", "")
                    .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                    .replaceFirst("^\\* ", "")
                    .strip();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
