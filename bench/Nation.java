import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every question of the promises about speed, over HTTP, against a running Imihigo that shows the
 * nation. Started by nation.sh, which says where it runs and hands over a token for writing.
 *
 * <p>{@code java Nation.java ADDRESS HOME PID TOKEN} asks everything; without a token, only what a
 * smaller country answers too.
 */
class Nation {
    /** A trial of the script itself does less: {@code -Dshare=20}, {@code -Dsaves=only}. */
    private static final int SHARE = Integer.getInteger("share", 1);

    private static final int WARM = 300 / SHARE;

    /** Saving passes through so much of the program that it is long until all of it is compiled. */
    private static final int WARM_SAVES = 2_000 / SHARE;

    private static final String YEAR = "2025-26";

    private final URI base;
    private final Wire wire;
    private final Path home;
    private final long pid;
    private String token = "";

    Nation(String base, Path home, long pid) throws IOException {
        this.base = URI.create(base);
        this.home = home;
        this.pid = pid;
        wire = new Wire(this.base);
    }

    public static void main(String[] words) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var bench = new Nation(words[0], Path.of(words[1]), Long.parseLong(words[2]));
        System.out.println(
                "| what | promise | median | p95 | longest"
                        + " | processor, each: Java | PostgreSQL | |");
        System.out.println("|---|---|--:|--:|--:|--:|--:|---|");
        if (words.length == 3) {
            bench.questions();
        } else {
            bench.everything(words[3]);
        }
    }

    private void everything(String token) throws Exception {
        this.token = token;
        flush();
        if (!"only".equals(System.getProperty("saves"))) {
            questions();
            tables();
        }
        memory("with the figures of three years in memory and some tables asked");
        var before = used();
        var cells = new Cells(home, this);
        saveAlone(
                cells,
                "save one figure (validated, audited, rolled up), 1 client",
                "p50 ≤ 3 ms, p95 ≤ 7 ms",
                WARM_SAVES,
                1_500);
        visible(cells);
        saveTogether(cells, "≥ 1,200/s", 16, 10);
        try (var database = connect(home);
                var statement = database.createStatement()) {
            statement.execute("alter system set commit_siblings = 0");
            statement.execute("alter system set commit_delay = 2000");
            statement.execute("select pg_reload_conf()");
            Thread.sleep(500);
            saveAlone(cells, "the same, every flush 2 ms longer", "", WARM, 400);
            saveTogether(cells, "", 16, 5);
            statement.execute("alter system reset commit_delay");
            statement.execute("alter system reset commit_siblings");
            statement.execute("select pg_reload_conf()");
        }
        bulk(cells, 50_000, Math.min(4, cells.left() / 50_000));
        memory("after all this");
        var after = used();
        System.out.printf(
                "| processor time since the first save | | | | | %.1f s | %.1f s | |%n",
                after.java() - before.java(), after.postgres() - before.postgres());
        System.out.println("| load average at the end | | " + load() + " | | | | | |");
    }

    // ---- reading

    private void questions() throws Exception {
        var series = series();
        var all = series.stream().map(String::valueOf).collect(Collectors.joining(","));
        var one = "" + series.getFirst();
        var quarters = quarters(YEAR);
        var twelve = quarters("2024-25") + "," + quarters("2025-26") + "," + quarters("2026-27");
        ask(
                "1 district × " + series.size() + " series × 4 quarters",
                "p95 ≤ 5 ms",
                "/api/v1/figures?kind=VALIDATED&units=RW57&series=" + all + "&periods=" + quarters,
                1_000);
        ask(
                "30 districts × " + series.size() + " series × year",
                "p95 ≤ 10 ms",
                "/api/v1/figures?kind=VALIDATED&tier=DISTRICT&limit=10000&series="
                        + all
                        + "&periods="
                        + YEAR,
                500);
        ask(
                "416 sectors × 1 series × 12 quarters",
                "p95 ≤ 15 ms",
                "/api/v1/figures?kind=VALIDATED&tier=SECTOR&limit=10000&series="
                        + one
                        + "&periods="
                        + twelve,
                200);
        ask("the page of a district", "", "/units/RW57", 200);
        ask("the first page of all, the districts", "", "/", 300);
    }

    private void tables() throws Exception {
        once(
                "the league table of 14,837 villages, computed for the first time",
                "",
                "/tables/village/" + YEAR + "/year");
        ask(
                "league table of 14,837 villages, first page",
                "p95 ≤ 20 ms",
                "/tables/village/" + YEAR + "/year",
                500);
        once(
                "a year of the nation re-scored by another method, all villages",
                "≤ 5 s",
                "/tables/village/" + YEAR + "/year?method=RW-MIDTERM-2012-13");
    }

    private void ask(String what, String promise, String path, int wanted) throws Exception {
        int times = Math.max(1, wanted / SHARE);
        for (int time = 0; time < WARM; time++) {
            wire.get(path);
        }
        int length = 0;
        var took = new double[times];
        var before = used();
        for (int time = 0; time < times; time++) {
            long began = System.nanoTime();
            length = wire.get(path).length;
            took[time] = (System.nanoTime() - began) / 1e6;
        }
        print(what, promise, took, before, "%,d bytes, %d times".formatted(length, times));
    }

    private void once(String what, String promise, String path) throws Exception {
        var before = used();
        long began = System.nanoTime();
        wire.get(path);
        var took = new double[] {(System.nanoTime() - began) / 1e6};
        print(what, promise, took, before, "once");
    }

    private List<Integer> series() throws Exception {
        var text =
                new String(
                        wire.get("/api/v1/series?limit=1000", "Accept: text/csv"),
                        StandardCharsets.UTF_8);
        var lines = text.lines().toList();
        int column = Arrays.asList(lines.getFirst().split(",")).indexOf("series");
        return lines.stream()
                .skip(1)
                .map(line -> Integer.parseInt(line.split(",")[column]))
                .limit(20)
                .toList();
    }

    private static String quarters(String year) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> year + "-Q" + quarter)
                .collect(Collectors.joining(","));
    }

    // ---- writing

    private void saveAlone(Cells cells, String what, String promise, int warm, int wanted)
            throws Exception {
        int times = Math.max(1, wanted / SHARE);
        for (int time = 0; time < warm; time++) {
            save(wire, cells.next());
        }
        var took = new double[times];
        var before = used();
        for (int time = 0; time < times; time++) {
            var cell = cells.next();
            long began = System.nanoTime();
            save(wire, cell);
            took[time] = (System.nanoTime() - began) / 1e6;
        }
        print(what, promise, took, before, times + " times");
    }

    private void saveTogether(Cells cells, String promise, int clients, int seconds)
            throws Exception {
        var troubles = new ConcurrentLinkedQueue<Exception>();
        var took = new ConcurrentLinkedQueue<Double>();
        var before = used();
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        Runnable client =
                () -> {
                    try (var own = new Wire(base)) {
                        while (System.nanoTime() < end) {
                            var cell = cells.next();
                            long start = System.nanoTime();
                            save(own, cell);
                            took.add((System.nanoTime() - start) / 1e6);
                        }
                    } catch (Exception trouble) {
                        troubles.add(trouble);
                    }
                };
        var threads =
                IntStream.range(0, clients)
                        .mapToObj(_ -> Thread.ofPlatform().start(client))
                        .toList();
        for (var thread : threads) {
            thread.join();
        }
        if (!troubles.isEmpty()) {
            throw troubles.peek();
        }
        double rate = took.size() / ((System.nanoTime() - began) / 1e9);
        print(
                "%d clients at once: %,.0f saves a second".formatted(clients, rate),
                promise,
                took.stream().mapToDouble(Double::doubleValue).toArray(),
                before,
                seconds + " s");
    }

    private void save(Wire with, Cell cell) throws IOException {
        with.post("/api/v1/readings", "application/json", cell.json(), token);
    }

    /** From the answer to a save until the figures of six levels, asked together, have it. */
    private void visible(Cells cells) throws Exception {
        var took = new double[200 / SHARE];
        var start = used();
        for (int time = 0; time < took.length; time++) {
            var cell = cells.next();
            var levels = path(cell.unit());
            var question =
                    "/api/v1/figures?kind=SELF&reach=alone&units="
                            + levels
                            + "&series="
                            + cell.series()
                            + "&periods="
                            + cell.period();
            var before = rows(wire.get(question, "Accept: text/csv"));
            save(wire, cell);
            long began = System.nanoTime();
            while (!allNew(before, rows(wire.get(question, "Accept: text/csv")))) {
                if (System.nanoTime() - began > 5_000_000_000L) {
                    throw new IllegalStateException("Not visible: " + question);
                }
            }
            took[time] = (System.nanoTime() - began) / 1e6;
        }
        print(
                "a saved figure visible at all six levels, after the save is answered",
                "p95 ≤ 100 ms",
                took,
                start,
                took.length + " times");
    }

    private static boolean allNew(List<String> before, List<String> after) {
        return IntStream.range(1, before.size())
                .noneMatch(row -> before.get(row).equals(after.get(row)));
    }

    private static List<String> rows(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).lines().toList();
    }

    private static String path(String village) {
        return String.join(
                ",",
                village,
                village.substring(0, 8),
                village.substring(0, 6),
                village.substring(0, 4),
                village.substring(0, 3),
                village.substring(0, 2));
    }

    /** Batches one after the other, until the nation's figures have them all. */
    private void bulk(Cells cells, int size, int batches) throws Exception {
        var bodies = new ArrayList<String>();
        var last = new ArrayList<Cell>();
        for (int batch = 0; batch < batches; batch++) {
            var body = new StringBuilder("id,unit,series,period,value,numerator,denominator\n");
            for (int line = 0; line < size; line++) {
                var cell = cells.next();
                body.append(cell.csv()).append('\n');
                if (line == size - 1) {
                    last.add(cell);
                }
            }
            bodies.add(body.toString());
        }
        var before = used();
        long began = System.nanoTime();
        for (var body : bodies) {
            wire.post("/api/v1/readings", "text/csv", body, token);
        }
        double answered = (System.nanoTime() - began) / 1e9;
        for (var cell : last) {
            while (!new String(
                            wire.get(
                                    "/api/v1/figures?kind=SELF&reach=alone&units="
                                            + cell.unit()
                                            + "&series="
                                            + cell.series()
                                            + "&periods="
                                            + cell.period(),
                                    "Accept: text/csv"),
                            StandardCharsets.UTF_8)
                    .contains("REPORTED")) {
                Thread.sleep(2);
            }
        }
        double seen = (System.nanoTime() - began) / 1e9;
        var after = used();
        int values = size * batches;
        System.out.printf(
                "| bulk through the API, %d batches of %,d values, one after the other: answered |"
                        + " | %,.0f values/s | | | | | %.1f s |%n",
                batches, size, values / answered, answered);
        System.out.printf(
                "| the same, until every level shows them | ≥ 50,000 values/s | %,.0f values/s | |"
                        + " | %.1f µs | %.1f µs | %.1f s |%n",
                values / seen,
                (after.java() - before.java()) * 1e6 / values,
                (after.postgres() - before.postgres()) * 1e6 / values,
                seen);
    }

    // ---- the machine

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
        print(
                "8 kB written and flushed in the data's folder",
                "",
                took,
                used(),
                "load average " + load());
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private void memory(String when) throws IOException {
        var lines = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
        System.out.printf(
                "| resident memory of Java, %s | ≤ 700 MB | %s | | %s | | | at most: longest |%n",
                when, megabytes(lines, "VmRSS"), megabytes(lines, "VmHWM"));
    }

    private static String megabytes(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MB")
                .findFirst()
                .orElse("?");
    }

    /** Seconds of processor so far. */
    private record Used(double java, double postgres) {}

    private Used used() throws IOException {
        var first = Files.readAllLines(home.resolve("database/postmaster.pid")).getFirst().strip();
        long postgres = ticks(stat(Path.of("/proc", first)), 4);
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                var words = stat(process);
                postgres += words[1].equals(first) ? ticks(words, 2) : 0;
            }
        }
        return new Used(ticks(stat(Path.of("/proc/" + pid)), 2) / 100.0, postgres / 100.0);
    }

    /**
     * In hundredths of a second.
     *
     * @param numbers 2 for the process alone, 4 with its children that have ended
     */
    private static long ticks(String[] words, int numbers) {
        return Arrays.stream(words, 11, 11 + numbers).mapToLong(Long::parseLong).sum();
    }

    /** Without its number and name; nothing of a process that has just ended. */
    private static String[] stat(Path process) {
        try {
            return Files.readString(process.resolve("stat")).replaceFirst("^.*\\) ", "").split(" ");
        } catch (IOException ended) {
            return new String[] {"", ""};
        }
    }

    private void print(String what, String promise, double[] took, Used before, String remark)
            throws IOException {
        var after = used();
        Arrays.sort(took);
        System.out.printf(
                "| %s | %s | %.2f ms | %.2f ms | %.1f ms | %.2f ms | %.2f ms | %s |%n",
                what,
                promise,
                took[took.length / 2],
                took[Math.min(took.length - 1, took.length * 95 / 100)],
                took[took.length - 1],
                (after.java() - before.java()) * 1000 / took.length,
                (after.postgres() - before.postgres()) * 1000 / took.length,
                remark);
    }

    static Connection connect(Path home) throws SQLException, IOException {
        var lines = Files.readAllLines(home.resolve("database/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/imihigo",
                "imihigo",
                Files.readString(home.resolve("database/imihigo.password")));
    }

    /** A place for a reading that nobody has given yet. */
    private record Cell(
            UUID id, String unit, int series, String period, boolean counted, int value) {
        private String json() {
            return "{\"id\":\"%s\",\"unit\":\"%s\",\"series\":%d,\"period\":\"%s\",%s}"
                    .formatted(
                            id,
                            unit,
                            series,
                            period,
                            counted
                                    ? "\"numerator\":" + value + ",\"denominator\":" + (value + 7)
                                    : "\"value\":\"" + value + "\"");
        }

        private String csv() {
            return id
                    + ","
                    + unit
                    + ","
                    + series
                    + ","
                    + period
                    + (counted ? ",," + value + "," + (value + 7) : "," + value + ",,");
        }
    }

    /** The running quarter of all villages, as far as nobody has reported it: cell by cell. */
    private static final class Cells {
        /** What is counted from the year's beginning must not be less than before. */
        private static final int ENOUGH = 1_000_000;

        private static final String FREE =
                """
                select p.unit, p.series, i.over_space = 'POOLED'
                from pledges.pledge p
                join indicators.series s on s.id = p.series
                join indicators.indicator i on i.id = s.indicator
                where p.source = 'OWN' and p.year = 2026
                  and not exists (select from reporting.reading r
                      where r.unit = p.unit and r.period = ? and r.series = p.series)
                order by md5(p.unit || p.series)
                """;

        private final List<Cell> free = new ArrayList<>();
        private final AtomicInteger given = new AtomicInteger();

        private Cells(Path home, Nation bench) throws Exception {
            var period = bench.running();
            try (var database = connect(home);
                    var question = database.prepareStatement(FREE)) {
                question.setString(1, period);
                var answer = question.executeQuery();
                while (answer.next()) {
                    free.add(
                            new Cell(
                                    UUID.randomUUID(),
                                    answer.getString(1),
                                    answer.getInt(2),
                                    period,
                                    answer.getBoolean(3),
                                    ENOUGH + free.size() % 97));
                }
            }
        }

        private int left() {
            return free.size() - given.get();
        }

        private Cell next() {
            int number = given.getAndIncrement();
            if (number >= free.size()) {
                throw new IllegalStateException("Everybody has reported: take a fresh nation");
            }
            return free.get(number);
        }
    }

    private String running() throws Exception {
        var page = new String(wire.get("/units/RW57100201"), StandardCharsets.UTF_8);
        var period = Pattern.compile("20[0-9]{2}-[0-9]{2}-Q[1-4]").matcher(page);
        return period.results().map(found -> found.group()).max(String::compareTo).orElseThrow();
    }

    /** One connection that is kept open: a client that costs as little as possible. */
    private static final class Wire implements AutoCloseable {
        private final URI base;
        private Socket socket = new Socket();
        private InputStream in = InputStream.nullInputStream();

        private Wire(URI base) throws IOException {
            this.base = base;
            open();
        }

        /** A server ends a connection after some requests; the next one has another. */
        private void open() throws IOException {
            socket.close();
            socket = new Socket(base.getHost(), base.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        private byte[] get(String path, String... headers) throws IOException {
            send(
                    "GET "
                            + path
                            + " HTTP/1.1\r\nHost: "
                            + base.getAuthority()
                            + "\r\nAccept-Language: en\r\n"
                            + String.join(
                                    "", Arrays.stream(headers).map(line -> line + "\r\n").toList())
                            + "\r\n",
                    new byte[0]);
            return answer(path);
        }

        private byte[] post(String path, String type, String body, String token)
                throws IOException {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            send(
                    "POST "
                            + path
                            + " HTTP/1.1\r\nHost: "
                            + base.getAuthority()
                            + "\r\nAuthorization: Bearer "
                            + token
                            + "\r\nContent-Type: "
                            + type
                            + "\r\nAccept: application/json\r\nContent-Length: "
                            + bytes.length
                            + "\r\n\r\n",
                    bytes);
            return answer(path);
        }

        private void send(String head, byte[] body) throws IOException {
            var out = new ByteArrayOutputStream();
            out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(body);
            socket.getOutputStream().write(out.toByteArray());
        }

        private byte[] answer(String path) throws IOException {
            var status = line();
            int length = -1;
            boolean last = false;
            for (var header = line(); !header.isEmpty(); header = line()) {
                var lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
                last |= lower.equals("connection: close");
            }
            var body = length >= 0 ? in.readNBytes(length) : chunks();
            if (last) {
                open();
            }
            int code = Integer.parseInt(status.split(" ")[1]);
            if (code >= 400) {
                throw new IllegalStateException(
                        status
                                + " "
                                + path
                                + " "
                                + new String(
                                        body,
                                        0,
                                        Math.min(500, body.length),
                                        StandardCharsets.UTF_8));
            }
            return body;
        }

        private byte[] chunks() throws IOException {
            var body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16);
                    size > 0;
                    size = Integer.parseInt(line(), 16)) {
                body.writeBytes(in.readNBytes(size));
                line();
            }
            line();
            return body.toByteArray();
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int sign = in.read(); sign != '\n'; sign = in.read()) {
                if (sign < 0) {
                    throw new IOException("The server hung up");
                }
                if (sign != '\r') {
                    line.append((char) sign);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
