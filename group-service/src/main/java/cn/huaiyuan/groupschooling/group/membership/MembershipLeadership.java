package cn.huaiyuan.groupschooling.group.membership;

import static java.util.stream.Collectors.toMap;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.educationgroup.Headquarters;
import cn.huaiyuan.groupschooling.group.educationgroup.Leadership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who leads a group follows from who is in it as headquarters. */
@ApplicationScoped
class MembershipLeadership implements Leadership {
    @Inject
    Memberships memberships;

    @Override
    public Map<UUID, Headquarters> on(LocalDate day, Collection<EducationGroup> groups) {
        return memberships.leading(groups, day).stream().collect(toMap(Memberships.Leading::groupId,
                leading -> new Headquarters(leading.unitId(), leading.unitCode(), leading.validFrom())));
    }
}
