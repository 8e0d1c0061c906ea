package org.imihigo.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imihigo.people.SignIn.Outcome;
import org.imihigo.people.pages.SignInPage;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sets the sign-in page; in a demonstration on this machine it offers the cast. */
@Component
class SignInPages {
    private final OfficeNames names;
    private final Clock clock;
    private final boolean demonstration;

    SignInPages(
            OfficeNames names,
            Clock clock,
            @Value("${imihigo.demonstration:false}") boolean demonstration) {
        this.names = names;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    SignInPage empty(String name, String back, Words words, HttpServletRequest request) {
        return page(name, back, Optional.empty(), words, request);
    }

    SignInPage refused(
            Outcome.Refused refused,
            String name,
            String back,
            Words words,
            HttpServletRequest request) {
        return page(name, back, Optional.of(sentence(refused, words)), words, request);
    }

    private SignInPage page(
            String name,
            String back,
            Optional<String> problem,
            Words words,
            HttpServletRequest request) {
        var cast =
                demonstration && Loopback.is(request) ? cast(words) : List.<SignInPage.Player>of();
        return new SignInPage(name, back, problem, Cast.PASSWORD, cast);
    }

    private String sentence(Outcome.Refused refused, Words words) {
        return switch (refused) {
            case Outcome.Wrong() -> words.text("people.sign-in.wrong");
            case Outcome.WithoutPost() -> words.text("people.sign-in.without-post");
            case Outcome.TooMany(var until) -> {
                long seconds = Duration.between(clock.instant(), until).toSeconds();
                yield words.count("people.sign-in.wait", Math.max(1, (seconds + 59) / 60));
            }
        };
    }

    private List<SignInPage.Player> cast(Words words) {
        return Arrays.stream(Cast.values())
                .map(
                        player ->
                                new SignInPage.Player(
                                        names.title(player.office(), player.unit(), words),
                                        player.login()))
                .toList();
    }
}
