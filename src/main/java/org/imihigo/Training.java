package org.imihigo;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A rehearsal: the program starts, shows its first page once and ends, while Java writes down what
 * it had to learn. The next start need not learn it again.
 */
@NullMarked
final class Training {
    private Training() {}

    static boolean isWanted(ConfigurableApplicationContext house) {
        return house.getEnvironment().getProperty("imihigo.train", Boolean.class, false);
    }

    static void rehearse(ConfigurableApplicationContext house) {
        try (house) {
            visit(house.getEnvironment().getRequiredProperty("local.server.port"));
        } catch (IOException nobody) {
            Commands.refuse(1, "The rehearsal saw no page: " + nobody.getMessage());
        }
    }

    private static void visit(String port) throws IOException {
        var page = URI.create("http://127.0.0.1:" + port + "/").toURL();
        var connection = (HttpURLConnection) page.openConnection();
        connection.getResponseCode();
        connection.disconnect();
    }
}
