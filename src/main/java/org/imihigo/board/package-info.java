/** Every figure at every level, live: a cache of the readings that cannot drift. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "home",
            "indicators",
            "pledges",
            "reporting"
        })
@NullMarked
package org.imihigo.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
