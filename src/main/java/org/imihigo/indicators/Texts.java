package org.imihigo.indicators;

import org.imihigo.web.Language;

/** A text that the country wrote in its three languages. */
public record Texts(String en, String fr, String rw) {
    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
            case RW -> rw;
        };
    }
}
