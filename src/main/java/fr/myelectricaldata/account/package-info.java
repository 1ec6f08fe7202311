/** Who a person is and how they prove it. */
@NullMarked
package fr.myelectricaldata.account;

import org.jspecify.annotations.NullMarked;
