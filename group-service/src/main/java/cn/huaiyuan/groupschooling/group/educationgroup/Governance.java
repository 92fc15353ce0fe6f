package cn.huaiyuan.groupschooling.group.educationgroup;

/** 单法人制, 团队管理法, or an agreement between otherwise independent schools; each fits one tier (G-TIER-DEF). */
public enum Governance {
    SINGLE_LEGAL_PERSON(Tier.TIGHT), TEAM_MANAGEMENT(Tier.TIGHT), AGREEMENT(Tier.LOOSE);

    private final Tier tier;

    Governance(Tier tier) {
        this.tier = tier;
    }

    boolean fits(Tier wanted) {
        return tier == wanted;
    }
}
