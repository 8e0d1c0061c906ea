import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * How fast do readings come in through the API, rolled up? Every village of the nation reports
 * every series of one quarter that nobody has opened yet, in batches, from several clients at once.
 * The clock stops when the figures of the nation count all of them.
 *
 * <p>Bulk ADDRESS TOKEN PERIOD HOME PID [ROWS-A-BATCH [CLIENTS [json|csv]]], against {@code
 * ./imihigo --demo=nation}; see bulk.sh.
 */
class Bulk {
    /** What is counted from the year's beginning must not be less than in the quarter before. */
    private static final int ENOUGH = 1_000_000;

    private static final Pattern FRESH = Pattern.compile("\"fresh\":([0-9]+)");

    private final String base;
    private final String token;
    private final String period;
    private final Path home;
    private final String pid;
    private final HttpClient client = HttpClient.newHttpClient();

    Bulk(String base, String token, String period, Path home, String pid) {
        this.base = base;
        this.token = token;
        this.period = period;
        this.home = home;
        this.pid = pid;
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int rows = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 10_000;
        int clients = arguments.length > 6 ? Integer.parseInt(arguments[6]) : 2;
        boolean json = arguments.length > 7 && arguments[7].equals("json");
        new Bulk(arguments[0], arguments[1], arguments[2], Path.of(arguments[3]), arguments[4])
                .run(rows, clients, json);
    }

    /** A series, and whether its readings are two counts. */
    private record Series(int number, boolean counted, int decimals) {}

