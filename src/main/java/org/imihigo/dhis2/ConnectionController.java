package org.imihigo.dhis2;

import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.dhis2.pages.ConnectionPage;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Fetching from a DHIS2 that runs: the administrator alone says whom this house asks. */
@Controller("dhis2ConnectionController")
@RequestMapping("/dhis2/connection")
class ConnectionController {
    private final Dhis2 dhis2;
    private final Fetching fetching;
    private final boolean demonstration;

    ConnectionController(
            Dhis2 dhis2,
            Fetching fetching,
            @Value("${imihigo.demonstration:false}") boolean demonstration) {
        this.dhis2 = dhis2;
        this.fetching = fetching;
        this.demonstration = demonstration;
    }

    /** What was typed; the secrets are used once and forgotten. */
    record Form(
            Optional<UUID> export,
            String address,
            String token,
            String user,
            String password,
            String set,
            String year,
            String place) {}

    @GetMapping
    Reply ask(@RequestParam Optional<UUID> export, Actor actor) {
        mustBeAdministrator(actor);
        return export.map(id -> dhis2.get(id, actor))
                .flatMap(Export::source)
                .map(Wanted::parse)
                .map(wanted -> page(export, wanted, Optional.empty()))
                .orElseGet(() -> page(Optional.empty(), nothing(), Optional.empty()));
    }

    private static Wanted nothing() {
        return new Wanted("", "", "", "");
    }

    private static ConnectionPage page(
            Optional<UUID> export, Wanted wanted, Optional<String> wrong) {
        return new ConnectionPage(
                export.map(UUID::toString),
                wanted.address(),
                wanted.set(),
                wanted.year(),
                wanted.place(),
                wrong);
    }

    @PostMapping
    Reply fetch(Form form, Actor actor, Words words) {
        mustBeAdministrator(actor);
        try {
            return seeOther("/dhis2/exports/" + begin(form, actor));
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.INVALID) {
                throw refusal;
            }
            return unprocessable(
                    new ConnectionPage(
                            form.export().map(UUID::toString),
                            form.address(),
                            form.set(),
                            form.year(),
                            form.place(),
                            Optional.of(words.text(refusal))));
        }
    }

    /** What goes on asks the same DHIS2 for the same. */
    private UUID begin(Form form, Actor actor) {
        var known = form.export().map(id -> dhis2.get(id, actor));
        var before = known.flatMap(Export::source).map(Wanted::parse);
        var address = before.map(Wanted::address).orElse(form.address());
        var source = Source.of(address, form.token(), form.user(), form.password(), demonstration);
        var wanted =
                before.orElseGet(
                        () ->
                                new Wanted(
                                        source.address().toString(),
                                        form.set().strip(),
                                        form.year().strip(),
                                        form.place().strip()));
        var export =
                known.map(Export::id).orElseGet(() -> dhis2.begin(name(source), wanted, actor));
        fetching.start(export, source, wanted);
        return export;
    }

    private static String name(Source source) {
        URI address = source.address();
        return address.getHost() + address.getPath();
    }

    private static void mustBeAdministrator(Actor actor) {
        if (actor.office() != Office.ADMINISTRATOR) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }
}
