package org.imihigo.notices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.imihigo.notices.Addresses.Address;
import org.imihigo.people.Actor;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Language;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a post wants mail, and where: the form and what it does. */
@Component
class MailWish {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{3,190}");

    private final Addresses addresses;
    private final Clock clock;

    MailWish(Addresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** As it is on record. */
    Form form(Actor actor, Words words) {
        return new Form(
                addresses
                        .of(actor.post())
                        .map(
                                known ->
                                        Map.of(
                                                "email", known.email(),
                                                "language", known.language().tag()))
                        .orElseGet(() -> Map.of("language", words.language().tag())),
                words);
    }

    @Transactional
    public void want(Form form, Actor actor) {
        var email = form.text("email");
        if (email.isEmpty()) {
            addresses.remove(actor.post());
        } else if (EMAIL.matcher(email).matches()) {
            var language = Language.parse(form.text("language")).orElse(form.words().language());
            addresses.put(actor.post(), new Address(email, language), clock.instant());
        } else {
            form.wrong("email", "notices.address.wrong");
        }
    }

    List<Field> fields(Form form) {
        return List.of(
                form.field("email"),
                form.field(
                        "language",
                        Language.all().stream()
                                .map(
                                        one ->
                                                form.option(
                                                        "language",
                                                        one.tag(),
                                                        form.words()
                                                                .text(
                                                                        "notices.language."
                                                                                + one.tag())))
                                .toList()));
    }
}
