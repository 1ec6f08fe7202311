package fr.myelectricaldata.dashboard.meters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.myelectricaldata.meter.Contract;
import fr.myelectricaldata.meter.UsagePoint;
import fr.myelectricaldata.metering.analysis.PowerAdvice;
import fr.myelectricaldata.ui.ActionButton;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The subscribed power, when Enedis's is missing or wrong, and the point that measures the roof. */
final class SettingsDialog extends Dialog {
    private final Select<Integer> power = new Select<>();
    private final Select<UsagePoint> producer = new Select<>();

    /**
     * @param producers the household's points that inject
     * @param save takes the power in kVA, or null for Enedis's word, and the producing point, or null
     */
    SettingsDialog(UsagePoint point, List<UsagePoint> producers, BiConsumer<@Nullable Integer, @Nullable UUID> save) {
        setHeaderTitle(getTranslation("meter.settings"));
        setWidth("460px");
        power.setLabel(getTranslation("meter.power"));
        power.setItems(PowerAdvice.STEPS_KVA);
        power.setEmptySelectionAllowed(true);
        power.setEmptySelectionCaption(fromEnedis(point));
        power.setItemLabelGenerator(kva -> kva == null ? fromEnedis(point) : getTranslation("meter.kva", kva));
        power.setValue(point.own().subscribedPowerKva());
        producer.setLabel(getTranslation("meter.producer"));
        producer.setHelperText(getTranslation("meter.producer.help"));
        producer.setItems(producers);
        producer.setEmptySelectionAllowed(true);
        producer.setEmptySelectionCaption(getTranslation("meter.producer.none"));
        producer.setItemLabelGenerator(one -> one == null ? getTranslation("meter.producer.none") : nameOf(one));
        producers.stream()
                .filter(one -> one.id().equals(point.own().linkedProduction()))
                .findFirst()
                .ifPresent(producer::setValue);
        producer.setVisible(!producers.isEmpty());
        Div form = new Div(power, producer);
        form.addClassName("form");
        add(form);
        Button keep = new ActionButton(getTranslation("action.save"), () -> {
            UsagePoint chosen = producer.getValue();
            save.accept(power.getValue(), chosen == null ? null : chosen.id());
            close();
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), keep);
    }

    private String fromEnedis(UsagePoint point) {
        Contract contract = point.contract();
        return contract == null
                        || contract.subscribedPowerKva() == null
                        || point.own().subscribedPowerKva() != null
                ? getTranslation("meter.power.enedis")
                : getTranslation("meter.power.enedis.now", contract.subscribedPowerKva());
    }

    private String nameOf(UsagePoint point) {
        return (point.name() == null ? getTranslation("point.unnamed") : point.name()) + " "
                + point.number().masked();
    }
}
