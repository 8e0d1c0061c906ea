package org.imihigo.dhis2;

import java.util.List;

/**
 * An organisation unit of the DHIS2.
 *
 * @param path the ids from the root down to this one
 */
record Place(String id, String name, String code, List<String> path) {}
