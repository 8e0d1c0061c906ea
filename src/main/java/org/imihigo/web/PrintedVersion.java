package org.imihigo.web;

import java.util.Optional;

/** For the rooms whose pages show a sealed text: the code on a print leads to that very version. */
public interface PrintedVersion {
    /**
     * @param path of the page, without its query
     * @return where the version stands that the page shows today
     */
    Optional<String> of(String path);
}
