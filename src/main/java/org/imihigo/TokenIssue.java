package org.imihigo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.imihigo.audit.CommandTrail;
import org.imihigo.database.Installation;
import org.imihigo.database.Trouble;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.TokenCommand;
import org.imihigo.territory.KnownUnits;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NullMarked;

/** A token that the command line asks for. */
@NullMarked
record TokenIssue(String name, String post, String days) {
    static TokenIssue of(CommandLine line) {
        return new TokenIssue(
                line.files().getFirst(),
                line.value("--post").orElseThrow(),
                line.value("--days").orElse("365"));
    }

    /** Writes it down, tells the audit, and returns the secret. */
    String in(Installation installation) {
        try (var db = DSL.using(installation.url(), installation.user(), installation.password())) {
            return db.transactionResult(
                    running -> {
                        var clock = Clock.systemUTC();
                        var issued =
                                TokenCommand.issue(
                                        name,
                                        post,
                                        number(),
                                        new KnownUnits(running.dsl())::has,
                                        running.dsl(),
                                        clock);
                        CommandTrail.hear(
                                issued.happening(), "./imihigo token", running.dsl(), clock);
                        return issued.secret();
                    });
        } catch (Refusal refusal) {
            throw new Trouble(sentence(refusal));
        } catch (DataAccessException problem) {
            throw new Trouble(
                    "The token could not be written: start Imihigo once, so that its tables are"
                            + " those of this version. "
                            + problem.getMessage());
        }
    }

    private int number() {
        return Optional.of(days)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> Refusal.invalid("people.token.days.range"));
    }

    private static String sentence(Refusal refusal) {
        return new Bundles(ZoneOffset.UTC).in(Language.EN).text(refusal);
    }
}
