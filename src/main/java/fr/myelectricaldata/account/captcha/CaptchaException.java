package fr.myelectricaldata.account.captcha;

import fr.myelectricaldata.common.DomainException;
import fr.myelectricaldata.common.ErrorKind;

/** Nobody knows yet that it is a person who signs up. */
public final class CaptchaException extends DomainException {
    private CaptchaException(ErrorKind kind, String code, String message) {
        super(kind, code, message);
    }

    static CaptchaException required() {
        return new CaptchaException(ErrorKind.CONFLICT, "CAPTCHA_REQUIRED", "no captcha was solved");
    }

    static CaptchaException failed() {
        return new CaptchaException(
                ErrorKind.CONFLICT, "CAPTCHA_FAILED", "the captcha was not solved, or too long ago");
    }

    static CaptchaException error() {
        return new CaptchaException(ErrorKind.UNAVAILABLE, "CAPTCHA_ERROR", "the captcha cannot be checked right now");
    }
}
