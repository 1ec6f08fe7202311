package fr.myelectricaldata.metering.web;

import fr.myelectricaldata.metering.Measure;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The series of a point, one address each. Both dates are included; a range may have any length. */
@RestController
@SeriesAnswers
@RequestMapping({"/enedis", "/api/enedis"})
class ReadingController {
    private final ReadingAnswers answers;

    ReadingController(ReadingAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/consumption/daily/{pdl}")
    ResponseEntity<?> dailyConsumption(Asked asked) {
        return answers.to(asked, Measure.DAILY_CONSUMPTION);
    }

    @GetMapping({"/consumption/detail/{pdl}", "/consumption/detail/batch/{pdl}"})
    ResponseEntity<?> consumptionCurve(Asked asked) {
        return answers.to(asked, Measure.CONSUMPTION_LOAD_CURVE);
    }

    @GetMapping("/power/{pdl}")
    ResponseEntity<?> maxPower(Asked asked) {
        return answers.to(asked, Measure.MAX_POWER);
    }

    @GetMapping("/production/daily/{pdl}")
    ResponseEntity<?> dailyProduction(Asked asked) {
        return answers.to(asked, Measure.DAILY_PRODUCTION);
    }

    @GetMapping({"/production/detail/{pdl}", "/production/detail/batch/{pdl}"})
    ResponseEntity<?> productionCurve(Asked asked) {
        return answers.to(asked, Measure.PRODUCTION_LOAD_CURVE);
    }
}
