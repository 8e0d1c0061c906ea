/** The family's own notebook: private promises, of which counts alone travel upward. */
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
package org.imihigo.households;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
