package cn.huaiyuan.groupschooling.evaluation.coverage;

import cn.huaiyuan.groupschooling.evaluation.fact.Census;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import java.util.List;

/** The county with all that its coverage looks at; the order changes no verdict. */
public record CoverageFacts(List<School> schools, List<Unit> units, List<Group> groups, List<Membership> memberships,
        List<Census> censuses) {

    public CoverageFacts {
        schools = List.copyOf(schools);
        units = List.copyOf(units);
        groups = List.copyOf(groups);
        memberships = List.copyOf(memberships);
        censuses = List.copyOf(censuses);
    }
}
