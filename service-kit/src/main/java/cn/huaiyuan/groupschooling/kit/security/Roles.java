package cn.huaiyuan.groupschooling.kit.security;

/** The roles a token may carry: the plan's responsible bodies, and the machines that serve them. */
public final class Roles {
    public static final String EDU_BUREAU = "edu-bureau";
    public static final String HR_BUREAU = "hr-bureau";
    public static final String FINANCE_BUREAU = "finance-bureau";
    public static final String ESTABLISHMENT_OFFICE = "establishment-office";
    public static final String ORGANIZATION_DEPARTMENT = "organization-department";
    /** Reaches the groups of its claim {@code groups} only. */
    public static final String GROUP_HQ = "group-hq";
    /** Reaches the units of its claim {@code units} only. */
    public static final String MEMBER_UNIT = "member-unit";
    public static final String READER = "reader";
    public static final String SYSTEM = "system";

    private Roles() {
    }
}
