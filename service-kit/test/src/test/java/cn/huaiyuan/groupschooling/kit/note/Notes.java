package cn.huaiyuan.groupschooling.kit.note;

import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

@ApplicationScoped
public class Notes implements PanacheRepositoryBase<Note, UUID> {

    Page<Note> list(NoteKind kind, LocalDate writtenSince, PageRequest page) {
        return Listing.of(Note.class, "n").sortedBy("title", String.class, Note::title)
                .sortedBy("pages", Integer.class, Note::pages).sortedBy("writtenOn", LocalDate.class, Note::writtenOn)
                .where("n.kind = :kind", "kind", kind).where("n.writtenOn >= :since", "since", writtenSince)
                .page(getEntityManager(), page);
    }
}
