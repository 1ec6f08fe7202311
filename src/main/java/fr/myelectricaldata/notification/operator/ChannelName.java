package fr.myelectricaldata.notification.operator;

/** The ways to an operator; their words are {@code alert.channel.NAME}. Names are stored: never rename one. */
public enum ChannelName {
    SLACK,
    MAIL,
    WEBHOOK
}
