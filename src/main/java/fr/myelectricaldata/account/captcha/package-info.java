/** Whether it is a person who signs up, where the operator has that asked by Cloudflare Turnstile. */
@NullMarked
package fr.myelectricaldata.account.captcha;

import org.jspecify.annotations.NullMarked;
