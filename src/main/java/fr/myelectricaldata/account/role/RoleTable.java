package fr.myelectricaldata.account.role;

import fr.myelectricaldata.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of role and role_permission, and the column of account that names a role. */
@Component
class RoleTable {
    private static final String SELECT = "select r.*, (select string_agg(p.permission, ' ') from role_permission p"
            + " where p.role_id = r.id) as permissions from role r";

    private final JdbcClient database;

    RoleTable(JdbcClient database) {
        this.database = database;
    }

    List<Role> all() {
        return database.sql(SELECT + " order by is_system desc, name")
                .query(RoleTable::role)
                .list();
    }

    Optional<Role> find(String id) {
        return database.sql(SELECT + " where r.id = ?")
                .param(id)
                .query(RoleTable::role)
                .optional();
    }

    /** Nobody else changes the role until the transaction ends; false when there is none. */
    boolean lock(String id) {
        return database.sql("update role set version = version + 1 where id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    /** @return false when the name is taken */
    boolean add(Role role) {
        boolean added = database.sql("insert into role (id, name, display_name, description, is_system, version)"
                                + " values (?, ?, ?, ?, false, 0) on conflict (name) do nothing")
                        .params(role.id(), role.name(), role.displayName())
                        .param(role.description())
                        .update()
                == 1;
        if (added) {
            permit(role.id(), role.permissions());
        }
        return added;
    }

    void label(String id, RoleLabel label) {
        database.sql("update role set display_name = ?, description = ? where id = ?")
                .param(label.displayName())
                .param(label.description())
                .param(id)
                .update();
    }

    void permit(String id, Set<Permission> permissions) {
        forbidAll(id);
        for (Permission permission : permissions) {
            database.sql("insert into role_permission (role_id, permission) values (?, ?)")
                    .params(id, permission.word())
                    .update();
        }
    }

    void delete(String id) {
        forbidAll(id);
        database.sql("delete from role where id = ?").param(id).update();
    }

    private void forbidAll(String id) {
        database.sql("delete from role_permission where role_id = ?").param(id).update();
    }

    void give(AccountId account, String roleId) {
        database.sql("update account set role_id = ?, version = version + 1 where id = ?")
                .params(roleId, account.toString())
                .update();
    }

    Map<String, Integer> members() {
        Map<String, Integer> members = new HashMap<>();
        database.sql("select role_id, count(*) from account where not demo group by role_id")
                .query(row -> {
                    members.put(row.getString(1), row.getInt(2));
                });
        return members;
    }

    private static Role role(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        String name = row.getString("name");
        String displayName = row.getString("display_name");
        return new Role(
                id,
                name,
                displayName,
                row.getString("description"),
                row.getBoolean("is_system"),
                Rights.stored(id, name, displayName, row.getString("permissions"))
                        .permissions());
    }
}
