package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.myelectricaldata.account.role.Role;
import fr.myelectricaldata.admin.accounts.AccountQuery;
import fr.myelectricaldata.admin.accounts.AccountQuery.State;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Search, role and state, each acting at once. */
final class UsersFilter extends Div {
    private final TextField text = new TextField();
    private final Select<@Nullable Role> role = new Select<>();
    private final Select<@Nullable State> state = new Select<>();

    /** @param changed takes what is different into a query */
    UsersFilter(Consumer<UnaryOperator<AccountQuery>> changed) {
        addClassName("filters");
        getElement().setAttribute("role", "search");
        text.setPlaceholder(getTranslation("users.search"));
        text.setAriaLabel(getTranslation("users.search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(100);
        text.addValueChangeListener(
                typed -> tell(typed.isFromClient(), changed, query -> query.withText(text.getValue())));
        String anyRole = getTranslation("users.any-role");
        choice(role, getTranslation("users.role"), anyRole, List.of(), this::title);
        role.addValueChangeListener(chosen -> tell(
                chosen.isFromClient(),
                changed,
                query -> query.withRole(
                        role.getValue() == null ? null : role.getValue().id())));
        String anyState = getTranslation("users.any-state");
        choice(
                state,
                getTranslation("users.state"),
                anyState,
                List.of(State.values()),
                one -> getTranslation("users.state." + one.name().toLowerCase(Locale.ROOT)));
        state.addValueChangeListener(
                chosen -> tell(chosen.isFromClient(), changed, query -> query.withState(state.getValue())));
        add(text, role, state);
    }

    private static void tell(
            boolean byReader, Consumer<UnaryOperator<AccountQuery>> changed, UnaryOperator<AccountQuery> change) {
        if (byReader) {
            changed.accept(change);
        }
    }

    private static <T> void choice(
            Select<@Nullable T> select, String label, String any, List<T> items, Function<T, String> words) {
        select.setAriaLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? any : words.apply(item));
    }

    private String title(Role one) {
        return one.titleKey().map(this::getTranslation).orElse(one.displayName());
    }

    void offer(List<Role> roles) {
        role.setItems(roles);
    }

    /** Shows what the address says. */
    void show(AccountQuery query) {
        text.setValue(query.text());
        role.setValue(role.getListDataView()
                .getItems()
                .filter(one -> Objects.equals(one.id(), query.roleId()))
                .findFirst()
                .orElse(null));
        state.setValue(query.state());
    }
}
