/** Who serves where, and what that lets them do. */
@ApplicationModule(allowedDependencies = {"kernel", "web", "database", "territory"})
@NullMarked
package org.imihigo.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
