import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long after a village's save is answered does each page above it show the figure? The leader
 * of Gatare corrects the number of jobs again and again; after each save the pages of the village,
 * its cell, sector, district, province and nation are asked, one after the other, until all six have
 * changed. Then the secretary of the cell gives verdicts, until the league tables count them. The
 * time contains the drawing of the pages. Needs a running, fresh demonstration.
 */
class Visible {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String VILLAGE = "RW57100201";
    private static final List<String> LEVELS =
            List.of("RW57100201", "RW571002", "RW5710", "RW57", "RW5", "RW");

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visible(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        new Visible(arguments.length > 0 ? arguments[0] : "http://127.0.0.1:8080").run();
    }

    private void signIn(String name) {
        var form = new LinkedHashMap<>(hidden(get("/session/new")));
        form.put("name", name);
        form.put("password", "murakaza-neza");
        form.put("back", "/desk");
        post("/session", form);
    }

    private void run() throws Exception {
        signIn("gatare");
        var desk = Pattern.compile("/reports/" + VILLAGE + "/[0-9Q-]+").matcher(get("/desk"));
        if (!desk.find()) {
            throw new IllegalStateException("Nothing to report: start with a fresh demonstration");
        }
        var report = desk.group();
        var saves = new ArrayList<Double>();
        var seen = new ArrayList<Double>();
        var nation = new ArrayList<Double>();
        for (int round = 0; round < 220; round++) {
            var page = get(report);
            var fields = filled(page);
            var jobs = Pattern.compile("<legend>[0-9]+\\. Productive jobs.*?name=\"id([0-9]+)\"", Pattern.DOTALL).matcher(page);
            jobs.find();
            fields.put("v" + jobs.group(1), Integer.toString(1000 + round));
            fields.put("save", "yes");
            // Every other time only the nation is asked: the climb with one page instead of six.
            var asked = round % 2 == 0 ? LEVELS : LEVELS.subList(5, 6);
            var before = asked.stream().map(this::main).toList();
            long start = System.nanoTime();
            post(report, fields);
            long saved = System.nanoTime();
            for (int level = 0; level < asked.size(); level++) {
                while (main(asked.get(level)).equals(before.get(level))) {
                    if (System.nanoTime() - saved > 5_000_000_000L) {
                        throw new IllegalStateException("Not visible at " + asked.get(level));
                    }
                }
            }
            if (round >= 20) {
                saves.add((saved - start) / 1e6);
                (round % 2 == 0 ? seen : nation).add((System.nanoTime() - saved) / 1e6);
            }
        }
        print("a save, as its sender waits", saves);
        print("then, until the nation's page shows it", nation);
        print("then, until all six pages show it", seen);
        var last = filled(get(report));
        last.put("submit", "yes");
        post(report, last);
        var judge = new Visible(base);
        judge.signIn("kayumba");
        judge.verdicts(report);
    }

    /**
     * The cell's secretary confirms the report, then counts the jobs again and again. After each
     * verdict the table of the sector's villages is asked, or else the national table of the
     * districts with its exact scores, until it has changed.
     */
    private void verdicts(String report) {
        var all = new LinkedHashMap<>(hidden(get(report)));
        all.put("all", "confirm");
        post(report + "/verdict", all);
        var period = report.substring(report.length() - 10);
        var table = "/tables/village/" + period.substring(0, 7) + "/" + period.substring(8).toLowerCase();
        var villages = table + "?within=RW571002";
        var districts = table.replace("/village/", "/district/") + ".csv";
        var gave = new ArrayList<Double>();
        var counted = new ArrayList<Double>();
        var national = new ArrayList<Double>();
        for (int round = 0; round < 220; round++) {
            var page = get(report);
            var fields = new LinkedHashMap<>(hidden(page));
            var jobs =
                    Pattern.compile("<legend>[^<]*Productive jobs.*?name=\"id([0-9]+)\"", Pattern.DOTALL)
                            .matcher(page);
            jobs.find();
            fields.put("r" + jobs.group(1), "correct");
            fields.put("c" + jobs.group(1), Integer.toString(round % 7));
            fields.put("w" + jobs.group(1), "Demonstration: counted again");
            var asked = round % 2 == 0 ? villages : districts;
            var before = table(asked);
            long start = System.nanoTime();
            post(report + "/verdict", fields);
            long given = System.nanoTime();
            while (table(asked).equals(before)) {
                if (System.nanoTime() - given > 5_000_000_000L) {
                    throw new IllegalStateException("Not counted in " + asked);
                }
            }
            if (round >= 20) {
                gave.add((given - start) / 1e6);
                (round % 2 == 0 ? counted : national).add((System.nanoTime() - given) / 1e6);
            }
        }
        print("a verdict, as its giver waits", gave);
        print("then, until the villages' table counts it", counted);
        print("then, until the nation's table counts it", national);
    }

    private String table(String path) {
        var page = get(path);
        return page.contains("<main") ? page.substring(page.indexOf("<main")) : page;
    }

    private static void print(String what, List<Double> times) {
        times.sort(null);
        System.out.printf(
                "%-40s median %6.1f ms, p95 %6.1f ms, longest %6.1f ms, of %d%n",
                what, times.get(times.size() / 2), times.get(times.size() * 95 / 100), times.getLast(), times.size());
    }

    private String main(String unit) {
        var page = get("/units/" + unit);
        return page.substring(page.indexOf("<main"));
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en"));
    }

    private void post(String path, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.uri());
            }
            return answer.body();
        } catch (java.io.IOException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** A report's form as it would be sent untouched. */
    private static Map<String, String> filled(String page) {
        var fields = new LinkedHashMap<>(hidden(page));
        Pattern.compile("<input id=\"([vab][0-9]+)\"[^>]* value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .forEach(typed -> fields.put(typed.group(1), typed.group(2)));
        return fields;
    }

    private static Map<String, String> hidden(String page) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(page.substring(page.indexOf("<main")))
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
