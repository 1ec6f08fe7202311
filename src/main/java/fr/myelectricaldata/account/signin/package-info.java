/** Sign-ins as rows: who came in, from where and how, and the end of each. */
@NullMarked
package fr.myelectricaldata.account.signin;

import org.jspecify.annotations.NullMarked;
