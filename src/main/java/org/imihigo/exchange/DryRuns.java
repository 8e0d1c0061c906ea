package org.imihigo.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Drafts;
import org.imihigo.kernel.Refusal;
import org.imihigo.spreadsheets.Progress;
import org.imihigo.spreadsheets.Sheet;
import org.imihigo.spreadsheets.Spreadsheets;
import org.springframework.stereotype.Component;

/**
 * Reads and judges files beside the requests that want them. Nothing of it is kept but in memory:
 * any node makes it anew from the upload.
 */
@Component
class DryRuns {
    private static final int KEPT = 4;
    private static final int AT_ONCE = 2;

    private final Uploads uploads;
    private final Drafts drafts;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, Reading> readings = cache();
    private final Map<String, CompletableFuture<DryRun>> runs = cache();

    DryRuns(Uploads uploads, Drafts drafts) {
        this.uploads = uploads;
        this.drafts = drafts;
    }

    /** The last few that anybody asked for. */
    private static <V> Map<String, V> cache() {
        return Collections.synchronizedMap(
                new LinkedHashMap<>(KEPT, 1, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                        return size() > KEPT;
                    }
                });
    }

    /** How many rows were read so far, and how many there are. */
    record Far(int rows, int of) {
        int percent() {
            return of == 0 ? 0 : (int) Math.min(100, 100L * rows / of);
        }
    }

    /** Hears from the reading thread, and tells whoever asks. */
    private static final class Watch implements Progress {
        private volatile Far far = new Far(0, 0);

        @Override
        public void read(int rows, int of) {
            far = new Far(rows, of);
        }
    }

    private record Reading(Watch watch, CompletableFuture<List<Sheet>> sheets) {}

    /** The sheets of a file that was just sent; empty where they are still being read. */
    Optional<List<Sheet>> read(Upload upload, byte[] content, Duration patience) {
        return now(reading(upload, () -> content).sheets(), patience);
    }

    /** The sheets of a file that was kept. */
    Optional<List<Sheet>> sheets(Upload upload, Duration patience) {
        return now(reading(upload).sheets(), patience);
    }

    /** How far the reading is; all of it once it is done, and the rows are being judged. */
    Far far(Upload upload) {
        var reading = reading(upload);
        var far = reading.watch().far;
        return reading.sheets().isDone() ? new Far(far.of(), far.of()) : far;
    }

    private Reading reading(Upload upload) {
        return reading(upload, () -> uploads.content(upload.id()));
    }

    /** One content is read once, whatever it was sent for. */
    private Reading reading(Upload upload, Supplier<byte[]> content) {
        return readings.computeIfAbsent(
                upload.sha256(),
                _ -> {
                    var watch = new Watch();
                    return new Reading(
                            watch, inTurn(() -> Spreadsheets.read(content.get(), watch)));
                });
    }

    private <T> CompletableFuture<T> inTurn(Supplier<T> work) {
        var result = new CompletableFuture<T>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            places.acquireUninterruptibly();
                            try {
                                result.complete(work.get());
                            } catch (RuntimeException problem) {
                                result.completeExceptionally(problem);
                            } finally {
                                places.release();
                            }
                        });
        return result;
    }

    /** The dry run as it stands after all answers; empty where it is still being made. */
    Optional<DryRun> of(Upload upload, Duration patience) {
        var reading = reading(upload).sheets();
        var run =
                runs.computeIfAbsent(
                        upload.id() + "." + upload.version(),
                        _ -> reading.thenCompose(sheets -> inTurn(() -> judge(upload, sheets))));
        return now(run, patience);
    }

    private DryRun judge(Upload upload, List<Sheet> sheets) {
        int at =
                upload.sheet()
                        .filter(one -> one < sheets.size())
                        .orElseGet(() -> Layout.best(sheets));
        var guessed = Layout.of(sheets.get(at));
        var remembered =
                upload.columns().isPresent()
                        ? Optional.<List<Optional<Column>>>empty()
                        : uploads.remembered(upload.unit(), guessed.fingerprint());
        var layout = upload.columns().or(() -> remembered).map(guessed::with).orElse(guessed);
        if (!layout.suffices()) {
            return new DryRun(sheets, at, layout, remembered.isPresent(), List.of());
        }
        var lines = layout.lines(sheets.get(at));
        var choices = Answers.choices(uploads.answers(upload.id()));
        var judged = new ArrayList<>(drafts.judge(upload.unit(), upload.year(), lines, choices));
        return new DryRun(sheets, at, layout, remembered.isPresent(), List.copyOf(judged));
    }

    private static <T> Optional<T> now(CompletableFuture<T> work, Duration patience) {
        try {
            return Optional.of(work.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException problem) {
            throw refusal(problem.getCause() == null ? problem : problem.getCause());
        }
    }

    private static RuntimeException refusal(Throwable problem) {
        if (problem instanceof CompletionException wrapped && wrapped.getCause() != null) {
            return refusal(wrapped.getCause());
        }
        return problem instanceof Refusal refusal ? refusal : new IllegalStateException(problem);
    }
}
