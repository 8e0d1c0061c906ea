package org.imihigo.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A gateway of text messages that takes a form with {@code to} and {@code message}. */
@Component
class HttpCarrier implements Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int GOOD = 2;
    private static final int HUNDRED = 100;

    private final String address;
    private final String key;

    HttpCarrier(
            @Value("${imihigo.sms.url:}") String address,
            @Value("${imihigo.sms.key:}") String key) {
        this.address = address;
        this.key = key;
    }

    @Override
    public boolean isThere() {
        return !address.isBlank();
    }

    @Override
    public boolean take(PhoneNumber to, String text) {
        var form = "to=" + encoded(to.value()) + "&message=" + encoded(text);
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("apiKey", key)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() / HUNDRED == GOOD;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
