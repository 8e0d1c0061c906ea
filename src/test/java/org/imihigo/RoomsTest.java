package org.imihigo;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class RoomsTest {
    /** jOOQ's list of all schemas knows every room; nobody uses it. */
    private final ApplicationModules rooms =
            ApplicationModules.of(Imihigo.class, JavaClass.Predicates.simpleName("DefaultCatalog"));

    @Test
    void keepTheirWalls() {
        rooms.verify();
    }

    @Test
    void drawThemselves() {
        new Documenter(rooms).writeDocumentation();
    }
}
