package cn.huaiyuan.groupschooling.group.reach;

/**
 * JPQL conditions for what a scoped token reaches. The codes of its groups and units are {@code :reach}, the present day is
 * {@code :today}. The package of memberships implements this: it knows which units are in which groups.
 */
public interface ReachConditions {

    String units(String alias);

    String schools(String alias);

    String legalPersons(String alias);

    /** Of what refers to a {@code unit} or a {@code school}. */
    String designations(String alias);
}
