package org.imihigo.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without what people leave out when they type, and constants as addresses spell them. */
public final class Spelling {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Spelling() {}

    /** Without accents, ligatures taken apart: {@code Cité} becomes {@code Cite}. */
    public static String bare(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** Without accents and capitals: {@code Récolte} becomes {@code recolte}. */
    public static String folded(String text) {
        return bare(text).toLowerCase(Locale.ROOT);
    }

    /**
     * As addresses and the keys of bundles spell it: {@code NOT_REPORTED} becomes {@code
     * not-reported}.
     */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
