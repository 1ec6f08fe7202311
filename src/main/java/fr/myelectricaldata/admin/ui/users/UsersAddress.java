package fr.myelectricaldata.admin.ui.users;

import com.vaadin.flow.router.QueryParameters;
import fr.myelectricaldata.admin.accounts.AccountQuery;
import fr.myelectricaldata.admin.accounts.AccountQuery.Sort;
import fr.myelectricaldata.admin.accounts.AccountQuery.State;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The grid's filter and order as they stand in its address: {@code ?q=dupont&role=moderator&state=active&sort=-created}. What
 * cannot be understood is left out.
 */
final class UsersAddress {
    private static final int LONGEST = 100;

    private UsersAddress() {}

    static AccountQuery read(QueryParameters parameters) {
        String text = parameters.getSingleParameter("q").orElse("");
        AccountQuery query = AccountQuery.ALL
                .withText(text.substring(0, Math.min(text.length(), LONGEST)))
                .withRole(parameters.getSingleParameter("role").orElse(null))
                .withState(parameters
                        .getSingleParameter("state")
                        .flatMap(word -> constant(State.values(), word))
                        .orElse(null));
        String sort = parameters.getSingleParameter("sort").orElse("");
        boolean down = sort.startsWith("-");
        return constant(Sort.values(), down ? sort.substring(1) : sort)
                .map(column -> query.sortedBy(column, !down))
                .orElse(query);
    }

    static QueryParameters write(AccountQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!query.text().isEmpty()) {
            parameters.put("q", query.text());
        }
        if (query.roleId() != null) {
            parameters.put("role", query.roleId());
        }
        if (query.state() != null) {
            parameters.put("state", word(query.state()));
        }
        if (query.sort() != AccountQuery.ALL.sort() || query.ascending() != AccountQuery.ALL.ascending()) {
            parameters.put("sort", (query.ascending() ? "" : "-") + word(query.sort()));
        }
        return QueryParameters.simple(parameters);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String word) {
        return Arrays.stream(constants).filter(one -> word(one).equals(word)).findFirst();
    }
}
