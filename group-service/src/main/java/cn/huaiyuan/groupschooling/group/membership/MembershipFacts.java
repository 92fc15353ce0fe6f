package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.period.Period;

/** What the rules need to know of a membership, whether it exists or is only wanted. */
record MembershipFacts(String groupCode, String unitCode, Membership.Role role, boolean primary, Period period) {

    static MembershipFacts of(Membership membership) {
        return new MembershipFacts(membership.group().groupCode(), membership.unit().unitCode(), membership.role(),
                membership.primary(), membership.period());
    }

    MembershipFacts asMember() {
        return new MembershipFacts(groupCode, unitCode, Membership.Role.MEMBER, primary, period);
    }

    boolean isHeadquarters() {
        return role == Membership.Role.HQ;
    }
}
