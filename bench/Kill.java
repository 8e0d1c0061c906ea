import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Is an acknowledged figure ever lost, or one that was sent twice doubled, when the application or
 * PostgreSQL is killed while 16 people save? Started by kill.sh.
 */
public class Kill {
    private static final int CLIENTS = 16;
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern REASON =
            Pattern.compile("<textarea [^>]*name=\"([^\"]*)\"[^>]*>([^<]*)</textarea>");

    private final List<String> command;
    private final Path home;
    private final int port;
    private final AtomicLong next = new AtomicLong(1_000_000);
    private Process application = new ProcessBuilder("true").start();

    /** A figure that somebody sent: the reading's id, its value, and whether it was acknowledged. */
    private record Sent(UUID id, long value, boolean acknowledged) {}

    public static void main(String[] arguments) throws Exception {
        var drill =
                new Kill(
                        Path.of(arguments[0]),
                        List.of(arguments).subList(3, arguments.length));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drill.application.destroy()));
        try {
            drill.run(Integer.parseInt(arguments[1]), Duration.parse("PT" + arguments[2]));
        } finally {
            drill.application.destroy();
            drill.application.waitFor();
        }
    }

    private Kill(Path home, List<String> command) throws IOException {
        this.home = home;
        this.command = command;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    private void run(int times, Duration pause) throws Exception {
        start();
        var people = new ArrayList<Client>();
        for (var village : seatClients()) {
            people.add(new Client(village));
        }
        System.out.println("| killed | acknowledged | cut off and sent again | lost | doubled | back after |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        for (int time = 0; time < times; time++) {
            report("the application", people, pause, false);
            report("PostgreSQL", people, pause, true);
        }
    }

    private void report(String victim, List<Client> people, Duration pause, boolean database)
            throws Exception {
        for (var client : people) {
            client.open();
        }
        var threads = people.stream().map(it -> Thread.ofPlatform().start(it::save)).toList();
        Thread.sleep(pause);
        if (database) {
            kill(Long.parseLong(postmaster().getFirst().strip()));
        } else {
            kill(application.pid());
        }
        for (var thread : threads) {
            thread.join();
        }
        application.destroyForcibly().waitFor();
        long began = System.nanoTime();
        start();
        double back = (System.nanoTime() - began) / 1e9;
        long cutOff = people.stream().filter(client -> client.open.isPresent()).count();
        // What was not acknowledged is sent once more, as it was: a retry.
        for (var client : people) {
            client.retry();
        }
        var sent = people.stream().flatMap(client -> client.sent.stream()).toList();
        long lost = 0;
        long doubled = 0;
        try (var connection = connect()) {
            for (var each : sent) {
                long found = count(connection, each);
                lost += each.acknowledged() && found == 0 ? 1 : 0;
                doubled += found > 1 ? 1 : 0;
            }
        }
        System.out.printf(
                "| %s | %,d | %,d | %d | %d | %.1f s |%n",
                victim,
                sent.size() - cutOff,
                cutOff,
                lost,
                doubled,
                back);
        people.forEach(client -> client.sent.clear());
    }

    private static long count(Connection connection, Sent sent) throws SQLException {
        try (var question =
                connection.prepareStatement(
                        "select count(*) from reporting.reading same"
                                + " join reporting.reading one using (unit, series, period, kind)"
                                + " where one.id = ? and same.value = one.value")) {
            question.setObject(1, sent.id());
            try (var answer = question.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    private void start() throws Exception {
        var words = new ArrayList<>(command);
        words.addAll(List.of("--imihigo.home=" + home, "--server.port=" + port));
        words.add("--imihigo.demonstration=true");
        application =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolveSibling("said").toFile())
                        .start();
        try (var client = HttpClient.newHttpClient()) {
            while (true) {
                if (!application.isAlive()) {
                    throw new IllegalStateException(Files.readString(home.resolveSibling("said")));
                }
                try {
                    client.send(request("/session").build(), BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    Thread.sleep(20);
                }
            }
        }
    }

    /** Leaders of 16 villages, with the password that the demonstration publishes. */
    private List<String> seatClients() throws Exception {
        var villages = new ArrayList<String>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(SEATS)) {
            while (answer.next()) {
                villages.add(answer.getString(1));
            }
        }
        if (villages.size() != CLIENTS) {
            throw new IllegalStateException("Only " + villages.size() + " villages");
        }
        return villages;
    }

    private static final String SEATS =
            """
            with village as (
                select post.id as post, post.unit, gen_random_uuid() as person
                from people.post
                where office = 'VILLAGE_LEADER'
                  and not exists (select from people.term where term.post = post.id)
                  and (select count(*) from pledges.pledge
                       where pledge.unit = post.unit and source = 'OWN') > 5
                  and not exists (
                      select from reporting.report
                      where report.unit = post.unit and state in ('SUBMITTED', 'CONFIRMED')
                        and period = (select max(period) from reporting.reading))
                order by post.unit limit %d
            ), person as (
                insert into people.person (id, name)
                select person, 'Drill: ' || unit from village returning id
            ), credential as (
                insert into people.credential (person, login, password, demonstration)
                select village.person, lower(unit),
                    (select password from people.credential where login = 'gatare'), true
                from village join person on person.id = village.person returning person
            ), term as (
                insert into people.term (post, person, began)
                select post, village.person, now()
                from village join credential on credential.person = village.person
                returning person
            )
            select unit from village join term on term.person = village.person
            """
                    .formatted(CLIENTS);

    private Connection connect() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/imihigo",
                "imihigo",
                Files.readString(home.resolve("database/imihigo.password")));
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(home.resolve("database/postmaster.pid"));
    }

    private static void kill(long number) throws Exception {
        new ProcessBuilder("kill", "-9", "" + number).start().waitFor();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    /** One village leader at the form of the running quarter. */
    private final class Client {
        private final HttpClient browser =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
        private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
        private final String report;
        private final List<Integer> refusals = Collections.synchronizedList(new ArrayList<>());
        private Map<String, String> fields = new TreeMap<>();
        private Optional<Map<String, String>> open = Optional.empty();

        private Client(String village) throws Exception {
            report = "/reports/" + village + "/" + period();
            var form = fields(get("/session"));
            var answer =
                    post(
                            "/session",
                            Map.of(
                                    "_csrf", form.get("_csrf"),
                                    "name", village.toLowerCase(),
                                    "password", "murakaza-neza"));
            if (answer != 303) {
                throw new IllegalStateException("Sign-in of " + village + ": " + answer);
            }
        }

        /** Everything that the form shows, as a browser would send it. */
        private void open() throws Exception {
            fields = fields(get(report));
            fields.put("save", "yes");
            if (key().isEmpty()) {
                throw new IllegalStateException("Nothing to fill in at " + report);
            }
        }

        private Optional<String> key() {
            return fields.keySet().stream()
                    .filter(name -> name.matches("v[0-9]+"))
                    .map(name -> name.substring(1))
                    .findFirst();
        }

        /** Saves one figure after the other until nobody answers. */
        private void save() {
            String key = key().orElseThrow();
            while (true) {
                long value = next.incrementAndGet();
                var id = UUID.randomUUID();
                fields.put("v" + key, Long.toString(value));
                fields.put("id" + key, id.toString());
                try {
                    int answer = post(report, fields);
                    if (answer != 303) {
                        // Only a server that has lost its database may say no.
                        refusals.add(answer);
                        remember(id, value);
                        return;
                    }
                    sent.add(new Sent(id, value, true));
                    fields.put("was" + key, id.toString());
                } catch (IOException | InterruptedException gone) {
                    remember(id, value);
                    return;
                }
            }
        }

        private void remember(UUID id, long value) {
            sent.add(new Sent(id, value, false));
            open = Optional.of(new TreeMap<>(fields));
        }

        private void retry() throws Exception {
            if (open.isPresent()) {
                int answer = post(report, open.get());
                var last = sent.removeLast();
                sent.add(new Sent(last.id(), last.value(), answer == 303));
                if (answer != 303) {
                    throw new IllegalStateException(
                            "A retry of %s was answered %d; before: %s"
                                    .formatted(last, answer, refusals));
                }
            }
            open = Optional.empty();
        }

        private String get(String path) throws Exception {
            var answer = browser.send(request(path).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            return answer.body();
        }

        private int post(String path, Map<String, String> form)
                throws IOException, InterruptedException {
            var body = new StringBuilder();
            form.forEach(
                    (name, value) ->
                            body.append(body.isEmpty() ? "" : "&")
                                    .append(name)
                                    .append('=')
                                    .append(
                                            URLEncoder.encode(value, StandardCharsets.UTF_8)));
            var request =
                    request(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body.toString()));
            return browser.send(request.build(), BodyHandlers.discarding()).statusCode();
        }

        private static Map<String, String> fields(String page) {
            var fields = new TreeMap<String, String>();
            int from = Math.max(0, page.indexOf("<main"));
            var inputs = INPUT.matcher(page.substring(from));
            while (inputs.find()) {
                var name = NAME.matcher(inputs.group(1));
                var value = VALUE.matcher(inputs.group(1));
                if (name.find() && !inputs.group(1).contains("type=\"file\"")) {
                    fields.putIfAbsent(name.group(1), value.find() ? value.group(1) : "");
                }
            }
            var reasons = REASON.matcher(page);
            while (reasons.find()) {
                fields.put(reasons.group(1), reasons.group(2));
            }
            return fields;
        }
    }

    private String period() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var answer =
                        statement.executeQuery("select max(period) from reporting.reading")) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
