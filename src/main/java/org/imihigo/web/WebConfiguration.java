package org.imihigo.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Templates, languages, and the values that addresses are made of. */
@Configuration
class WebConfiguration {
    /** The country's clock; tests and the demonstration may bring their own. */
    @Bean
    ZoneId zone(@Value("${imihigo.zone:Africa/Kigali}") ZoneId zone) {
        return zone;
    }

    /**
     * For trials and the demonstration, {@code imihigo.today} sets it to the morning of another
     * day, and it ticks on.
     */
    @Bean
    Clock clock(ZoneId zone, @Value("${imihigo.today:}") String today) {
        var clock = Clock.system(zone);
        return today.isBlank() ? clock : Clock.offset(clock, until(today.strip(), clock));
    }

    private static Duration until(String day, Clock clock) {
        var morning = LocalDate.parse(day).atTime(8, 0).atZone(clock.getZone());
        return Duration.between(clock.instant(), morning);
    }

    /** Compiled into the jar; while developing, {@code imihigo.templates} names their folder. */
    @Bean
    TemplateEngine templates(@Value("${imihigo.templates:}") String folder) {
        if (folder.isEmpty()) {
            return TemplateEngine.createPrecompiled(
                    null, ContentType.Html, getClass().getClassLoader(), "org.imihigo");
        }
        var engine =
                TemplateEngine.create(
                        new DirectoryCodeResolver(Path.of(folder)),
                        Path.of("target", "jte-dev"),
                        ContentType.Html,
                        getClass().getClassLoader());
        engine.setTrimControlStructures(true);
        return engine;
    }

    /** What the visitor chose, else what the browser asks for, else English. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(
                request ->
                        java.util.Collections.list(request.getLocales()).stream()
                                .map(locale -> Language.parse(locale.getLanguage()))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElse(Language.EN)
                                .locale());
        return resolver;
    }

    @Bean
    WebMvcConfigurer values() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                add(registry, UnitCode.class, UnitCode::parse);
                add(registry, FiscalPeriod.class, FiscalPeriod::parse);
                add(registry, FiscalYear.class, FiscalYear::parse);
                add(registry, Tier.class, Tier::parse);
            }
        };
    }

    /** What cannot be read in an address does not exist. */
    private static <T> void add(
            FormatterRegistry registry, Class<T> type, Function<String, Optional<T>> parse) {
        registry.addConverter(
                String.class,
                type,
                text ->
                        parse.apply(text)
                                .orElseThrow(() -> Refusal.notFound("web.refused.not-found")));
    }

    /** Controllers that take {@code Words} get those of the page's language. */
    @Bean
    WebMvcConfigurer words(ObjectProvider<Pages> pages) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new WordsArgument(pages));
            }
        };
    }

    @Bean
    WebMvcConfigurer replies(ObjectProvider<ReplyHandler> handler) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(handler.getObject());
            }
        };
    }
}
