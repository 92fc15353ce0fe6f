package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.period.Period;

/** A membership that stands, as far as it can be in the way of another one. */
record Standing(String groupCode, String unitCode, Membership.Role role, boolean primary, Period period) {

    static Standing of(Membership membership) {
        return new Standing(membership.group().groupCode(), membership.unit().unitCode(), membership.role(),
                membership.primary(), membership.period());
    }
}
