/** Tell the operator what happens here: by Slack, by mail, by a webhook, each only as often as is bearable. */
@NullMarked
package fr.myelectricaldata.notification.operator;

import org.jspecify.annotations.NullMarked;
