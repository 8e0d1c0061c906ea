package org.imihigo.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameTest {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, getClass().getClassLoader(), "org.imihigo");
    private final Assets assets = new Assets();

    private Frame frame(Optional<Visitor> visitor, boolean bare, boolean demonstration) {
        return new Frame(
                Texts.in(Language.FR),
                visitor,
                "/units/RW57?period=2026-27-Q1",
                Optional::empty,
                "https://imihigo.example",
                () -> "token",
                bare,
                demonstration,
                List.of("Still being read"),
                List.of(),
                assets::address,
                (page, frame) -> output -> {});
    }

    private String html(Frame frame, List<Step> path) {
        var output = new StringOutput();
        Map<String, Object> parameters =
                Map.of(
                        "frame",
                        frame,
                        "title",
                        "<Huye>",
                        "path",
                        path,
                        "content",
                        (Content) content -> content.writeContent("<h1>Huye</h1>"));
        templates.render("web/frame.jte", parameters, output);
        return output.toString();
    }

    @Test
    void aFragmentIsTheContentAlone() {
        assertThat(html(frame(Optional.empty(), true, true), List.of()).strip())
                .isEqualTo("<h1>Huye</h1>");
    }

    @Test
    void theTitleIsEscaped() {
        assertThat(html(frame(Optional.empty(), false, false), List.of()))
                .contains("<title>&lt;Huye&gt; · Imihigo</title>");
    }

    @Test
    void strangersAreOfferedToSignInAndToComeBack() {
        assertThat(html(frame(Optional.empty(), false, false), List.of()))
                .contains("/session/new?back=%2Funits%2FRW57%3Fperiod%3D2026-27-Q1")
                .doesNotContain("/session/end");
    }

    @Test
    void whoeverIsSignedInMaySignOut() {
        var visitor = new Visitor("", "Maire", "Bugesera");

        assertThat(html(frame(Optional.of(visitor), false, false), List.of()))
                .contains("Bureau : Bugesera", "action=\"/session/end\"", "value=\"token\"")
                .doesNotContain("/session/new");
    }

    @Test
    void onlyTheDemonstrationSaysThatItIsOne() {
        assertThat(html(frame(Optional.empty(), false, true), List.of())).contains("Démonstration");
        assertThat(html(frame(Optional.empty(), false, false), List.of()))
                .doesNotContain("Démonstration");
    }

    @Test
    void theLastStepOfThePathIsWhereWeAre() {
        var path = List.of(new Step("Rwanda", "/units/RW"), new Step("Huye", "/units/RW24"));

        assertThat(html(frame(Optional.empty(), false, false), path))
                .contains("<a href=\"/units/RW\">Rwanda</a>")
                .contains("<span aria-current=\"page\">Huye</span>");
    }

    @Test
    void nothingIsInline() {
        assertThat(html(frame(Optional.empty(), false, true), List.of()))
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void theAddressOfAFileHoldsItsVersion() {
        assertThat(assets.address("imihigo.css")).matches("/imihigo\\.css\\?v=[0-9a-f]{8}");
        assertThat(assets.address("webjars/htmx.org/dist/htmx.min.js"))
                .matches("/webjars/htmx\\.org/[0-9.]+/dist/htmx\\.min\\.js");
    }

    @Test
    void everyPageSaysWhatIsToBeNoticed() {
        assertThat(html(frame(Optional.empty(), false, false), List.of()))
                .contains("<p class=\"demonstration\" role=\"status\"><span>Still being read");
    }
}
