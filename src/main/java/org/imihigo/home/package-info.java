/** The page of a unit and the desk of a person, filled by the others. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "database", "territory", "people"})
@NullMarked
package org.imihigo.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
