package org.imihigo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.imihigo.calendar.Calendar;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a page costs on a slow network: compressed bytes of a first visit and of the next. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class WeightTest {
    private static final Pattern ASSET =
            Pattern.compile("(?:href|src)=\"(/[^\"]+\\?v=[^\"]+|/webjars/[^\"]+)\"");

    @Autowired MockMvcTester web;
    @Autowired People people;
    @Autowired Calendar calendar;

    private final TreeSet<String> report = new TreeSet<>();

    @Test
    void pagesStayLight() throws IOException {
        var visitor = people.seat(Cast.AUDITOR);
        var leader = people.seat(Cast.VILLAGE_LEADER);
        mustWeigh("/", visitor, 60, 15, 10);
        mustWeigh("/units/RW57", visitor, 50, 15, 10);
        mustWeigh("/units/RW57100201", visitor, 50, 15, 10);
        mustWeigh("/session/new", visitor, 30, 15, 10);
        mustWeigh("/search?q=remera", visitor, 50, 15, 10);
        mustWeigh("/reports/" + leader.unit() + "/" + calendar.quarter(), leader, 60, 10, 10);
        mustWeigh(pledge(), visitor, 50, 15, 10);
        mustWeigh("/queue", leader, 60, 10, 10);
        report.forEach(System.out::println);
    }

    /** The page of one pledge, which citizens send to each other. */
    private String pledge() {
        return Objects.requireNonNull(
                web.get().uri("/p/RW57/2026-27/1").exchange().getResponse().getHeader("Location"));
    }

    private void mustWeigh(String path, Actor actor, int first, int next, int requests)
            throws IOException {
        var page = get(path, actor);
        var assets = new TreeSet<String>();
        ASSET.matcher(new String(page, StandardCharsets.UTF_8))
                .results()
                .forEach(found -> assets.add(found.group(1)));
        int alone = compressed(page);
        int whole = alone;
        for (var asset : assets) {
            whole += compressed(get(asset.replace("&amp;", "&"), actor));
        }
        report.add(
                "%-40s first %5.1f kB, next %5.1f kB, %d requests"
                        .formatted(path, whole / 1000.0, alone / 1000.0, assets.size() + 1));
        assertThat(whole).as("first visit of " + path).isLessThanOrEqualTo(first * 1000);
        assertThat(alone).as("next visit of " + path).isLessThanOrEqualTo(next * 1000);
        assertThat(assets.size() + 1).as("requests of " + path).isLessThanOrEqualTo(requests);
    }

    private byte[] get(String path, Actor actor) {
        var answer = web.get().uri(path).with(SignedInAs.actor(actor)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static int compressed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
