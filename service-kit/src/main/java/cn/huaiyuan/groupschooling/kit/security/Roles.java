package cn.huaiyuan.groupschooling.kit.security;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Any of the roles above. */
    public static final String ANY = "*any";
    /** The roles that may see teachers and their posts: all but {@link #FINANCE_BUREAU} and {@link #READER}. */
    public static final String PERSONNEL = "*personnel";

    static final Set<String> NARROW = Set.of(GROUP_HQ, MEMBER_UNIT);
    /** Names for several roles, for {@code @RolesAllowed}. No token carries them; {@link NamedRoles} grants them. */
    static final Map<String, Set<String>> NAMED = Map.of(ANY,
            Set.of(EDU_BUREAU, HR_BUREAU, FINANCE_BUREAU, ESTABLISHMENT_OFFICE, ORGANIZATION_DEPARTMENT, GROUP_HQ,
                    MEMBER_UNIT, READER, SYSTEM),
            PERSONNEL, Set.of(EDU_BUREAU, HR_BUREAU, ESTABLISHMENT_OFFICE, ORGANIZATION_DEPARTMENT, GROUP_HQ,
                    MEMBER_UNIT, SYSTEM));

    private Roles() {
    }

    /** The roles that tokens carry, with each name for several replaced by them. */
    static Set<String> single(Collection<String> roles) {
        return roles.stream().flatMap(role -> NAMED.containsKey(role) ? NAMED.get(role).stream() : Stream.of(role))
                .collect(Collectors.toSet());
    }
}
