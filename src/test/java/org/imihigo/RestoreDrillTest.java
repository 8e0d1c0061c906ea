package org.imihigo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.imihigo.board.Board;
import org.imihigo.board.Figure;
import org.imihigo.calendar.Calendar;
import org.imihigo.database.Backup;
import org.imihigo.database.Installation;
import org.imihigo.database.Restoration;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.imihigo.territory.Territory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The demonstration country is kept in a file, and another house filled from it says the same. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class RestoreDrillTest {
    @Autowired private ApplicationContext house;

    @Test
    void theRestoredHouseSaysTheSameFigures(@TempDir Path folder) {
        var server = FreshDatabase.server();
        var said = new ByteArrayOutputStream();
        var console = new PrintStream(said, true, UTF_8);
        var file = folder.resolve("imihigo.zip");
        String url = server.url("restored");
        new Backup(installation(property("spring.datasource.url")), "test", console).writeTo(file);
        new Restoration(installation(url), console).readFrom(file, false);

        try (var restored =
                new SpringApplicationBuilder(Imihigo.class)
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=" + server.user(),
                                "--spring.datasource.password=" + server.password(),
                                "--spring.datasource.hikari.maximum-pool-size=8")) {
            var figures = figures(house);
            assertThat(figures.values()).anyMatch(figure -> figure.value().isPresent());
            assertThat(figures(restored)).isEqualTo(figures);
        }
    }

    private static Map<String, Figure> figures(ApplicationContext house) {
        var board = house.getBean(Board.class);
        await(board);
        var calendar = house.getBean(Calendar.class);
        var figures = new LinkedHashMap<String, Figure>();
        for (var tier : new Tier[] {Tier.COUNTRY, Tier.PROVINCE, Tier.DISTRICT, Tier.SECTOR}) {
            for (var unit :
                    house.getBean(Territory.class)
                            .units(tier, new UnitCode("RW"), calendar.today())) {
                for (var series : house.getBean(Indicators.class).all()) {
                    for (var kind : Kind.values()) {
                        figures.put(
                                unit.code() + " " + series.id() + " " + kind,
                                board.toDate(unit.code(), series.id(), calendar.quarter(), kind));
                    }
                }
            }
        }
        return figures;
    }

    private static void await(Board board) {
        for (int wait = 0; wait < 600 && !board.ready(); wait++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(board.ready()).isTrue();
    }

    private String property(String name) {
        return house.getEnvironment().getRequiredProperty(name);
    }

    private static Installation installation(String url) {
        var server = FreshDatabase.server();
        return Installation.at(url, server.user(), server.password());
    }
}
