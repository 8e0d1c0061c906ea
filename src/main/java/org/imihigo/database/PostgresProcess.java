package org.imihigo.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A child that the kernel ends with us. It does so when the thread that started the child ends, so
 * that one thread starts it, listens to it and waits for it.
 */
final class PostgresProcess {
    private static final Logger LOG = System.getLogger(PostgresProcess.class.getName());
    private static final int REMEMBERED = 50;

    private final ConcurrentLinkedDeque<String> heard = new ConcurrentLinkedDeque<>();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final Process process;

    PostgresProcess(ProcessBuilder command) throws IOException, InterruptedException {
        var birth = new CompletableFuture<Process>();
        Thread.ofPlatform().name("postgres").daemon().start(() -> live(command, birth));
        try {
            process = birth.get();
        } catch (ExecutionException failure) {
            throw new IOException(birth.exceptionNow().getMessage(), failure);
        }
    }

    private void live(ProcessBuilder command, CompletableFuture<Process> birth) {
        try {
            var child = command.start();
            birth.complete(child);
            try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
                output.lines().forEach(this::hear);
            }
            end.complete(child.waitFor());
        } catch (IOException | InterruptedException | RuntimeException failure) {
            birth.completeExceptionally(failure);
            end.completeExceptionally(failure);
        }
    }

    private void hear(String line) {
        LOG.log(line.contains("PANIC:") ? Level.ERROR : Level.DEBUG, line);
        heard.add(line);
        if (heard.size() > REMEMBERED) {
            heard.remove();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for the end. */
    int exitValue() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException failure) {
            return -1;
        }
    }

    String lastWords() {
        return String.join("\n", heard);
    }

    /** First in good order; if that does not help, as suddenly as a power cut. */
    void stop(Duration patience) throws InterruptedException {
        for (String name : List.of("INT", "QUIT", "KILL")) {
            if (process.isAlive()) {
                signal(name, process.pid());
                process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        exitValue();
    }

    static void signal(String name, long number) throws InterruptedException {
        PostgresAccount.works(List.of("sh", "-c", "kill -" + name + " " + number));
    }
}
