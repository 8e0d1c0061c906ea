/**
 * Who signs: the authority, a certificate for each post holder, the second factor that opens it.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "database", "territory", "people", "home", "seal"})
@NullMarked
package org.imihigo.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
