package org.imihigo.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imihigo.HouseTest;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class DigestsTest {
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalDate DAY = LocalDate.parse("2063-03-01");
    private static int next;

    @Autowired private Digests digests;
    @Autowired private Notices notices;
    @Autowired private AllNotices all;
    @Autowired private MailCourier mail;
    @Autowired private Addresses addresses;
    @Autowired private MailOutbox outbox;
    @Autowired private People people;
    @Autowired private MockMvcTester web;

    /** A courier of one post. */
    private record Known(PostId only, List<Digest> taken) implements Courier {
        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public Optional<Language> speaks(PostId post) {
            return Optional.of(Language.EN).filter(_ -> post.equals(only));
        }

        @Override
        public void take(PostId post, Digest digest) {
            taken.add(digest);
        }
    }

    private Actor leader() {
        var person = people.enrol("Test", "digest." + UUID.randomUUID(), "long enough!");
        var unit = new UnitCode("RW2409020" + (1 + next++));
        return people.appoint(person, Office.VILLAGE_LEADER, unit);
    }

    @Test
    void tenNoticesAreOneMessageADayAndNothingIsToldTwice() {
        var leader = leader();
        var courier = new Known(leader.post(), new ArrayList<>());
        for (int notice = 0; notice < 10; notice++) {
            remind(leader, 1 + notice % 4);
        }

        digests.send(List.of(courier), NOON, DAY);
        digests.send(List.of(courier), NOON, DAY);
        assertThat(courier.taken()).hasSize(1);
        assertThat(courier.taken().getFirst().lines()).hasSize(10);

        remind(leader, 1);
        digests.send(List.of(courier), NOON, DAY);
        assertThat(courier.taken()).hasSize(1);
        digests.send(List.of(courier), NOON, DAY.plusDays(1));
        assertThat(courier.taken()).hasSize(2);
        assertThat(courier.taken().getLast().lines()).hasSize(1);
    }

    private void remind(Actor actor, int quarter) {
        var deadline =
                new Deadline(
                        "digest " + UUID.randomUUID(),
                        "reporting.notice.",
                        new FiscalYear(2062).quarter(quarter),
                        DAY);
        all.insert(
                List.of(
                        new Notice(
                                UUID.randomUUID(),
                                actor.post(),
                                deadline,
                                Stage.LATE,
                                actor.unit(),
                                0,
                                "/desk",
                                java.time.Instant.EPOCH,
                                Optional.empty())));
    }

    @Test
    void whatWasReadAtTheDeskIsNotSent() {
        var leader = leader();
        var courier = new Known(leader.post(), new ArrayList<>());
        remind(leader, 1);
        notices.readAll(leader);

        digests.send(List.of(courier), NOON, DAY);
        assertThat(courier.taken()).isEmpty();
    }

    @Test
    void nobodyIsSentAnythingInTheQuietHours() {
        var leader = leader();
        var courier = new Known(leader.post(), new ArrayList<>());
        remind(leader, 1);

        digests.send(List.of(courier), LocalTime.of(20, 0), DAY);
        digests.send(List.of(courier), LocalTime.of(5, 59), DAY.plusDays(1));
        assertThat(courier.taken()).isEmpty();
        digests.send(List.of(courier), LocalTime.of(6, 0), DAY.plusDays(1));
        assertThat(courier.taken()).hasSize(1);
    }

    @Test
    void quietHoursAreReadFromTheirSetting() {
        var night = QuietHours.parse("20-6");
        assertThat(night.hold(LocalTime.of(19, 59))).isFalse();
        assertThat(night.hold(LocalTime.of(23, 0))).isTrue();
        assertThat(QuietHours.parse("12-14").hold(LocalTime.of(13, 0))).isTrue();
        assertThat(QuietHours.parse("0-0").hold(LocalTime.MIDNIGHT)).isFalse();
        assertThatThrownBy(() -> QuietHours.parse("late")).hasMessageContaining("20-6");
    }

    @Test
    void aPostThatGaveAnAddressIsWrittenToInItsLanguage() {
        var leader = leader();
        var sending = web.post().uri("/notices/address").with(actor(leader)).with(csrf());
        assertThat(sending.param("email", "chef@example.test").param("language", "fr").exchange())
                .hasStatus(303);
        assertThat(addresses.of(leader.post()))
                .contains(new Addresses.Address("chef@example.test", Language.FR));
        remind(leader, 2);

        digests.send(List.of(mail), NOON, DAY);
        var wrong = web.post().uri("/notices/address").with(actor(leader)).with(csrf());
        assertThat(wrong.param("email", "nowhere").exchange()).hasStatus(422);
        var none = web.post().uri("/notices/address").with(actor(leader)).with(csrf());
        assertThat(none.param("email", "").exchange()).hasStatus(303);
        assertThat(addresses.of(leader.post())).isEmpty();
    }

    @Test
    void mailReachesAServer() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var thread = Executors.newSingleThreadExecutor()) {
            Future<String> heard = thread.submit(() -> hear(socket));
            var server =
                    new MailServer("127.0.0.1", socket.getLocalPort(), "us@example.test", "", "");
            var letter =
                    new MailOutbox.Letter(
                            UUID.randomUUID(), "chef@example.test", "Raporo", "Bitinze", 0);

            assertThat(server.isThere()).isTrue();
            assertThat(server.take(letter)).isTrue();
            assertThat(heard.get())
                    .contains("RCPT TO:<chef@example.test>", "Subject: Raporo", "Bitinze");
        }
        assertThat(new MailServer("", 587, "", "", "").isThere()).isFalse();
        outbox.deliver();
    }

    /** As much of a mail server as one letter needs. */
    private static String hear(ServerSocket socket) throws IOException {
        var heard = new StringBuilder();
        try (var line = socket.accept();
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        line.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintStream(line.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 test\r\n");
            boolean data = false;
            for (var text = in.readLine(); text != null; text = in.readLine()) {
                heard.append(text).append('\n');
                if (data && !text.equals(".")) {
                    continue;
                }
                out.print(text.equals("DATA") ? "354 go on\r\n" : "250 ok\r\n");
                data = text.equals("DATA");
                if (text.equals("QUIT")) {
                    break;
                }
            }
        }
        return heard.toString();
    }
}
