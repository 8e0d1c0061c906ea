/** How the tree changes: proposed by one, put in force by another. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "calendar",
            "home"
        })
@NullMarked
package org.imihigo.reform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
