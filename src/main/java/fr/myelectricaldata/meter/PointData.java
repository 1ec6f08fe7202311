package fr.myelectricaldata.meter;

import fr.myelectricaldata.account.AccountId;
import fr.myelectricaldata.account.archive.PersonalData;
import fr.myelectricaldata.account.archive.PersonalFile;
import fr.myelectricaldata.table.Column;
import fr.myelectricaldata.table.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The points that an account holds or held, their contracts, and what the owner set by hand. */
@Component
class PointData implements PersonalData {
    private final UsagePointService points;
    private final UsagePointEditor editor;

    PointData(UsagePointService points, UsagePointEditor editor) {
        this.points = points;
        this.editor = editor;
    }

    @Override
    public Stream<PersonalFile> filesOf(AccountId account) {
        List<UsagePoint> held = points.list(account);
        if (held.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                new PersonalFile(points(held, editor.losses(account)), "archive.file.points"),
                new PersonalFile(contracts(held), "archive.file.contracts"),
                new PersonalFile(settings(held), "archive.file.settings"));
    }

    private static Table<UsagePoint> points(List<UsagePoint> held, Map<UUID, ConsentLost.Reason> losses) {
        return new Table<>(
                "points",
                "points",
                List.of(
                        number(),
                        Column.text("name", UsagePoint::name),
                        Column.text("source", point -> point.origin().name()),
                        Column.text("active", point -> String.valueOf(point.active())),
                        Column.moment("attached_at", UsagePoint::attachedAt),
                        Column.day("consent_end", UsagePoint::consentEnd),
                        Column.moment("held_until", UsagePoint::heldUntil),
                        Column.text("lost_because", point -> written(losses.get(point.id())))),
                held::forEach);
    }

    private static Table<UsagePoint> contracts(List<UsagePoint> held) {
        return new Table<>(
                "contracts",
                "contracts",
                List.of(
                        number(),
                        of("segment", Contract::segment),
                        of("subscribed_power_kva", Contract::subscribedPowerKva),
                        of("distribution_tariff", Contract::distributionTariff),
                        of("off_peak_hours", Contract::offPeakHours),
                        of("consumption", Contract::consumption),
                        of("consumption_activation", Contract::consumptionActivation),
                        of("production", Contract::production),
                        of("production_activation", Contract::productionActivation)),
                held::forEach);
    }

    private static Table<UsagePoint> settings(List<UsagePoint> held) {
        Map<UUID, String> numbers = held.stream()
                .collect(
                        Collectors.toMap(UsagePoint::id, point -> point.number().value()));
        return new Table<>(
                "settings",
                "settings",
                List.of(
                        number(),
                        Column.text("display_order", point -> written(point.displayOrder())),
                        own("subscribed_power_kva", OwnValues::subscribedPowerKva),
                        own("off_peak_hours", OwnValues::offPeakHours),
                        own("consumption", OwnValues::consumption),
                        own("production", OwnValues::production),
                        own("pricing_option", OwnValues::pricingOption),
                        own("production_point", own -> numbers.get(own.linkedProduction()))),
                held::forEach);
    }

    private static Column<UsagePoint> number() {
        return Column.text("point", point -> point.number().value());
    }

    private static Column<UsagePoint> of(String title, Function<Contract, @Nullable Object> value) {
        return Column.text(title, point -> point.contract() == null ? null : written(value.apply(point.contract())));
    }

    private static Column<UsagePoint> own(String title, Function<OwnValues, @Nullable Object> value) {
        return Column.text(title, point -> written(value.apply(point.own())));
    }

    private static @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case OffPeakHours hours -> hours.stored();
            default -> value.toString();
        };
    }
}
