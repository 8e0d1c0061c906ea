package org.imihigo;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A rehearsal: the program starts, shows its first page once and ends, while Java writes down what
 * it had to learn. The next start need not learn it again.
 */
@NullMarked
@Component
@ConditionalOnBooleanProperty("imihigo.train")
@Order(Ordered.LOWEST_PRECEDENCE)
class Training implements ApplicationListener<ApplicationReadyEvent> {
    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var house = ready.getApplicationContext();
        if (house instanceof WebServerApplicationContext) {
            visit(house.getEnvironment().getRequiredProperty("local.server.port"));
            house.close();
        }
    }

    private static void visit(String port) {
        try {
            var page = URI.create("http://127.0.0.1:" + port + "/").toURL();
            var connection = (HttpURLConnection) page.openConnection();
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException nobody) {
            Commands.refuse(1, "The rehearsal saw no page: " + nobody.getMessage());
        }
    }
}
