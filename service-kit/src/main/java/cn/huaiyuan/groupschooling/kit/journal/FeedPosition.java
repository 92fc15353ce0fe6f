package cn.huaiyuan.groupschooling.kit.journal;

import cn.huaiyuan.groupschooling.kit.paging.Cursor;
import java.util.List;
import java.util.UUID;

/** @param event null at the beginning, and in cursors of earlier versions */
record FeedPosition(String txid, long seq, UUID event) {
    static final FeedPosition BEGINNING = new FeedPosition("0", 0, null);
    private static final String QUERY = "changes";
    private static final String EVENT = "@";

    /** @throws cn.huaiyuan.groupschooling.kit.problem.ProblemException 400 if the token is no cursor of the feed */
    static FeedPosition of(String cursor) {
        if (cursor == null) {
            return BEGINNING;
        }
        var keys = Cursor.decode("after", QUERY, cursor, 2);
        try {
            var seq = keys.get(1).split(EVENT, 2);
            return new FeedPosition(Long.toUnsignedString(Long.parseUnsignedLong(keys.get(0))), Long.parseLong(seq[0]),
                    seq.length == 1 ? null : UUID.fromString(seq[1]));
        } catch (IllegalArgumentException tampered) {
            throw Cursor.invalid("after");
        }
    }

    String cursor() {
        return Cursor.encode(QUERY, List.of(txid, event == null ? Long.toString(seq) : seq + EVENT + event));
    }

    boolean isBeginning() {
        return equals(BEGINNING);
    }

    /** @param found the event that the journal has there; null if it has none */
    boolean isHeldBy(UUID found) {
        return isBeginning() || found != null && (event == null || event.equals(found));
    }
}
