package fr.myelectricaldata.conso;

import fr.myelectricaldata.testing.IdleScheduler;
import fr.myelectricaldata.testing.TestThrottle;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The running gateway that the tests of this room share; nothing is collected behind their backs. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"test.stores=embedded", "USER_DAILY_LIMIT_NO_CACHE=25"})
@Import({TestThrottle.Installed.class, IdleScheduler.class})
@interface ConsoGateway {}
