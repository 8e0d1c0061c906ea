/** Where the data live: embedded or external PostgreSQL, backup, restore; the log nodes follow. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.imihigo.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
