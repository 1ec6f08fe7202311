/** The support in somebody's pages: seen by the operator and by the owner, on every page. */
@NullMarked
package fr.myelectricaldata.admin.ui.support;

import org.jspecify.annotations.NullMarked;
