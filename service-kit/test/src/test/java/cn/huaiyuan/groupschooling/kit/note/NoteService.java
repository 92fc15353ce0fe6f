package cn.huaiyuan.groupschooling.kit.note;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
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
    Clock clock;

    @Transactional
    public Change<Note> write(NoteDraft draft) {
        new Violations().require(draft.kind() != NoteKind.URGENT || draft.pages() <= URGENT_PAGES, "/pages",
                "note.kind", URGENT_PAGES).rejectIfAny();
        var note = new Note(draft, LocalDate.now(clock));
        notes.persist(note);
        return outbox.record(NoteState.NOUN.created("written", note, null));
    }

    /** A change that no caller's precondition guards. */
    @Transactional
    public Change<Note> change(UUID id, NoteDraft draft) {
        var note = get(id);
        return outbox.record(NoteState.NOUN.changed("changed", note, null, () -> note.change(draft)));
    }

    @Transactional
    public Change<Note> change(UUID id, IfMatch ifMatch, NoteDraft draft) {
        ifMatch.require(get(id));
        return change(id, draft);
    }

    @Transactional
    public Change<Note> makeVoid(UUID id, IfMatch ifMatch, Voiding voiding) {
        var note = get(id);
        ifMatch.require(note);
        return outbox.record(voiding.of(NoteState.NOUN, note));
    }

    public Note get(UUID id) {
        return notes.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("note"));
    }

    Page<Note> list(NoteKind kind, LocalDate writtenSince, PageRequest page) {
        return notes.list(kind, writtenSince, page);
    }
}
