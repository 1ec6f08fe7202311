/** What runs in the background, as the scheduler's own tables tell it, and how an operator has it run now. */
@NullMarked
package fr.myelectricaldata.admin.jobs;

import org.jspecify.annotations.NullMarked;
