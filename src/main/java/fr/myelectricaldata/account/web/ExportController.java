package fr.myelectricaldata.account.web;

import fr.myelectricaldata.account.AccountPrincipal;
import fr.myelectricaldata.account.archive.Export;
import fr.myelectricaldata.account.archive.PersonalDataArchive;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own copy of everything; what fails in the middle breaks the connection. */
@RestController
class ExportController {
    private final PersonalDataArchive archive;

    ExportController(PersonalDataArchive archive) {
        this.archive = archive;
    }

    @GetMapping({"/accounts/me/export", "/api/accounts/me/export"})
    void export(@AuthenticationPrincipal AccountPrincipal who, HttpServletResponse response) throws IOException {
        Export export = archive.open(who.id());
        response.setContentType(PersonalDataArchive.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(export.fileName())
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        export.writeTo(response.getOutputStream());
    }
}
