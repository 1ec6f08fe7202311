/** What the program says of its work, with personal data and secrets masked, kept for a while where all processes can read it. */
@NullMarked
package fr.myelectricaldata.logs;

import org.jspecify.annotations.NullMarked;
