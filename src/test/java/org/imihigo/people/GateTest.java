package org.imihigo.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.imihigo.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@HouseTest
class GateTest {
    @Autowired private MockMvcTester browser;
    @Autowired private java.util.List<HandlerMapping> mappings;

    @Test
    void everyAddressIsOpenOrTakesAnActor() {
        var methods =
                mappings.stream()
                        .filter(RequestMappingHandlerMapping.class::isInstance)
                        .map(RequestMappingHandlerMapping.class::cast)
                        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                        .toList();

        assertThat(methods).hasSizeGreaterThan(3);
        assertThat(methods)
                .allSatisfy(
                        address ->
                                assertThat(
                                                Gate.isOpen(address.getValue())
                                                        || takesActor(address.getValue()))
                                        .as(
                                                "%s %s is neither @Open nor takes an Actor",
                                                address.getKey(), address.getValue())
                                        .isTrue());
    }

    private static boolean takesActor(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Actor.class);
    }

    @Test
    void everyMappingAsksTheGate() {
        assertThat(mappings)
                .filteredOn(
                        mapping ->
                                mapping instanceof RequestMappingHandlerMapping
                                        || mapping instanceof SimpleUrlHandlerMapping)
                .allSatisfy(
                        mapping ->
                                assertThat(
                                                ((AbstractHandlerMapping) mapping)
                                                        .getAdaptedInterceptors())
                                        .anyMatch(Gate.class::isInstance));
    }

    @Test
    void aStrangerIsAskedToSignInAndComesBackAfterwards() {
        assertThat(browser.get().uri("/password?a=1&b=2"))
                .hasStatus(303)
                .hasHeader("Location", "/session/new?back=%2Fpassword%3Fa%3D1%26b%3D2");
    }

    @Test
    void anUnknownAddressIsA404ForEverybody() {
        assertThat(browser.get().uri("/no-such-page"))
                .hasStatus(404)
                .bodyText()
                .contains("There is nothing at this address");
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectIt() {
        var page = browser.get().uri("/session/new").exchange();

        assertThat(page)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin");
        assertThat(Objects.requireNonNull(page.getResponse().getHeader("Content-Security-Policy")))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.getResponse().getHeader("Strict-Transport-Security")).isNull();
        assertThat(browser.get().uri("https://localhost/session/new").secure(true))
                .containsHeader("Strict-Transport-Security");
    }

    @Test
    void anAnonymousReaderGetsNoCookieFromAPageWithoutForms() {
        var page = browser.get().uri("/no-such-page").exchange();

        assertThat(page.getResponse().getCookies()).isEmpty();
    }
}
