/** The tree of everything that can pledge, and how it changes. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "database"})
@NullMarked
package org.imihigo.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
