package cn.huaiyuan.groupschooling.kit.note;

import cn.huaiyuan.groupschooling.kit.journal.Event;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

@ApplicationScoped
public class NoteService {
    private static final int URGENT_PAGES = 10;

    @Inject
    Notes notes;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Clock clock;

    @Transactional
    public Note write(NoteDraft draft) {
        new Violations().require(draft.kind() != NoteKind.URGENT || draft.pages() <= URGENT_PAGES, "/pages",
                "note.kind", URGENT_PAGES).rejectIfAny();
        var note = new Note(draft, LocalDate.now(clock));
        notes.persist(note);
        outbox.record(new Event("note.written.v1", note, NoteState.of(note), null, null));
        return note;
    }

    /** A change that no caller's precondition guards. */
    @Transactional
    public Note change(UUID id, NoteDraft draft) {
        var note = get(id);
        var before = NoteState.of(note);
        note.change(draft);
        outbox.record(new Event("note.changed.v1", note, NoteState.of(note), before, null));
        return note;
    }

    @Transactional
    public Note changeMatched(UUID id, NoteDraft draft) {
        preconditions.requireMatch(get(id));
        return change(id, draft);
    }

    @Transactional
    public Note makeVoid(UUID id, Voiding voiding) {
        var note = get(id);
        preconditions.requireMatch(note);
        if (note.voided()) {
            throw ProblemException.conflict("note-voided");
        }
        var before = NoteState.of(note);
        note.makeVoid();
        outbox.record(new Event("note.voided.v1", note, NoteState.of(note), before, voiding.reason()));
        return note;
    }

    public Note get(UUID id) {
        return notes.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("note"));
    }

    Page<Note> list(NoteKind kind, LocalDate writtenSince, PageRequest page) {
        return notes.list(kind, writtenSince, page);
    }
}
