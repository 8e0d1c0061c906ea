package org.imihigo.indicators;

import java.util.List;

/**
 * A measure of the country, which every unit may pledge on.
 *
 * @param data where its figures come from
 * @param also how contracts have written it
 * @param source the public document that it was typed from
 */
public record Core(Definition definition, Texts data, List<String> also, String source) {
    public Core {
        also = List.copyOf(also);
    }
}
