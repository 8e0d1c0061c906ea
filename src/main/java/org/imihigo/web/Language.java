package org.imihigo.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the interface, in the order in which they are offered. */
public enum Language {
    RW("Ikinyarwanda"),
    FR("Français"),
    EN("English");

    private final String ownName;
    private final Locale locale;

    Language(String ownName) {
        this.ownName = ownName;
        this.locale = Locale.of(name().toLowerCase(Locale.ROOT), "RW");
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** {@code rw}, {@code fr}, {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    public static List<Language> all() {
        return List.of(values());
    }

    public static Optional<Language> parse(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }
}
