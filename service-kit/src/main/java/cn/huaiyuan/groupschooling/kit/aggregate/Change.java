package cn.huaiyuan.groupschooling.kit.aggregate;

/**
 * What a command did to an aggregate: one domain event, or none if nothing changed.
 *
 * @param type     {@code <noun>.<past tense>.v1}; null if nothing changed
 * @param state    what consumers may see: never a national identity number, a phone number or a personal name
 * @param previous the state before; null if the aggregate is new
 * @param reason   why, in the caller's words; null if the command asks for none
 */
public record Change<T extends Aggregate>(String type, T aggregate, Object state, Object previous, String reason) {

    public boolean isNone() {
        return type == null;
    }

    public Effect effect() {
        if (isNone()) {
            return Effect.UNCHANGED;
        }
        return previous == null ? Effect.CREATED : Effect.CHANGED;
    }
}
