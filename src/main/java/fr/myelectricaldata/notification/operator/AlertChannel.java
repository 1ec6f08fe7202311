package fr.myelectricaldata.notification.operator;

/** One way to the operator. */
interface AlertChannel {
    ChannelName channel();

    /** Do the settings say where to? */
    boolean ready();

    /** Where to, without anything secret; empty when not ready. */
    String target();

    /** One attempt, of a few seconds at most. */
    void send(Delivery delivery) throws DeliveryFailure;
}
