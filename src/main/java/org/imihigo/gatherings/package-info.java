/** Leaders, councils and forums meet, resolve, and somebody asks afterwards what became of it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "calendar",
            "documents",
            "notices",
            "home",
            "indicators",
            "pledges",
            "contracts"
        })
@NullMarked
package org.imihigo.gatherings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
