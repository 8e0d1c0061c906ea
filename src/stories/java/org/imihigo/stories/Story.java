package org.imihigo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.imihigo.FreshDatabase;
import org.imihigo.people.Cast;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * A story is told in a real browser, on the demonstration country. Every page that it opens is
 * checked for accessibility, and pictures of them lie in target/stories.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "imihigo.demonstration=true",
            "imihigo.today=2026-11-22",
            "server.address=127.0.0.1"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
abstract class Story {
    private static final Path PICTURES = Path.of("target", "stories");
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort private int port;
    private BrowserContext context;
    Page page;

    @BeforeAll
    static void openTheBrowser() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void closeThePage() {
        if (context != null) {
            context.close();
        }
    }

    /** A visitor with a screen this wide, who reads {@code language}. */
    void aVisitor(int width, String language) {
        visitor(width, language, true);
    }

    void aVisitorWithoutJavaScript(int width, String language) {
        visitor(width, language, false);
    }

    private void visitor(int width, String language, boolean script) {
        closeThePage();
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, width < 600 ? 740 : 900)
                                .setLocale(language)
                                .setJavaScriptEnabled(script)
                                .setHasTouch(width < 600));
        page = context.newPage();
    }

    /** A telephone that keeps what it has when its browser is closed or falls over. */
    Page aTelephone(Path profile, String language) {
        closeThePage();
        context =
                playwright
                        .chromium()
                        .launchPersistentContext(
                                profile,
                                new BrowserType.LaunchPersistentContextOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(ARGUMENTS)
                                        .setViewportSize(360, 740)
                                        .setLocale(language)
                                        .setHasTouch(true));
        return context.pages().getFirst();
    }

    void opens(String path) {
        page.navigate("http://127.0.0.1:" + port + path);
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    /** Signs in through the page, and lands on the desk. */
    void signIn(Cast player) {
        signIn(player.login(), Cast.PASSWORD);
    }

    void signIn(String name, String password) {
        opens("/session/new");
        page.fill("#name", name);
        page.fill("#password", password);
        page.locator("main form button").first().click();
        page.waitForLoadState();
        assertThat(page.url()).endsWith("/desk");
    }

    /** What follows the change log is true within a moment. */
    static void eventually(BooleanSupplier truth) {
        for (int patience = 0; patience < 200 && !truth.getAsBoolean(); patience++) {
            try {
                Thread.sleep(25);
            } catch (InterruptedException problem) {
                throw new IllegalStateException(problem);
            }
        }
        assertThat(truth.getAsBoolean()).isTrue();
    }

    /** No violation of WCAG 2.2 AA that a machine can find, nothing cut off, and a picture. */
    void everybodyCanUse(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + ".png"))
                        .setFullPage(true));
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found.stream().map(rule -> rule.getId() + ": " + rule.getNodes()).toList())
                .as(name + " at " + page.url())
                .isEmpty();
        var overflow =
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scroll on " + name)
                .isLessThanOrEqualTo(0);
    }
}
