package org.imihigo.web;

import java.util.Optional;

/** Something that a room says beside the pages of others, by their addresses. */
public interface Aside {
    /**
     * @param path the address without its query
     * @param signedIn whether somebody is signed in, so that forms may stand there
     */
    Optional<Reply.Page> beside(String path, boolean signedIn, Words words);
}
