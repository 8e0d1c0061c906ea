package org.imihigo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.people.Cast;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the program says when its door is open: where it is, and where the data live. */
@NullMarked
@Component
class Welcome implements ApplicationListener<ApplicationReadyEvent> {
    private final Environment settings;

    Welcome(Environment settings) {
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext) {
            var time = Objects.requireNonNullElse(event.getTimeTaken(), Duration.ZERO);
            new PrintStream(System.out, true, UTF_8).print(text(time.toMillis()));
        }
    }

    private String cast() {
        if (!settings.getProperty("imihigo.demonstration", Boolean.class, false)) {
            return "";
        }
        String names = Stream.of(Cast.values()).map(Cast::login).collect(Collectors.joining(", "));
        return """
               Its figures are made up. Sign in as one of
               %s
               with the password %s.
               """
                .formatted(names, Cast.PASSWORD);
    }

    private String place() {
        return settings.getProperty(
                "spring.datasource.url",
                settings.resolvePlaceholders("${imihigo.home:${user.home}/.imihigo}"));
    }

    private String text(long millis) {
        return """

               Imihigo answers at http://%s:%s/ after %.1f s.
               The data live in %s.
               %sControl-C ends it.

               """
                .formatted(
                        settings.getProperty("server.address", "localhost"),
                        settings.getProperty("local.server.port", ""),
                        millis / 1000.0,
                        place(),
                        cast());
    }
}
