package cn.huaiyuan.groupschooling.group.educationgroup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells who leads groups. The package that knows who is in them implements it. */
public interface Leadership {

    /** The headquarters of the groups on the day, by the id of the group; without those that have none then. */
    Map<UUID, Headquarters> on(LocalDate day, Collection<EducationGroup> groups);
}
