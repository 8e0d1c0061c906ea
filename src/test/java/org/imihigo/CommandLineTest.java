package org.imihigo;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @Test
    void theFirstPlainWordIsTheCommandWhereverTheOptionsStand() {
        var line = CommandLine.of("--server.port=1", "restore", "a.zip", "--replace");

        assertThat(line.command()).isEqualTo("restore");
        assertThat(line.files()).containsExactly("a.zip");
        assertThat(line.options()).containsExactly("--server.port=1", "--replace");
        assertThat(line.mistakes()).isEmpty();
    }

    @Test
    void withoutACommandItServes() {
        assertThat(CommandLine.of("--server.port=0").command()).isEqualTo("serve");
    }

    @Test
    void helpIsGivenWhateverElseIsAsked() {
        assertThat(CommandLine.of("restore", "--help").command()).isEqualTo("help");
    }

    @Test
    void aFileIsNamedWhereOneIsNeededAndNowhereElse() {
        assertThat(CommandLine.of("backup").mistakes())
                .containsExactly("Name one file: backup FILE.");
        assertThat(CommandLine.of("version", "x").mistakes())
                .containsExactly("“version” takes no “x”.");
    }

    @Test
    void onlyARestoreReplaces() {
        assertThat(CommandLine.of("backup", "a.zip", "--replace").mistakes()).hasSize(1);
    }

    @Test
    void whatIsGivenAwayIsCheckedByTheSameProgramThatOthersRun(@TempDir Path folder)
            throws IOException {
        var trail = folder.resolve("audit-RW57.jsonl");
        Files.writeString(trail, "{\"chain\":\"RW57\",\"form\":\"imihigo-audit-1\"}\n");
        assertThat(Commands.run(CommandLine.of("verify-log", trail.toString()))).isZero();

        Files.writeString(trail, "{\"chain\":\"RW57\",\"place\":1}\n", APPEND);
        assertThat(Commands.run(CommandLine.of("verify-log", trail.toString()))).isEqualTo(1);
        assertThat(Commands.run(CommandLine.of("verify-log"))).isEqualTo(2);
    }

    @Test
    void aMistypedCommandOrOptionEndsWithTwo() {
        assertThat(Commands.run(CommandLine.of("bakup", "x"))).isEqualTo(2);
        assertThat(Commands.run(CommandLine.of("bakup"))).isEqualTo(2);
        assertThat(Commands.run(CommandLine.of("version", "--imihigo.hone=x"))).isEqualTo(2);
    }
}
