/** Spreadsheets of contracts, in and out. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "database",
            "spreadsheets",
            "territory",
            "people",
            "calendar",
            "home",
            "indicators",
            "pledges",
            "contracts",
            "reporting",
            "board"
        })
@NullMarked
package org.imihigo.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
