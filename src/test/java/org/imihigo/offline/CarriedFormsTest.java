package org.imihigo.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.documents.DocumentId;
import org.imihigo.documents.Documents;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Owed;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.Reporting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What telephones kept while there was no network, as it comes in: late, twice, in any order. */
@HouseTest
@Transactional
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class CarriedFormsTest {
    private static final UnitCode VILLAGE = Cast.VILLAGE_LEADER.unit();

    @Autowired MockMvcTester web;
    @Autowired Reporting reporting;
    @Autowired Calendar calendar;
    @Autowired People people;
    @Autowired Passes passes;
    @Autowired Documents documents;
    @Autowired JsonMapper json;
    @Autowired JdbcTemplate db;

    private Actor leader;
    private Owed plain;

    @BeforeEach
    void aVillageOwesFigures() {
        leader = people.seat(Cast.VILLAGE_LEADER);
        plain =
                reporting.owed(VILLAGE, calendar.quarter()).stream()
                        .filter(one -> !one.isCounted())
                        .findFirst()
                        .orElseThrow();
    }

    /** A message as a telephone keeps it. */
    private record Kept(UUID id, @Nullable UUID after, Map<String, String> fields) {}

    private Kept typed(String value, String was, @Nullable UUID after) {
        return new Kept(UUID.randomUUID(), after, row(plain.series().id(), value, was));
    }

    private static Map<String, String> row(SeriesId series, String value, String was) {
        var key = series.value();
        return new HashMap<>(
                Map.of(
                        "id" + key,
                        UUID.randomUUID().toString(),
                        "was" + key,
                        was,
                        "v" + key,
                        value,
                        "fell" + key,
                        "yes"));
    }

    private String reading(Kept kept) {
        return Objects.requireNonNull(kept.fields().get("id" + plain.series().id().value()));
    }

    private String body(Kept kept) {
        return json.writeValueAsString(
                Map.of(
                        "unit", VILLAGE.value(),
                        "period", calendar.quarter().toString(),
                        "fields", kept.fields()));
    }

    private MvcTestResult send(Kept kept, Actor by) {
        var body = body(kept);
        return send(kept, body, Sha256.hex(body.getBytes(UTF_8)), by);
    }

    private MvcTestResult send(Kept kept, String body, String hash, Actor by) {
        var whole = new HashMap<String, @Nullable Object>();
        whole.put("id", kept.id());
        whole.put("by", passes.of(leader.person()).tag());
        whole.put("after", kept.after());
        whole.put("hash", hash);
        whole.put("body", body);
        return web.post()
                .uri("/offline/messages")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(whole))
                .with(actor(by))
                .with(csrf())
                .exchange();
    }

    private JsonNode answer(Kept kept) {
        var answer = send(kept, leader);
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private String state(Kept kept) {
        return answer(kept).path("state").asString();
    }

    private List<Reading> chain() {
        return reporting.chain(inForce().id()).stream()
                .map(step -> step.reading())
                .filter(reading -> reading.kind() == Kind.SELF)
                .toList();
    }

    private Reading inForce() {
        return reporting.owed(VILLAGE, calendar.quarter()).stream()
                .filter(one -> one.series().equals(plain.series()))
                .flatMap(one -> one.current().stream())
                .findFirst()
                .orElseThrow();
    }

    private Amount amount(int value) {
        return new Amount.Value(value * (long) Math.pow(10, plain.series().indicator().decimals()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyMessageThreeTimesInAnyOrderIsKeptOnce(long seed) {
        var first = typed("11", "", null);
        var second = typed("12", reading(first), first.id());
        var third = typed("13", reading(second), second.id());
        var last = typed("14", reading(third), third.id());
        last.fields().put("submit", "yes");
        var written = List.of(first, second, third, last);
        var messages = new ArrayList<Kept>();
        IntStream.range(0, 3).forEach(_ -> messages.addAll(written));
        Collections.shuffle(messages, new Random(seed));

        messages.forEach(one -> assertThat(send(one, leader)).hasStatusOk());

        assertThat(written).allSatisfy(one -> assertThat(state(one)).isEqualTo("KEPT"));
        assertThat(chain().stream().map(Reading::amount))
                .containsExactly(amount(14), amount(13), amount(12), amount(11));
        assertThat(reporting.report(VILLAGE, calendar.quarter()).version()).isOne();
        assertThat(db.queryForObject("select count(*) from offline.message", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void twoTelephonesOfOnePersonKeepBothValuesForAPersonToChoose() {
        var one = typed("21", "", null);
        var other = typed("22", "", null);
        assertThat(state(one)).isEqualTo("KEPT");

        var answer = answer(other);

        assertThat(answer.path("state").asString()).isEqualTo("CONFLICT");
        var row = answer.path("rows").get(0);
        assertThat(row.path("theirs").asString()).contains("21");
        assertThat(row.path("own").asString()).contains("22");
        assertThat(row.path("was").asString()).isEqualTo(reading(one));
        assertThat(inForce().amount()).isEqualTo(amount(21));
        assertThat(answer(other)).as("the same answer ever after").isEqualTo(answer);

        assertThat(state(typed("22", row.path("was").asString(), null))).isEqualTo("KEPT");
        assertThat(inForce().amount()).isEqualTo(amount(22));
    }

    @Test
    void whatIsRefusedIsRefusedWithItsReasonAndNothingOfItIsKept() {
        var wrong = typed("1".repeat(30), "", null);

        var answer = answer(wrong);

        assertThat(answer.path("state").asString()).isEqualTo("REFUSED");
        assertThat(answer.path("rows").get(0).path("problem").asString()).contains("zeros");
        assertThat(db.queryForObject("select count(*) from offline.message", Integer.class))
                .isOne();
        var closed = typed("4", "", null);
        var body = body(closed).replace(calendar.quarter().toString(), "2020-21-Q1");
        assertThat(send(closed, body, Sha256.hex(body.getBytes(UTF_8)), leader))
                .hasStatusOk()
                .bodyText()
                .contains("REFUSED");
    }

    @Test
    void oneIdSaysOneThingAndABodyIsWhatWasHashed() {
        var first = typed("31", "", null);
        assertThat(state(first)).isEqualTo("KEPT");
        var forged = new Kept(first.id(), null, row(plain.series().id(), "99", ""));

        assertThat(send(forged, leader)).hasStatus(409);
        assertThat(send(typed("5", "", null), "{}", "0".repeat(64), leader)).hasStatus(422);
        assertThat(inForce().amount()).isEqualTo(amount(31));
    }

    @Test
    void nobodySendsWhatSomebodyElseWrote() {
        var secretary = people.seat(Cast.CELL_SECRETARY);
        var stranger = people.seat(Cast.OTHER_VILLAGE_LEADER);
        var first = typed("41", "", null);

        assertThat(send(first, secretary)).hasStatus(404);
        assertThat(send(first, stranger)).hasStatus(404);
        assertThat(db.queryForObject("select count(*) from offline.message", Integer.class))
                .isZero();
        assertThat(passes.of(stranger.person()).key())
                .isNotEqualTo(passes.of(leader.person()).key());
        assertThat(passes.of(leader.person()).key()).isEqualTo(passes.of(leader.person()).key());
        assertThat(web.get().uri("/offline/pass")).hasStatus(303);
        assertThat(web.get().uri("/offline/pass").with(actor(leader)))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("/reports/" + VILLAGE + "/" + calendar.quarter(), "\"days\":7")
                .doesNotContain(leader.person().toString());
    }

    @Test
    void aFileComesInPiecesGoesOnAfterACutAndHangsOnItsFigure() throws IOException {
        var file = picture(7);
        var id = UUID.randomUUID();
        begin(
                id,
                file,
                "\"taken\":\"2026-11-20T09:30:00Z\",\"latitude\":-1.95,\"longitude\":30.0588,");
        var half = Arrays.copyOf(file, file.length / 2);
        assertThat(add(id, 0, half)).hasStatus(204).hasHeader("Upload-Offset", "" + half.length);

        assertThat(add(id, 0, half))
                .as("sent again, for the answer was lost")
                .hasHeader("Upload-Offset", "" + half.length);
        assertThat(add(id, 5, half)).hasStatus(409).hasHeader("Upload-Offset", "" + half.length);
        assertThat(begin(id, file, "")).hasHeader("Upload-Offset", "" + half.length);
        assertThat(web.head().uri("/offline/uploads/" + id).with(actor(leader)))
                .hasStatusOk()
                .hasHeader("Upload-Offset", "" + half.length);
        var rest = Arrays.copyOfRange(file, half.length, file.length);
        var done = add(id, half.length, rest);
        assertThat(done).hasStatus(204);
        var document =
                new DocumentId(
                        Objects.requireNonNull(done.getResponse().getHeader("Upload-Document")));
        assertThat(begin(id, file, "")).hasHeader("Upload-Document", document.value());

        var message = typed("51", "", null);
        message.fields().put("up" + plain.series().id().value(), id.toString());
        assertThat(state(message)).isEqualTo("KEPT");

        assertThat(reporting.chain(inForce().id()).getFirst().evidence())
                .extracting(proof -> proof.document())
                .containsExactly(document);
        var known = documents.find(List.of(document)).getFirst();
        assertThat(known.taken()).hasToString("Optional[2026-11-20T09:30:00Z]");
        assertThat(known.place().orElseThrow().latitude()).isEqualByComparingTo("-1.95");
        assertThat(db.queryForObject("select count(*) from offline.piece", Integer.class)).isZero();
    }

    @Test
    void aFileThatArrivesOtherThanItLeftBeginsAgain() throws IOException {
        var file = picture(8);
        var id = UUID.randomUUID();
        begin(id, file, "");
        var broken = file.clone();
        broken[file.length / 2] ^= 1;

        assertThat(add(id, 0, broken)).hasStatus(409).hasHeader("Upload-Offset", "0");
        assertThat(add(id, 0, file)).hasStatus(204).containsHeader("Upload-Document");
    }

    @Test
    void aFileOfSomebodyElseIsNotThere() throws IOException {
        var file = picture(9);
        var id = UUID.randomUUID();
        begin(id, file, "");
        var stranger = people.seat(Cast.OTHER_VILLAGE_LEADER);

        assertThat(web.head().uri("/offline/uploads/" + id).with(actor(stranger))).hasStatus(404);
        assertThat(begin(UUID.randomUUID(), new byte[11 << 20], "")).hasStatus(422);
        assertThat(add(UUID.randomUUID(), 0, file)).hasStatus(404);
        var page = UUID.randomUUID();
        var html = "<html>".getBytes(UTF_8);
        begin(page, html, "");
        assertThat(add(page, 0, html)).hasStatus(422);
    }

    private MvcTestResult begin(UUID id, byte[] file, String claim) {
        return web.post()
                .uri("/offline/uploads/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        "{%s\"name\":\"amaterasi.jpg\",\"length\":%d,\"hash\":\"%s\"}"
                                .formatted(claim, file.length, Sha256.hex(file)))
                .with(actor(leader))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult add(UUID id, int offset, byte[] piece) {
        return web.patch()
                .uri("/offline/uploads/" + id)
                .contentType("application/offset+octet-stream")
                .header("Upload-Offset", offset)
                .content(piece)
                .with(actor(leader))
                .with(csrf())
                .exchange();
    }

    private static byte[] picture(int seed) throws IOException {
        var picture = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        var pen = picture.createGraphics();
        for (int spot = 0; spot < 60; spot++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillRect(random.nextInt(180), random.nextInt(130), 40, 30);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}
