package cn.huaiyuan.groupschooling.group.educationgroup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Finds the headquarters of groups. The package of memberships implements it. */
public interface HeadquartersLookup {

    /** The headquarters of the groups on the day, by the id of the group; a group that has none then is left out. */
    Map<UUID, Headquarters> headquartersOn(LocalDate day, Collection<EducationGroup> groups);
}
