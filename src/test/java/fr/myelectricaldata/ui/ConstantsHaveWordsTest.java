package fr.myelectricaldata.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.myelectricaldata.account.PasswordPolicy;
import fr.myelectricaldata.account.SecurityChange;
import fr.myelectricaldata.account.role.Permission;
import fr.myelectricaldata.account.role.Rights;
import fr.myelectricaldata.account.signin.SignIn;
import fr.myelectricaldata.account.support.SupportAccess;
import fr.myelectricaldata.admin.audit.AuditAction;
import fr.myelectricaldata.admin.database.MaintenanceRun;
import fr.myelectricaldata.common.ConnectionProbe;
import fr.myelectricaldata.common.ErrorKind;
import fr.myelectricaldata.common.Periods;
import fr.myelectricaldata.consent.ConsentAlert;
import fr.myelectricaldata.consent.ConsentDecided;
import fr.myelectricaldata.logs.LogLevel;
import fr.myelectricaldata.meter.ConsentLost;
import fr.myelectricaldata.metering.Hole;
import fr.myelectricaldata.metering.Measure;
import fr.myelectricaldata.metering.imports.ImportJob;
import fr.myelectricaldata.metering.imports.ImportProblem;
import fr.myelectricaldata.notification.NoticeKind;
import fr.myelectricaldata.notification.operator.AlertKind;
import fr.myelectricaldata.notification.operator.ChannelName;
import fr.myelectricaldata.notification.operator.Delivery;
import fr.myelectricaldata.quota.QuotaKind;
import fr.myelectricaldata.settings.SettingsWarning;
import fr.myelectricaldata.settings.ShownSetting;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that are put together from a constant's name exist for every constant. */
class ConstantsHaveWordsTest {
    static Stream<String> keys() {
        return Stream.of(
                        Stream.of(Hole.Reason.values())
                                .flatMap(one -> Stream.of(
                                        "hole." + one,
                                        "collection.stopped." + one,
                                        "status.hole." + one,
                                        "status.advice." + one)),
                        Stream.of(Measure.values()).flatMap(one -> Stream.of("measure." + one, "archive.file." + one)),
                        Stream.of(ErrorKind.Fault.values())
                                .flatMap(one -> Stream.of("fault." + one, "fault." + one + ".text")),
                        Stream.of(Periods.Preset.values()).map(one -> "period." + one),
                        Stream.of(ImportProblem.values()).map(one -> "import.problem." + one),
                        Stream.of(ImportJob.State.values()).map(one -> "import.ended." + one),
                        Stream.of(Permission.values())
                                .flatMap(one -> Stream.of(
                                        "permission." + one.word(),
                                        "permission." + one.word() + ".text",
                                        "permission.of." + one.resource())),
                        Stream.of(Rights.VISITOR, Rights.ADMIN, Rights.DEMO)
                                .map(one -> one.titleKey().orElseThrow()),
                        Stream.of(SecurityChange.Kind.values())
                                .flatMap(one -> Stream.of(
                                        "mail." + one + ".title", "mail." + one + ".text", "mail." + one + ".remedy")),
                        Stream.of(AuditAction.values()).map(one -> "audit.action." + one),
                        Stream.of(ConsentDecided.Word.values()).map(one -> "audit.consent." + one),
                        Stream.of(SupportAccess.Way.values()).map(one -> "audit.way." + one),
                        Stream.of(Measure.Direction.values()).map(one -> "audit.readings." + one),
                        Stream.of(MaintenanceRun.Kind.values()).map(one -> "database.run." + one),
                        Stream.of(MaintenanceRun.State.values()).map(one -> "database.state." + one),
                        Stream.of(SettingsWarning.values()).map(one -> "settings.warning." + one),
                        Stream.of(ShownSetting.Origin.values()).map(one -> "settings.origin." + one),
                        Stream.of(ConnectionProbe.Verdict.values())
                                .flatMap(one -> Stream.of(
                                        "connections.verdict." + one, "connections.verdict." + one + ".text")),
                        Stream.of(LogLevel.values()).map(one -> "logs.level." + one),
                        Stream.of(NoticeKind.values())
                                .flatMap(one -> Stream.of(
                                        "notice.kind." + one, "notice." + one + ".title", "notice." + one + ".action")),
                        Stream.of(NoticeKind.CONSENT_ENDING, NoticeKind.DATA_MISSING)
                                .map(one -> "notice." + one + ".text"),
                        Stream.of(ConsentLost.Reason.values()).map(one -> "notice.CONSENT_LOST.text." + one),
                        Stream.of(QuotaKind.values()).map(one -> "notice.QUOTA_REACHED.text." + one),
                        Stream.of(AlertKind.values()).map(one -> "alert." + one),
                        Stream.of(ConsentAlert.Reason.values()).map(one -> "alert.CONSENT." + one),
                        Stream.of(ChannelName.values())
                                .flatMap(one -> Stream.of("alert.channel." + one, "alert.set-up." + one)),
                        Stream.of(Delivery.State.values()).map(one -> "alert.state." + one),
                        Stream.of(SignIn.Proof.values()).map(one -> "sign-ins.proof." + one),
                        Stream.of(SignIn.Ending.values()).map(one -> "sign-ins.ending." + one),
                        Stream.of(PasswordPolicy.Rule.values()).map(one -> "password.rule." + one))
                .flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isSaid(String key) {
        assertThat(ResourceBundle.getBundle("vaadin-i18n.translations", Locale.FRENCH)
                        .containsKey(key))
                .isTrue();
    }
}
