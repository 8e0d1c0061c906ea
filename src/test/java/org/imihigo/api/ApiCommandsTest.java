package org.imihigo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.reporting.Promised.pledge;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.imihigo.FreshDatabase;
import org.imihigo.calendar.Calendar;
import org.imihigo.database.Node;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledges;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** The commands on the page of the API are copied into a shell, as a reader would. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
@ContextConfiguration(initializers = FreshDatabase.class)
class ApiCommandsTest {
    private static final Pattern COMMAND =
            Pattern.compile("<pre[^>]*><code>(.*?)</code></pre>", Pattern.DOTALL);

    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private Calendar calendar;
    @Autowired private Node node;
    @Autowired private DSLContext db;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Clock clock;
    @LocalServerPort private int port;
    @TempDir private Path folder;

    private SeriesId bugeseraHasPledged() {
        var flow = Measure.of(OverTime.FLOW_SUM, OverSpace.SUM);
        var series = indicators.bring(Sample.definition("API-COMMANDS", "ha", 1, flow));
        pledges.make(List.of(pledge(new UnitCode("RW57"), calendar.year(), series, 1)));
        node.catchUp();
        return series;
    }

    private List<String> commands() throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api"));
            var html = browser.send(page.build(), BodyHandlers.ofString()).body();
            return COMMAND.matcher(html)
                    .results()
                    .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                    .toList();
        }
    }

    private String run(String command) throws IOException, InterruptedException {
        var shell =
                new ProcessBuilder("bash", "-c", command + " -sS -w '\\n%{http_code}'")
                        .directory(folder.toFile())
                        .redirectErrorStream(true);
        shell.environment()
                .put(
                        "TOKEN",
                        Programs.of("RW57/CONNECTED_SYSTEM", db, transaction, clock)
                                .substring("Bearer ".length()));
        var process = shell.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void everyCommandOfThePageDoesWhatItSays() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "There is no curl here");
        assumeTrue(Files.exists(Path.of("/proc/sys/kernel/random/uuid")), "This is no Linux");
        var series = bugeseraHasPledged();
        Files.writeString(
                folder.resolve("readings.csv"),
                "id,unit,series,period,value\r\n%s,RW24,%d,%s,1\r\n"
                        .formatted(UUID.randomUUID(), series.value(), calendar.quarter()));
        var commands = commands();

        assertThat(commands).hasSize(8);
        for (var command : commands.subList(0, 6)) {
            assertThat(run(command)).as(command).endsWith("\n200");
        }
        assertThat(run(commands.get(6))).contains("\"unit\":\"RW57\"").endsWith("\n201");
        assertThat(run(commands.get(7))).contains("\"refused\":1").endsWith("\n207");
    }
}
