package org.imihigo.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.people.Office.Duty;
import org.imihigo.people.pages.TokensPage;
import org.imihigo.people.pages.TokensPage.Choice;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Sets the page of tokens. */
@Component
class TokenPages {
    private final OfficeNames names;
    private final TokenDesk desk;
    private final ZoneId zone;

    TokenPages(OfficeNames names, TokenDesk desk, ZoneId zone) {
        this.names = names;
        this.desk = desk;
        this.zone = zone;
    }

    TokensPage list(List<Token> tokens, Actor actor, Words words) {
        return page(Optional.empty(), Optional.empty(), TokenForm.EMPTY, tokens, actor, words);
    }

    TokensPage issued(TokenSecret secret, List<Token> tokens, Actor actor, Words words) {
        return page(
                Optional.of(secret.text()),
                Optional.empty(),
                TokenForm.EMPTY,
                tokens,
                actor,
                words);
    }

    TokensPage again(
            TokenForm form, Refusal refusal, List<Token> tokens, Actor actor, Words words) {
        var wrong = words.text(refusal);
        return page(Optional.empty(), Optional.of(wrong), form, tokens, actor, words);
    }

    private TokensPage page(
            Optional<String> secret,
            Optional<String> wrong,
            TokenForm form,
            List<Token> tokens,
            Actor actor,
            Words words) {
        return new TokensPage(
                secret,
                wrong,
                new TokensPage.Form(
                        form.name(), form.unit(), offices(form, words), days(form, words)),
                tokens.stream().map(token -> row(token, words)).toList(),
                actor.office().has(Duty.ISSUE_TOKENS),
                names.title(actor.office(), actor.unit(), words));
    }

    private List<Choice> offices(TokenForm form, Words words) {
        return Arrays.stream(Office.values())
                .map(
                        office ->
                                new Choice(
                                        office.name(),
                                        name(office, words),
                                        office.name().equals(form.office())))
                .toList();
    }

    /** A connected system may stand anywhere. */
    private String name(Office office, Words words) {
        return office == Office.CONNECTED_SYSTEM
                ? words.text("people.office.connected-system", "").strip()
                : names.of(office, tier(office), words);
    }

    /** Where such an office usually stands: only its name is wanted. */
    private static Tier tier(Office office) {
        return switch (office) {
            case VILLAGE_LEADER -> Tier.VILLAGE;
            case CELL_SECRETARY -> Tier.CELL;
            case SECTOR_SECRETARY -> Tier.SECTOR;
            case DISTRICT_PLANNER, MAYOR -> Tier.DISTRICT;
            case GOVERNOR -> Tier.PROVINCE;
            case CITY_PLANNER -> Tier.CITY;
            case MINISTER, MINISTRY_PLANNER -> Tier.MINISTRY;
            case PRIME_MINISTERS_OFFICE, AUDITOR, ADMINISTRATOR, CONNECTED_SYSTEM -> Tier.COUNTRY;
        };
    }

    private static List<Choice> days(TokenForm form, Words words) {
        return TokenDesk.DAYS.stream()
                .map(
                        days ->
                                new Choice(
                                        days.toString(),
                                        words.text("people.token.days", days),
                                        days == form.days()))
                .toList();
    }

    private TokensPage.Row row(Token token, Words words) {
        var state = token.state(desk.now());
        return new TokensPage.Row(
                token.id().toString(),
                token.name(),
                names.title(token.post().office(), token.post().unit(), words),
                words.date(LocalDate.ofInstant(token.issued(), zone)),
                words.date(LocalDate.ofInstant(token.expires(), zone)),
                token.lastUsed().map(words::date).orElseGet(() -> words.text("people.token.never")),
                state == Token.State.HOLDS ? "tag confirmed" : "tag returned",
                words.text("people.token.state." + state.name().toLowerCase(Locale.ROOT)),
                state == Token.State.HOLDS);
    }
}
