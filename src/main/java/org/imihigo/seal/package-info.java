/** What is sealed for everybody to check: canonical JSON, the public Merkle log, its keys. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "territory",
            "people",
            "audit",
            "documents"
        })
@NullMarked
package org.imihigo.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
