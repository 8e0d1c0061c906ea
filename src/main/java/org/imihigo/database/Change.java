package org.imihigo.database;

/**
 * One committed line of the change log.
 *
 * @param topic the room and word of the change, such as {@code reporting.reading}
 * @param body in the words of the room that wrote it
 */
public record Change(String topic, String body) {}
