package fr.myelectricaldata.account.captcha;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Cloudflare Turnstile at sign-up.
 *
 * @param siteKey public, stands in the page
 * @param apiUrl below which the script and siteverify are
 */
@ConfigurationProperties("med.account.captcha")
record CaptchaSettings(boolean required, String siteKey, String secretKey, URI apiUrl) {
    String address(String name) {
        return apiUrl.toString().replaceFirst("/+$", "") + '/' + name;
    }

    @Override
    public String toString() {
        return required ? "a captcha" : "no captcha";
    }
}
