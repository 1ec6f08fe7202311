package fr.myelectricaldata.gateway.openapi;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

/** The documentation's other addresses. ReDoc needs a script from a third party's server, so its address leads to ours. */
@Controller
@Hidden
class DocumentationController {
    @GetMapping({"/api/docs", "/redoc", "/api/redoc"})
    RedirectView documentation() {
        RedirectView docs = new RedirectView("/docs", true);
        docs.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        return docs;
    }
}