    private void run(int rows, int clients, boolean json) throws Exception {
        var villages = villages();
        var series = series(villages.getFirst());
        var batches = batches(villages, series, rows, json);
        long readings = (long) villages.size() * series.size();
        flush();
        System.out.printf(
                "%,d villages × %d series = %,d readings, in %d batches of %,d (%s), %d clients.%n%n",
                villages.size(),
                series.size(),
                readings,
                batches.size(),
                rows,
                json ? "JSON" : "CSV",
                clients);
        System.out.println(
                "| readings | answered | counted by the nation's figures | a batch: median | p95"
                        + " | processor, each reading: Java | PostgreSQL | client |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
        int third = batches.size() / 3;
        bring(
                "the first third, Java still compiling",
                batches.subList(0, third),
                series,
                clients,
                json);
        bring("the rest", batches.subList(third, batches.size()), series, clients, json);
        System.out.println();
        again(batches.getFirst(), json);
    }

    private void bring(
            String what, List<String> batches, List<Series> series, int clients, boolean json)
            throws Exception {
        long readings = batches.stream().mapToLong(batch -> rows(batch, json)).sum();
        long before = fresh(series);
        double java = processor(stat(pid), 2);
        double postgres = postgres();
        double own = processor(stat("self"), 2);
        long start = System.nanoTime();
        var times = post(batches, clients, json);
        double answered = (System.nanoTime() - start) / 1e9;
        while (fresh(series) - before < readings) {
            Thread.sleep(20);
        }
        double counted = (System.nanoTime() - start) / 1e9;
        times.sort(Double::compare);
        System.out.printf(
                "| %s: %,d | %.2f s, %,.0f/s | %.2f s, %,.0f/s | %.0f ms | %.0f ms | %.1f µs | %.1f µs | %.1f µs |%n",
                what,
                readings,
                answered,
                readings / answered,
                counted,
                readings / counted,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                (processor(stat(pid), 2) - java) * 1e6 / readings,
                (postgres() - postgres) * 1e6 / readings,
                (processor(stat("self"), 2) - own) * 1e6 / readings);
    }

    private static long rows(String batch, boolean json) {
        return json ? batch.chars().filter(sign -> sign == '{').count() : batch.lines().count() - 1;
    }

    /** What PostgreSQL waits for at every commit: eight kilobytes written and flushed. */
    private void flush() throws IOException {
        var file = home.resolve("flush-trial");
        var took = new double[300];
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int time = 0; time < took.length; time++) {
                channel.write(ByteBuffer.allocate(8192), 8192L * time);
                long began = System.nanoTime();
                channel.force(false);
                took[time] = (System.nanoTime() - began) / 1e6;
            }
        } finally {
            Files.deleteIfExists(file);
        }
        Arrays.sort(took);
        System.out.printf(
                "8 kB written and flushed: median %.2f ms, p95 %.2f ms. ", took[150], took[285]);
    }

    /** Seconds of processor of PostgreSQL's processes, of those that ended too. */
    private double postgres() throws IOException {
        var first = Files.readAllLines(home.resolve("database/postmaster.pid")).getFirst().strip();
        double sum = processor(stat(first), 4);
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                var words = stat(process.getFileName().toString());
                sum += words[1].equals(first) ? processor(words, 2) : 0;
            }
        }
        return sum;
    }

    /**
     * @param numbers 2 for the process alone, 4 with its children that have ended
     */
    private static double processor(String[] words, int numbers) {
        return Arrays.stream(words, 11, 11 + numbers).mapToLong(Long::parseLong).sum() / 100.0;
    }

    /** Without its number and name; nothing of a process that has just ended. */
    private static String[] stat(String process) {
        try {
            return Files.readString(Path.of("/proc", process, "stat"))
                    .replaceFirst("^.*\\) ", "")
                    .split(" ");
        } catch (IOException ended) {
            return new String[] {"", ""};
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token);
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private List<String> villages() throws IOException, InterruptedException {
        var villages = new ArrayList<String>();
        for (String after = ""; ; after = villages.getLast()) {
            var page = get("/api/v1/units?tier=village&limit=10000&after=" + after);
            int known = villages.size();
            Pattern.compile("\"unit\":\"(RW[0-9]{8})\"")
                    .matcher(page)
                    .results()
                    .forEach(found -> villages.add(found.group(1)));
            if (villages.size() - known < 10_000) {
                return villages;
            }
        }
    }

    /** Those that the villages have pledged and measure themselves. */
    private List<Series> series(String village) throws IOException, InterruptedException {
        var pledged = get("/api/v1/pledges?unit=" + village + "&year=" + period.substring(0, 7));
        var all = get("/api/v1/series?limit=10000");
        return Pattern.compile(
                        "\"series\":([0-9]+),\"indicator\":\"[^\"]*\",\"name\":\"[^\"]*\",\"pillar\"")
                .matcher(pledged)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .map(number -> series(number, all))
                .toList();
    }

    private static Series series(int number, String all) {
        var line = all.substring(all.indexOf("{\"series\":" + number + ","));
        line = line.substring(0, line.indexOf('}'));
        return new Series(
                number,
                line.contains("\"counted\":true"),
                Integer.parseInt(line.replaceAll(".*\"decimals\":([0-9]+).*", "$1")));
    }

    private List<String> batches(
            List<String> villages, List<Series> series, int rows, boolean json) {
        var random = new Random(20261122);
        var batches = new ArrayList<String>();
        var batch = new StringBuilder();
        int inside = 0;
        for (var village : villages) {
            for (var one : series) {
                batch.append(
                        inside == 0
                                ? (json
                                        ? "["
                                        : "id,unit,series,period,value,numerator,denominator\r\n")
                                : (json ? "," : ""));
                batch.append(json ? json(village, one, random) : csv(village, one, random));
                if (++inside == rows) {
                    batches.add(batch.append(json ? "]" : "").toString());
                    batch.setLength(0);
                    inside = 0;
                }
            }
        }
        if (inside > 0) {
            batches.add(batch.append(json ? "]" : "").toString());
        }
        return batches;
    }

    private int value(Random random) {
        return ENOUGH * (period.charAt(period.length() - 1) - '0') + random.nextInt(500);
    }

    private String csv(String village, Series series, Random random) {
        int value = value(random);
        return UUID.randomUUID()
                + ","
                + village
                + ","
                + series.number()
                + ","
                + period
                + ","
                + (series.counted() ? "," + value + "," + 2 * value : value + ",,")
                + "\r\n";
    }

    private String json(String village, Series series, Random random) {
        int value = value(random);
        return "{\"id\":\""
                + UUID.randomUUID()
                + "\",\"unit\":\""
                + village
                + "\",\"series\":"
                + series.number()
                + ",\"period\":\""
                + period
                + "\","
                + (series.counted()
                        ? "\"numerator\":" + value + ",\"denominator\":" + 2 * value
                        : "\"value\":" + value)
                + "}";
    }

    private List<Double> post(List<String> batches, int clients, boolean json) throws Exception {
        var posts =
                batches.stream().<Callable<Double>>map(batch -> () -> post(batch, json)).toList();
        var times = new ArrayList<Double>();
        try (var senders = Executors.newFixedThreadPool(clients)) {
            for (var time : senders.invokeAll(posts)) {
                times.add(time.get());
            }
        }
        return times;
    }

    private double post(String batch, boolean json) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = send(batch, json);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + shortened(answer.body()));
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(500, text.length()));
    }

    private HttpResponse<String> send(String batch, boolean json)
            throws IOException, InterruptedException {
        var request =
                request("/api/v1/readings")
                        .header("Content-Type", json ? "application/json" : "text/csv")
                        .POST(BodyPublishers.ofString(batch));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** How many readings the nation's figures of the quarter rest on. */
    private long fresh(List<Series> series) throws IOException, InterruptedException {
        var numbers =
                String.join(
                        ",", series.stream().map(one -> Integer.toString(one.number())).toList());
        var page =
                get(
                        "/api/v1/figures?units=RW&reach=alone&periods="
                                + period
                                + "&series="
                                + numbers);
        return FRESH.matcher(page)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    /** The first batch once more: nothing may be doubled. */
    private void again(String batch, boolean json) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var answer = send(batch, json);
        System.out.printf(
                "the first batch sent again: %s after %.0f ms%n",
                answer.body(), (System.nanoTime() - start) / 1e6);
    }
}
