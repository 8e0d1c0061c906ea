package org.imihigo.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.pages.RefusedPage;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for requests that failed before they reached a controller. */
@Controller
class StumbleController implements ErrorController {
    private final Pages pages;

    StumbleController(Pages pages) {
        this.pages = pages;
    }

    /** Keeps the status that the failure was given. */
    @Open
    @RequestMapping("/error")
    Reply stumbled(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
                instanceof Integer status)) {
            throw Refusal.notFound("web.refused.not-found");
        }
        var key = status == 403 ? "web.refused.form" : RefusalAdvice.key(status);
        var message = pages.words(request).text(key);
        return new RefusedPage(status, key, message, Optional.empty());
    }
}
