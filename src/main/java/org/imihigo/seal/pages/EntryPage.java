package org.imihigo.seal.pages;

import java.util.List;
import org.imihigo.web.Reply;

/**
 * One place of the log, with its proof.
 *
 * @param leaf what was hashed
 * @param hash of the leaf
 * @param path the hashes that lead to the root
 * @param address of the text's public page
 */
public record EntryPage(
        String place,
        String kind,
        String subject,
        String at,
        String address,
        String leaf,
        String hash,
        String proved,
        List<String> path,
        String root)
        implements Reply.Page {}
