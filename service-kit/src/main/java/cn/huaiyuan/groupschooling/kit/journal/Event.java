package cn.huaiyuan.groupschooling.kit.journal;

/**
 * A change that happened to an aggregate, with the whole state after and before it.
 *
 * @param type     {@code <noun>.<past-tense>.v1}
 * @param state    what consumers may see: never a national identity number, a phone number or a personal name
 * @param previous the same before the change, null for the first event
 * @param reason   why, in the words of the one who did it; null where none is asked for
 */
public record Event(String type, Aggregate aggregate, Object state, Object previous, String reason) {
}
