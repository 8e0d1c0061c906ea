package org.imihigo.dhis2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.imihigo.kernel.Refusal;

/** Asks a DHIS2: patiently, never for too much, and never somebody else. */
final class Connector implements AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 4;
    private static final int OK = 200;

    private final Source source;
    private final Consumer<Duration> pause;
    private final Duration patience;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(TO_CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /**
     * @param pause waits before it is asked again
     */
    Connector(Source source, Consumer<Duration> pause) {
        this(source, pause, TO_ANSWER);
    }

    /**
     * @param patience how long one answer may take to come
     */
    Connector(Source source, Consumer<Duration> pause, Duration patience) {
        this.source = source;
        this.pause = pause;
        this.patience = patience;
    }

    /**
     * What stands at a path of its API.
     *
     * @throws Refusal where it does not answer, or not as a DHIS2 does
     */
    byte[] get(String path) {
        var wait = FIRST_PAUSE;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var answer = ask(path);
            if (answer.isPresent() && !isForLater(answer.get().statusCode())) {
                return content(answer.get());
            }
            if (attempt < ATTEMPTS) {
                pause.accept(answer.flatMap(Connector::asked).orElse(wait));
                wait = wait.multipliedBy(2);
            }
        }
        throw Refusal.conflict("dhis2.connect.stopped.unreachable");
    }

    /** Nothing, where no answer came. */
    private Optional<HttpResponse<byte[]>> ask(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(source.address() + "/api/" + path))
                        .timeout(patience)
                        .header("Authorization", source.authorization())
                        .header("Accept", "application/json")
                        .header("Accept-Encoding", "gzip")
                        .header("User-Agent", "Imihigo")
                        .build();
        var coming =
                client.sendAsync(
                        request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), Bounded.MOST));
        try {
            return Optional.of(coming.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException problem) {
            if (isTooLarge(problem)) {
                throw Refusal.conflict("dhis2.connect.stopped.unexpected");
            }
            return Optional.empty();
        } catch (TimeoutException _) {
            coming.cancel(true);
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Refusal.conflict("dhis2.connect.stopped.unreachable");
        }
    }

    /** The answer went beyond the limit: asking again brings the same. */
    private static boolean isTooLarge(ExecutionException problem) {
        return problem.getCause() instanceof IOException cause
                && String.valueOf(cause.getMessage()).contains("exceeds");
    }

    private static boolean isForLater(int status) {
        return status == 429 || status >= 500;
    }

    /** How long it wants to be left alone. */
    private static Optional<Duration> asked(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(wait -> wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
    }

    private static byte[] content(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status == 401 || status == 403) {
            throw Refusal.conflict("dhis2.connect.stopped.refused");
        }
        if (status == 404) {
            throw Refusal.conflict("dhis2.connect.stopped.missing");
        }
        if (status == 409) {
            throw Refusal.conflict("dhis2.connect.stopped.conflict");
        }
        if (status / 100 == 3) {
            throw Refusal.conflict("dhis2.connect.stopped.moved");
        }
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        if (status != OK || !json) {
            throw Refusal.conflict("dhis2.connect.stopped.unexpected");
        }
        return unpacked(answer);
    }

    /** However small it came, no more than we take. */
    private static byte[] unpacked(HttpResponse<byte[]> answer) {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return answer.body();
        }
        try (var zip = Bounded.of(new GZIPInputStream(new ByteArrayInputStream(answer.body())))) {
            return zip.readAllBytes();
        } catch (IOException _) {
            throw Refusal.conflict("dhis2.connect.stopped.unexpected");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
