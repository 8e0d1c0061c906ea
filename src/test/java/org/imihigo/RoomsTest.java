package org.imihigo;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class RoomsTest {
    private final ApplicationModules rooms = ApplicationModules.of(Imihigo.class);

    @Test
    void keepTheirWalls() {
        rooms.verify();
    }

    @Test
    void drawThemselves() {
        new Documenter(rooms).writeDocumentation();
    }
}
