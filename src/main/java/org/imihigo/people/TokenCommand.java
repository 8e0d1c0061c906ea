package org.imihigo.people;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.jooq.DSLContext;

/** A token from the command line: whoever reaches the database needs no sign-in. */
public final class TokenCommand {
    private TokenCommand() {}

    /**
     * What the command prints, and what it tells the audit.
     *
     * @param secret shown once, kept nowhere
     */
    public record Issued(String secret, TokenIssued happening) {}

    /**
     * Within the caller's transaction.
     *
     * @param post written as {@code RW57/DISTRICT_PLANNER}
     * @param isUnit whether there is such a unit
     */
    public static Issued issue(
            String name,
            String post,
            int days,
            Predicate<UnitCode> isUnit,
            DSLContext db,
            Clock clock) {
        int slash = post.indexOf('/');
        var unit = post.substring(0, Math.max(slash, 0));
        var code =
                UnitCode.parse(unit)
                        .filter(isUnit)
                        .orElseThrow(() -> Refusal.invalid("people.token.unit.unknown", unit));
        var office = TokenPosts.office(post.substring(slash + 1));
        var secret = TokenSecret.next();
        var happening =
                TokenDesk.add(
                        name,
                        new Posts(db).establish(office, code),
                        days,
                        Optional.empty(),
                        secret,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        new Tokens(db));
        return new Issued(secret.text(), happening);
    }
}
