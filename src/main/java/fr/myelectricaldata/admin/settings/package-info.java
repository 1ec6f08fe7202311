/** The settings in force, for operators who may see them. */
@NullMarked
package fr.myelectricaldata.admin.settings;

import org.jspecify.annotations.NullMarked;
