package org.imihigo.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Turns a page record into HTML by the template of its name. */
@Component
public class Pages {
    private static final String ROOT = "org.imihigo.";

    private final TemplateEngine engine;
    private final Bundles bundles;
    private final Visitors visitors;
    private final Assets assets;
    private final List<Notice> notices;
    private final ObjectProvider<Aside> asides;
    private final ObjectProvider<PrintedVersion> versions;
    private final boolean demonstration;

    Pages(
            TemplateEngine engine,
            Bundles bundles,
            Visitors visitors,
            Assets assets,
            List<Notice> notices,
            ObjectProvider<Aside> asides,
            ObjectProvider<PrintedVersion> versions,
            @Value("${imihigo.demonstration:false}") boolean demonstration) {
        this.engine = engine;
        this.bundles = bundles;
        this.visitors = visitors;
        this.assets = assets;
        this.notices = notices;
        this.asides = asides;
        this.versions = versions;
        this.demonstration = demonstration;
    }

    byte[] html(Reply.Page page, HttpServletRequest request) {
        var output = new Utf8ByteOutput();
        write(page, frame(request), output);
        return output.toByteArray();
    }

    /**
     * A page for paper alone: nobody asked for it, so nobody is signed in and no form stands on it.
     */
    public String print(Reply.Page page, Language language) {
        var output = new StringOutput();
        write(page, unframed(bundles.in(language)), output);
        return output.toString();
    }

    private Frame unframed(Words words) {
        return new Frame(
                words,
                Optional.empty(),
                "",
                Optional::empty,
                "",
                () -> "",
                true,
                demonstration,
                List.of(),
                List.of(),
                assets::address,
                this::part);
    }

    private void write(Reply.Page page, Frame frame, TemplateOutput output) {
        engine.render(template(page.getClass()), Map.of("page", page, "frame", frame), output);
    }

    private Frame frame(HttpServletRequest request) {
        var words = words(request);
        var visitor = visitors.of(request, words);
        return new Frame(
                words,
                visitor,
                path(request),
                () -> version(request.getRequestURI()),
                site(request),
                () -> csrf(request),
                "true".equals(request.getHeader("HX-Request")),
                demonstration,
                notices.stream().flatMap(notice -> notice.of(words).stream()).toList(),
                asides(request.getRequestURI(), visitor.isPresent(), words),
                assets::address,
                this::part);
    }

    private Optional<String> version(String path) {
        return versions.orderedStream().flatMap(one -> one.of(path).stream()).findFirst();
    }

    private List<Reply.Page> asides(String path, boolean signedIn, Words words) {
        return asides.orderedStream()
                .flatMap(aside -> aside.beside(path, signedIn, words).stream())
                .toList();
    }

    private Content part(Reply.Page page, Frame frame) {
        return output -> write(page, frame, output);
    }

    /** The texts in the language of the request. */
    public Words words(HttpServletRequest request) {
        var tag = RequestContextUtils.getLocale(request).getLanguage();
        return bundles.in(Language.parse(tag).orElse(Language.EN));
    }

    /** As the browser reached us. */
    public static String site(HttpServletRequest request) {
        var address =
                UriComponentsBuilder.newInstance()
                        .scheme(request.getScheme())
                        .host(request.getServerName());
        int port = request.getServerPort();
        return (port == 80 || port == 443 ? address : address.port(port)).toUriString();
    }

    private static String path(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    /** {@code org.imihigo.ranking.pages.TablePage} is shown by {@code ranking/TablePage.jte}. */
    static String template(Class<?> page) {
        var room = page.getPackageName().substring(ROOT.length()).replace(".pages", "");
        return room.replace('.', '/') + "/" + page.getSimpleName() + ".jte";
    }
}
