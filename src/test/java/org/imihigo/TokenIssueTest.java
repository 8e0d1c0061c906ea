package org.imihigo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imihigo.database.Installation;
import org.imihigo.database.Trouble;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The command line issues a token while the house is awake. */
@HouseTest
class TokenIssueTest {
    @Autowired private MockMvcTester http;
    @Autowired private Environment settings;
    @Autowired private DSLContext db;

    private String issue(String... arguments) {
        var line = CommandLine.of(arguments);
        assertThat(line.mistakes()).isEmpty();
        return TokenIssue.of(line)
                .in(
                        Installation.at(
                                settings.getRequiredProperty("spring.datasource.url"),
                                settings.getRequiredProperty("spring.datasource.username"),
                                settings.getRequiredProperty("spring.datasource.password")));
    }

    @Test
    void itWorksAtOnceAndTheAuditHearsOfIt() {
        var secret = issue("token", "Statistics", "--post", "RW41/CONNECTED_SYSTEM");

        assertThat(http.get().uri("/api/v1/units/RW57").header("Authorization", "Bearer " + secret))
                .hasStatusOk();
        assertThat(
                        db.fetchCount(
                                org.jooq.impl.DSL.table("audit.entry"),
                                org.jooq.impl.DSL.condition(
                                        "address = './imihigo token' and happened = 'TokenIssued'"
                                                + " and unit = 'RW41'")))
                .isPositive();
    }

    @Test
    void whatIsMistypedIsSaidInASentence() {
        assertThatThrownBy(() -> issue("token", "x", "--post=RW99/MAYOR"))
                .isInstanceOf(Trouble.class)
                .hasMessage("There is no unit “RW99”.");
        assertThatThrownBy(() -> issue("token", "x", "--post=RW57/KING"))
                .hasMessage("There is no office “KING”.");
        assertThatThrownBy(() -> issue("token", "x", "--post=RW57/MAYOR", "--days=x"))
                .hasMessage("A token holds for 1 day to 3 years.");
    }

    @Test
    void theCommandAsksForANameAndAPost() {
        assertThat(CommandLine.of("token", "x").mistakes()).hasSize(1);
        assertThat(CommandLine.of("token", "--post", "RW/AUDITOR").mistakes()).hasSize(1);
        assertThat(CommandLine.of("serve", "--post=RW/AUDITOR").mistakes()).hasSize(1);
    }
}
