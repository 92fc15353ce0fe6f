package cn.huaiyuan.groupschooling.kit.note;

import cn.huaiyuan.groupschooling.kit.bulk.ImportKind;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.aggregate.Effect;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.kit.table.Column;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tables of notes. An urgent one is refused only after it was written. */
@ApplicationScoped
class NoteImport implements ImportKind<NoteRow> {
    private static final List<Column> COLUMNS = List.of(Column.text("title", "标题"), Column.integer("pages", "页数"),
            Column.choice("kind", NoteKind.class, Column.words("普通", "PLAIN", "加急", "URGENT"), "类别").optional());
    private static final int LARGEST = 500;

    @Inject
    Notes notes;
    @Inject
    Outbox outbox;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.EDU_BUREAU, Roles.FINANCE_BUREAU);
    }

    @Override
    public Class<NoteRow> row() {
        return NoteRow.class;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String key(NoteRow row) {
        return row.title();
    }

    @Override
    public List<Outcome> enter(List<NoteRow> rows) {
        var known = notes.list("title in ?1", rows.stream().map(NoteRow::title).toList()).stream()
                .collect(Collectors.toMap(Note::title, Function.identity()));
        var events = new ArrayList<Change<?>>();
        var outcomes = rows.stream().map(row -> Outcome.of(() -> enter(known.get(row.title()), row, events))).toList();
        outbox.recordAll(events);
        if (rows.stream().anyMatch(row -> row.kind() == NoteKind.URGENT)) {
            throw ProblemException.conflict("note-voided");
        }
        return outcomes;
    }

    private Effect enter(Note known, NoteRow row, List<Change<?>> events) {
        new Violations().require(row.pages() <= LARGEST, "/pages", "note.kind", LARGEST).rejectIfAny();
        if (known == null) {
            var note = new Note(row.draft(), LocalDate.now(clock));
            notes.persist(note);
            events.add(new Change<>("note.written.v1", note, NoteState.of(note), null, null));
            return Effect.CREATED;
        }
        if (known.pages() == row.pages()) {
            return Effect.UNCHANGED;
        }
        var before = NoteState.of(known);
        known.change(row.draft());
        events.add(new Change<>("note.changed.v1", known, NoteState.of(known), before, null));
        return Effect.CHANGED;
    }
}
