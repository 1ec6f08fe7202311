package fr.myelectricaldata.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.meter.Origin;
import fr.myelectricaldata.meter.UsagePoint;
import org.junit.jupiter.api.Test;

class DemoAccountTest {
    private final AccountId account = AccountId.random();
    private final FakeUsagePoints points = new FakeUsagePoints();
    private final FakeEditor editor = new FakeEditor();
    private final DemoAccount demo =
            new DemoAccount(() -> account, points, editor, new DemoPoints(new DemoSettings(5)));

    @Test
    void hasItsFivePointsFromTheStart() {
        demo.ensure();

        assertThat(points.list(account)).hasSize(5).allMatch(point -> point.origin() == Origin.DEMO);
        assertThat(points.list(account))
                .extracting(UsagePoint::number)
                .allMatch(number -> number.value().startsWith("00000000000"));
        assertThat(points.contractsRead).isEqualTo(5);
        assertThat(editor.names).hasSize(5).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
    }

    @Test
    void aSecondStartChangesNothing() {
        demo.ensure();
        demo.ensure();

        assertThat(points.attachments).isEqualTo(5);
    }

    @Test
    void anotherProcessThatStartsAtTheSameMomentDoesNoHarm() {
        points.anotherProcessIsQuicker = true;

        demo.ensure();

        assertThat(points.list(account)).hasSize(5);
    }

    @Test
    void visitorsHaveTheRoleOfTheDemonstration() {
        assertThat(demo.principal().id()).isEqualTo(account);
        assertThat(demo.principal().rights()).isEqualTo(Rights.DEMO);
    }
}
