package cn.huaiyuan.groupschooling.kit.outbox;

import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.draft;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Api.written;
import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.note.Note;
import cn.huaiyuan.groupschooling.kit.note.NoteDraft;
import cn.huaiyuan.groupschooling.kit.note.NoteService;
import cn.huaiyuan.groupschooling.kit.note.NoteState;
import cn.huaiyuan.groupschooling.kit.stack.AtOnce;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.Topic;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class OutboxTest {
    @Inject
    NoteService notes;
    @Inject
    Outbox outbox;

    @Test
    void keepsTheChangeWithItsEvent() {
        var note = notes.write(NoteDraft.of(title())).aggregate();

        assertEquals(List.of(1L, 1L), rows(note.id()));
    }

    @Test
    void keepsNeitherOfATransactionThatRollsBack() {
        var written = new Note[1];

        assertThrows(IllegalArgumentException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
            written[0] = notes.write(NoteDraft.of(title())).aggregate();
            throw new IllegalArgumentException("something else went wrong");
        }));

        assertEquals(List.of(0L, 0L), rows(written[0].id()));
    }

    @Test
    void keepsNeitherWhereAChangeIsRecordedTwice() {
        var recorded = new Note[1];

        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
            recorded[0] = notes.write(NoteDraft.of(title())).aggregate();
            outbox.record(event(recorded[0]));
        }));

        assertEquals(List.of(0L, 0L), rows(recorded[0].id()));
    }

    @Test
    void refusesAnEventWithoutAChange() {
        var note = notes.write(NoteDraft.of(title())).aggregate();

        assertThrows(IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> outbox.record(event(notes.get(note.id())))));
    }

    @Test
    void refusesASecondChangeThatWasNotRecorded() {
        var note = notes.write(NoteDraft.of(title())).aggregate();
        Database.execute("update note set version = 7 where id = ?", note.id());

        assertThrows(IllegalStateException.class, () -> notes.change(note.id(), NoteDraft.of(title())));
    }

    @Test
    void recordsInATransactionOnly() {
        var note = notes.write(NoteDraft.of(title())).aggregate();

        assertThrows(TransactionalException.class, () -> outbox.record(event(note)));
    }

    @Test
    void namesTheServiceItselfWhereNobodyCalled() {
        var note = notes.write(NoteDraft.of(title())).aggregate();

        assertEquals("system", Database.one("select actor from journal where aggregate_id = ?", note.id()));
    }

    /** One of the writers wins, the others are told; what is told as done is one version each. */
    @Test
    void countsVersionsWithoutGapsUnderConcurrentWriters() throws Exception {
        var note = written(title());

        var answers = AtOnce.times(4, () -> changes(note)).stream().flatMap(List::stream).toList();

        var done = answers.stream().filter(status -> status == 200).count();
        var versions = LongStream.rangeClosed(1, done + 1).mapToObj(Long::toString).toList();
        assertTrue(List.of(200, 409, 412).containsAll(answers), answers.toString());
        assertTrue(done < answers.size(), "no writer met another");
        assertEquals(versions,
                Database.column("select version from journal where aggregate_id = ? order by seq", note));
        await().until(() -> Topic.eventsOf(note).size() > done);
        assertEquals(versions, Topic.eventsOf(note).stream().map(OutboxTest::version).toList());
    }

    private static List<Integer> changes(UUID note) {
        return IntStream.range(0, 10).mapToObj(i -> {
            var tag = editor().get(NOTES + "/" + note).header("ETag");
            return editor().header("If-Match", tag).body(draft(title())).put(NOTES + "/" + note).statusCode();
        }).toList();
    }

    private static String version(org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> event) {
        return io.restassured.path.json.JsonPath.from(new String(event.value())).getString("version");
    }

    private static Change<?> event(Note note) {
        return new Change<>("note.changed.v1", note, NoteState.of(note), null, null);
    }

    /** Rows of the note, rows of its event. */
    private static List<Long> rows(UUID note) {
        return List.of(Database.count("note where id = ?", note),
                Database.count("journal where aggregate_id = ?", note));
    }
}
