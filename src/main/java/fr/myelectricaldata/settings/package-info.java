/** Turn the environment and the .env file into checked, typed settings. */
@NullMarked
package fr.myelectricaldata.settings;

import org.jspecify.annotations.NullMarked;
