/** What happens to an account by mail: a verified address, a forgotten password, a changed address, an invitation. */
@NullMarked
package fr.myelectricaldata.account.life;

import org.jspecify.annotations.NullMarked;
